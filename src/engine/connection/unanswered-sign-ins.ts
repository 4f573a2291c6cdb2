/** Connections whose sign-in server left a request for a token unanswered: it is asked again ever later, whichever lane wants to know. */
import { backoff } from "../pace.ts";
import type { World } from "../world.ts";

/** `count`: in a row. Remembered in this process only. */
export type Unanswered = { count: number; cause: string; atMs: number };

const unanswered = new WeakMap<World, Map<string, Unanswered>>();

/** All lanes of a connection together ask no more often than that; whoever looks by hand need not wait for longer. */
const askAgainMaxMs = 60_000;

function memoryOf(world: World): Map<string, Unanswered> {
  const known = unanswered.get(world) ?? new Map<string, Unanswered>();
  unanswered.set(world, known);
  return known;
}

export function noteUnanswered(world: World, connectionId: string, cause: string): Unanswered {
  const count = (memoryOf(world).get(connectionId)?.count ?? 0) + 1;
  const noted = { count, cause, atMs: world.clock.monotonic() };
  memoryOf(world).set(connectionId, noted);
  return noted;
}

export function noteAnswered(world: World, connectionId: string): void {
  memoryOf(world).delete(connectionId);
}

/** What was left unanswered so lately that it is not asked again yet; undefined where it may be asked. */
export function tooSoonAfter(world: World, connectionId: string): Unanswered | undefined {
  const known = memoryOf(world).get(connectionId);
  if (known === undefined) return undefined;
  const waitMs = Math.min(askAgainMaxMs, backoff(world.pace, known.count));
  return world.clock.monotonic() - known.atMs < waitMs ? known : undefined;
}
