/** The figures of a lane, in the order of the table. */
import type { LaneTotals } from "../api/queries.ts";

export const laneFigures = ["booked", "unreleased", "waiting", "halted", "aside", "excused"] as const;

type Figure = (typeof laneFigures)[number];

/**
 * Everything is counted once. The API's `booked` has those in it that wait in the ledger, and its `halted` the records that wait for a
 * decision; it tells both besides.
 */
export function figureOf(counts: LaneTotals["counts"], name: Figure): number {
  if (name === "booked") return counts.booked - counts.unreleased;
  return name === "halted" ? counts.halted - counts.aside : counts[name];
}
