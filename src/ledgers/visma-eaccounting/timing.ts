/** How long this ledger may take. All of it is our assumption: nothing is published (docs/visma-facts.md §8). */
import type { LedgerTiming } from "../../core/index.ts";

export const timing: LedgerTiming = {
  requestTimeoutMs: 30_000,
  // A voucher is small; four times the usual gateway limit of 30 s.
  workingMs: 2 * 60_000,
  // The delay between a write and its being visible to a read is unknown (visma-facts §8).
  settlingMs: 30_000,
};
