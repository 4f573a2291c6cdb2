/** Looks every half minute whether a connection's night has come. It only reads: one that is left is taken up by another worker. */
import { startBesideLanes } from "../start-beside-lanes.ts";
import type { World } from "../world.ts";
import { runDueWatches } from "./run-due-watches.ts";

const everyMs = 30_000;

export function startWatching(world: World): { stop(): Promise<void> } {
  const run = (isStopping: () => boolean) => runDueWatches(world, isStopping);
  return startBesideLanes(world, { name: "watch", everyMs, run });
}
