/** Looks every half minute whether a connection's night has come; beside the ticks of the lanes, which must not wait for it. */
import { setTimeout as delay } from "node:timers/promises";
import { toError } from "../../lib/to-error.ts";
import type { World } from "../world.ts";
import { runDueWatches } from "./run-due-watches.ts";

const everyMs = 30_000;
const stopMaxMs = 10_000;

export function startWatching(world: World): { stop(): Promise<void> } {
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
      await runDueWatches(world, () => isStopping);
    } catch (error) {
      world.log.fault("watch", { cause: toError(error).message });
    }
    if (!isStopping) plan();
  }

  plan();
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      // A look under way only reads: after a while it is left, and another worker takes it up when its lease has run out.
      await Promise.race([current, delay(stopMaxMs, undefined, { ref: false })]);
    },
  };
}
