/**
 * Tells many addresses at once, each by itself: one that hangs delays what is for it, and nobody else. Those that were slow
 * lately, or did not answer, have places of their own, fewer and with one delivery at a time, so that however many of them there
 * are and however much waits for them, a live address finds a place. What lies in memory is bounded by the places. Order is
 * not promised, so an address that answers gets several deliveries at once.
 */
import { type WebhookName, webhooksToTell } from "../../db/index.ts";
import { toError } from "../../lib/to-error.ts";
import type { World } from "../world.ts";
import { deliverTo, normalTimeoutMs } from "./deliver-to.ts";

/** Addresses at once, and deliveries at once to each of them. */
const quick = { places: 20, deliveries: 5 } as const;
const slow = { places: 10, deliveries: 1 } as const;
type Kind = typeof quick | typeof slow;
/** Slow ones remembered at most; one that is forgotten is found out again. */
const slowMax = 1_000;

export type TellingOf = { stop?: AbortSignal; timeoutMs?: number };

export type Teller = {
  /** Begins with the addresses that have something due, as far as there are places; says with how many. */
  begin(): Promise<number>;
  /** When one more address is done with; at once where none is under way. */
  one(): Promise<void>;
  /** When all are done with: how many deliveries were attempted since the start. */
  all(): Promise<number>;
};

export function tellAddresses(world: World, of: TellingOf = {}): Teller {
  const underWay = new Map<string, { kind: Kind; done: Promise<void> }>();
  // The one that was told longest ago comes first: what waits longest for dead addresses must not keep out one that is back.
  const slowOnes = new Set<string>();
  let attempted = 0;

  async function begin(): Promise<number> {
    const [quickNames, slowNames] = await world.db.acrossOrganisations("webhooks to tell", async (trx) => {
      const busy = [...underWay.keys()];
      const besides = [...busy, ...slowOnes];
      const others = { most: slowOnes.size, among: [...slowOnes], besides: busy };
      return [
        await webhooksToTell(trx, { most: placesLeft(quick), among: null, besides }),
        slowOnes.size === 0 ? [] : await webhooksToTell(trx, others),
      ];
    });
    const turn = [...slowOnes];
    const inTurn = slowNames
      .toSorted((left, right) => turn.indexOf(left.webhookId) - turn.indexOf(right.webhookId))
      .slice(0, placesLeft(slow));
    for (const name of quickNames) tell(name, quick);
    for (const name of inTurn) tell(name, slow);
    return quickNames.length + inTurn.length;
  }

  function placesLeft(kind: Kind): number {
    const taken = [...underWay.values()].filter((one) => one.kind === kind).length;
    return kind.places - taken;
  }

  function tell(name: WebhookName, kind: Kind): void {
    const { webhookId } = name;
    const done = tellOne(name, kind.deliveries).finally(() => underWay.delete(webhookId));
    underWay.set(webhookId, { kind, done });
  }

  async function tellOne(name: WebhookName, limit: number): Promise<void> {
    const { timeoutMs = normalTimeoutMs, stop } = of;
    try {
      const { count, isSlow } = await deliverTo(world, name, { limit, timeoutMs, stop });
      attempted += count;
      slowOnes.delete(name.webhookId);
      if (isSlow && slowOnes.size < slowMax) slowOnes.add(name.webhookId);
    } catch (error) {
      world.log.fault("webhooks", { cause: toError(error).message });
    }
  }

  return {
    begin,
    async one() {
      if (underWay.size > 0) await Promise.race([...underWay.values()].map(({ done }) => done));
    },
    async all() {
      await Promise.all([...underWay.values()].map(({ done }) => done));
      return attempted;
    },
  };
}

/** What is due now, as far as there are places, until it is answered: how many deliveries were attempted. */
export async function tellOnce(world: World, of: TellingOf = {}): Promise<number> {
  const teller = tellAddresses(world, of);
  await teller.begin();
  return teller.all();
}
