/** Work that is done again and again beside the ticks of the lanes, which must not wait for it. */
import { setTimeout as pause } from "node:timers/promises";
import { toError } from "../lib/to-error.ts";
import type { World } from "./world.ts";

/** A run under way is left to itself after this: whatever stands here is taken up again, and changes nothing twice. */
const stopMaxMs = 10_000;

export type Beside = {
  /** Names it in the log. */
  name: string;
  /** From the end of one run to the beginning of the next. */
  everyMs: number;
  run(isStopping: () => boolean): Promise<unknown>;
};

/** One run at a time. One that fails is told in the log, and the next is begun all the same. */
export function startBesideLanes(world: World, { name, everyMs, run }: Beside): { stop(): Promise<void> } {
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
      await run(() => isStopping);
    } catch (error) {
      world.log.fault(name, { cause: toError(error).message });
    }
    if (!isStopping) plan();
  }

  plan();
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await Promise.race([current, pause(stopMaxMs, undefined, { ref: false })]);
    },
  };
}
