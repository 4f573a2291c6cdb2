/** A question about a posting that the ledger leaves unanswered: asked again ever later, and in the end by a halt that goes on asking. */
import type { Finding, Later } from "../../core/index.ts";
import type { Posting } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { backoff, missesMax } from "../pace.ts";
import { type Drain, type Progress, waitFor, withHold } from "./drain.ts";
import { haltLane } from "./halt-lane.ts";

/** What becomes of the posting is not known, so nothing is sent meanwhile. `atLeastMs`: a wait of the asker's own. */
export async function askAgainOrHalt(
  drain: Drain,
  posting: Posting,
  later: Later,
  atLeastMs = 0,
): Promise<Progress> {
  const { pace } = drain.world;
  const { count, halt } = countMiss(drain, posting, later);
  if (halt === null)
    return waitFor(drain, Math.max(later.retryAfterMs ?? 0, atLeastMs, backoff(pace, count)));
  await withHold(drain, "halted", (trx) => haltLane(trx, drain, halt, posting.id));
  return waitFor(drain, pace.backoffMaxMs);
}

/** Counts one more; `halt` is what people are told once it is one too many. */
export function countMiss(
  { world: { memory } }: Drain,
  posting: Posting,
  { cause, finding }: Pick<Later, "cause" | "finding">,
): { count: number; halt: Finding | null } {
  const count = (memory.misses.get(posting.id) ?? 0) + 1;
  memory.misses.set(posting.id, count);
  if (count <= missesMax) return { count, halt: null };
  const unreachable = { record: posting.reference, parameters: { cause } };
  return { count, halt: finding ?? engineFinding("ledger-unreachable", unreachable) };
}

/** The ledger has told something: what it left unanswered before counts no longer. */
export function forgetMisses({ world }: Drain, posting: Posting): void {
  world.memory.misses.delete(posting.id);
}
