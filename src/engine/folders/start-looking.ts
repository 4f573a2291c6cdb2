/** Looks every few seconds whether a watched folder is due; beside the ticks of the lanes, which must not wait for a disk. */
import { setTimeout as delay } from "node:timers/promises";
import { toError } from "../../lib/to-error.ts";
import type { World } from "../world.ts";
import { lookIntoDueFolders } from "./look-into-due-folders.ts";

const everyMs = 2_000;
const stopMaxMs = 10_000;

/** Does nothing where the operator has opened no root. */
export function startLooking(world: World): { stop(): Promise<void> } {
  if (world.folders === null) return { stop: async () => {} };
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();

  function plan(): void {
    timer = setTimeout(() => {
      current = once();
    }, everyMs);
    // A process that has nothing else to do may end.
    timer.unref();
  }

  async function once(): Promise<void> {
    try {
      await lookIntoDueFolders(world, () => isStopping);
    } catch (error) {
      world.log.fault("watched folders", { cause: toError(error).message });
    }
    if (!isStopping) plan();
  }

  plan();
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      // A share that hangs must not hold the end up: what is under way is taken up again, and changes nothing twice.
      await Promise.race([current, delay(stopMaxMs, undefined, { ref: false })]);
    },
  };
}
