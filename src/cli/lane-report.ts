/** The lanes as programs and people read them: what was handed in and what became of it. */
import { alignColumns } from "../core/index.ts";
import type { LaneSummary } from "../db/index.ts";
import { amountText } from "../texts/index.ts";
import type { Terminal } from "./terminal.ts";

const figures = ["records", "booked", "unreleased", "waiting", "halted", "excused"] as const;
const reported = ["integration", "flow", ...figures, "debitMinor", "creditMinor"] as const;

export type LaneReport = Pick<LaneSummary, (typeof reported)[number]>;

/** These and no others: programs read them, and what else a summary comes to hold is no promise to them. */
export function laneReport(lane: LaneSummary): LaneReport {
  return Object.fromEntries(reported.map((name) => [name, lane[name]])) as LaneReport;
}

/** Nothing waits, nothing stands, and what is booked balances; nothing at all is no success either. */
export function isAllBooked(lanes: readonly LaneReport[]): boolean {
  return (
    lanes.length > 0 &&
    lanes.every((lane) => lane.waiting === 0 && lane.halted === 0 && lane.debitMinor === lane.creditMinor)
  );
}

/** As the web app counts: what waits to be released in the ledger is no booked voucher yet. */
function figure(lane: LaneReport, name: (typeof figures)[number]): number {
  return name === "booked" ? lane.booked - lane.unreleased : lane[name];
}

export function laneTable(
  terminal: Pick<Terminal, "text" | "language">,
  lanes: readonly LaneReport[],
): string[] {
  const amount = (amountMinor: number) => amountText(amountMinor, terminal.language);
  const head = ["integration", "flow", ...figures, "debit", "credit"] as const;
  const table = [
    head.map((name) => terminal.text(name)),
    ...lanes.map((lane) => [
      lane.integration,
      lane.flow,
      ...figures.map((name) => String(figure(lane, name))),
      amount(lane.debitMinor),
      amount(lane.creditMinor),
    ]),
  ];
  return alignColumns(table, new Set([2, 3, 4, 5, 6, 7, 8, 9]));
}
