/** How long this ledger may take (docs/visma-facts.md, Visma.net §4). */
import type { LedgerTiming } from "../../core/index.ts";

export const timing: LedgerTiming = {
  // Below the time that a worker may hold a lane without a word. What takes longer is looked up.
  requestTimeoutMs: 50_000,
  // The gateway ends a call after four minutes; until then the ledger may be at work on it.
  workingMs: 4 * 60_000,
  // The delay between a write and its being visible to a read is not published: assumed.
  settlingMs: 30_000,
  // A third question in vain within five minutes would be turned away as one too many.
  unseenAgainMs: 5 * 60_000,
};

/** When a job that was taken for the background, but whose id was lost, has nearly always begun: assumed, nothing is published. */
export const backgroundWorkingMs = 30 * 60_000;

/** The ledger keeps what it knows of a job for a day (Visma.net §4); a job that it has not begun by then, and an hour more, it never will. */
export const backgroundLateMs = 25 * 60 * 60_000;

/**
 * The same call that failed twice within five minutes is turned away as too many (Visma.net §4), so one that failed is not
 * made again before half of that has passed.
 */
export const failedAgainMs = 155_000;
