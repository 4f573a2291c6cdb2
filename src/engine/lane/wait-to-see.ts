/** How long to leave a document alone that the ledger gave a number and does not show yet. */
import type { Drain } from "./drain.ts";
import { timingOf } from "./timing-of.ts";

/** Milliseconds until it is asked for again, ever longer; null once the ledger should have shown it. `since`: when it took it. */
export function waitToSee(drain: Drain, since: string): number | null {
  const { workingMs, settlingMs, unseenAgainMs } = timingOf(drain);
  const agedMs = drain.world.clock.now() - Date.parse(since);
  const waitedMs = agedMs < 0 ? watchedMs(drain, since) : agedMs;
  if (waitedMs >= workingMs + settlingMs) return null;
  if (unseenAgainMs !== undefined) return Math.max(1, waitedMs < settlingMs ? settlingMs : unseenAgainMs);
  // When it is twice as old as it was.
  return Math.max(1, Math.min(settlingMs, Math.max(drain.world.pace.backoffMs, waitedMs)));
}

/** It was taken in the future, since the clock was set back meanwhile: what this process has waited itself counts then. */
function watchedMs({ world, lane }: Drain, since: string): number {
  const { clock, memory } = world;
  const known = memory.unseen.get(lane.id);
  const sinceMs = known?.since === since ? known.sinceMs : clock.monotonic();
  memory.unseen.set(lane.id, { since, sinceMs });
  return clock.monotonic() - sinceMs;
}
