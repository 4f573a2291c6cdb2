/** Delivers webhooks in this process, beside the lanes and never in their way: a slow receiver holds up no voucher. */
import { toError } from "../../lib/to-error.ts";
import type { World } from "../world.ts";
import { type Teller, type TellingOf, tellAddresses } from "./tell-addresses.ts";

export type Telling = { stop(): Promise<void> };

export function startTelling(world: World, tickMs: number, of: Pick<TellingOf, "timeoutMs"> = {}): Telling {
  const stopping = new AbortController();
  const teller = tellAddresses(world, { ...of, stop: stopping.signal });
  const running = tellUntil(world, teller, { tickMs, stop: stopping.signal });
  return {
    async stop() {
      stopping.abort();
      await running;
      await teller.all();
    },
  };
}

async function tellUntil(
  world: World,
  teller: Teller,
  { tickMs, stop }: { tickMs: number; stop: AbortSignal },
): Promise<void> {
  while (!stop.aborted) {
    let begun = 0;
    try {
      begun = await teller.begin();
    } catch (error) {
      world.log.fault("webhooks", { cause: toError(error).message });
    }
    // While there is more, as soon as a place is free, or something new is due.
    const waited = idle(tickMs, stop);
    if (begun > 0) await Promise.race([teller.one(), waited.ended]);
    else await waited.ended;
    waited.end();
  }
}

function idle(waitMs: number, stop: AbortSignal): { ended: Promise<void>; end: () => void } {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const end = () => {
    clearTimeout(timer);
    stop.removeEventListener("abort", end);
    resolve();
  };
  const timer = setTimeout(end, waitMs);
  stop.addEventListener("abort", end, { once: true });
  if (stop.aborted) end();
  return { ended, end };
}
