/** Looks every few seconds whether a watched folder is due; a share that hangs holds nothing up but this. */
import { startBesideLanes } from "../start-beside-lanes.ts";
import type { World } from "../world.ts";
import { lookIntoDueFolders } from "./look-into-due-folders.ts";

const everyMs = 2_000;

/** Does nothing where the operator has opened no root. */
export function startLooking(world: World): { stop(): Promise<void> } {
  if (world.folders === null) return { stop: async () => {} };
  const run = (isStopping: () => boolean) => lookIntoDueFolders(world, isStopping);
  return startBesideLanes(world, { name: "watched folders", everyMs, run });
}
