/** The postings that a person wants undone, locked, with what the ledger holds of each; or why one of them cannot be. */
import { AppError, type HeldDocument } from "../../core/index.ts";
import { lockReversible, type Reversible, type Transaction } from "../../db/index.ts";
import { type LaneFacts, laneFacts } from "../lane/begin-drain.ts";
import type { Actor } from "./actor.ts";
import { draftFinding, type HeldToday, refuseDrafts } from "./held-today.ts";

/** At most so many in one act; a longer range is several acts. */
export const postingsMax = 1_000;

export type Undoable = Reversible & { held: HeldDocument };

/** `today`: what stands in the ledger in place of the drafts among them. */
export async function readReversible(
  trx: Transaction,
  { organisationId }: Actor,
  { postingIds, today }: { postingIds: readonly string[]; today: HeldToday },
): Promise<{ facts: LaneFacts; reversible: Undoable[] }> {
  if (postingIds.length === 0) throw new AppError("not-valid", "There is nothing to reverse.");
  if (postingIds.length > postingsMax)
    throw new AppError("too-large", `At most ${postingsMax} postings at once.`);
  const found = await lockReversible(trx, { organisationId, postingIds });
  if (found.length !== new Set(postingIds).size) throw new AppError("not-found", "There is no such posting.");
  const [first] = found;
  if (first === undefined || found.some((one) => one.posting.lane_id !== first.posting.lane_id)) {
    throw new AppError("not-valid", "Postings of one lane can be reversed together.");
  }
  const { facts } = await laneFacts(trx, organisationId, first.posting.lane_id);
  return { facts, reversible: found.map((one) => undoable(one, today)) };
}

function undoable(one: Reversible, today: HeldToday): Undoable {
  const { posting } = one;
  const held = today.get(posting.id) ?? one.held;
  if (posting.role === "reversal")
    throw new AppError("not-in-this-state", `${posting.reference} is a reversal itself.`);
  if (posting.state !== "booked") {
    throw new AppError(
      "not-in-this-state",
      `${posting.reference} is ${posting.state}: only what is booked can be reversed. Keep a difference first.`,
    );
  }
  if (one.hasReversal)
    throw new AppError("not-in-this-state", `${posting.reference} is being reversed already.`);
  if (held === null) throw new Error(`posting ${posting.id} is booked without a certificate`);
  // Booked since the ledger was asked, or never asked about: a draft is nothing that could be undone.
  if (held.standing === "draft") refuseDrafts([draftFinding(posting)]);
  return { ...one, held };
}
