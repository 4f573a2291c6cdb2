/** How long to leave a document alone that the ledger gave a number and does not show yet. */
import type { Drain } from "./drain.ts";
import { timingOf } from "./timing-of.ts";

/** Milliseconds until it is asked for again, ever longer; null once the ledger should have shown it. `since`: when it took it. */
export function waitToSee(drain: Drain, since: string): number | null {
  const { workingMs, settlingMs, unseenAgainMs } = timingOf(drain);
  const waitedMs = drain.world.clock.now() - Date.parse(since);
  if (waitedMs >= workingMs + settlingMs) return null;
  if (unseenAgainMs !== undefined) return Math.max(1, waitedMs < settlingMs ? settlingMs : unseenAgainMs);
  // When it is twice as old as it was.
  return Math.max(1, Math.min(settlingMs, Math.max(drain.world.pace.backoffMs, waitedMs)));
}
