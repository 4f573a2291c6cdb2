/** Delivers webhooks in this process, beside the lanes and never in their way: a slow receiver holds up no voucher. */
import { toError } from "../../lib/to-error.ts";
import type { World } from "../world.ts";
import { deliverWebhooks } from "./deliver-webhooks.ts";

export type Telling = { stop(): Promise<void> };

export function startTelling(world: World, tickMs: number): Telling {
  const stopping = new AbortController();
  const running = tellUntil(world, tickMs, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function tellUntil(world: World, tickMs: number, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    let attempted = 0;
    try {
      attempted = await deliverWebhooks(world, stop);
    } catch (error) {
      world.log.fault("webhooks", { cause: toError(error).message });
    }
    // While there is more, at once.
    if (attempted === 0) await idle(tickMs, stop);
  }
}

function idle(waitMs: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, waitMs);
    stop.addEventListener("abort", end, { once: true });
    if (stop.aborted) end();
  });
}
