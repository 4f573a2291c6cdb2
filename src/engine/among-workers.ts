/** At most so many requests of a connection under way at once among all workers: each of them takes a place by a lease. */
import { freePlace, type Place, takePlace } from "../db/index.ts";
import { toError } from "../lib/to-error.ts";
import type { World } from "./world.ts";

export type Flight = {
  ledger: string;
  connectionId: string;
  max: number;
  /** How long the request may take at most: its place is kept for that and a little more. */
  timeoutMs: number;
};

/** The request cannot go now: so many others are under way that it would have to wait for too long. */
export type NoPlace = { kind: "later"; cause: string; retryAfterMs: number };

/** Longer than it takes to reset a request that is given up. */
const leaseMarginMs = 10_000;
const lookAgainMs = 100;

export async function amongWorkers<Result>(
  world: World,
  flight: Flight,
  run: () => Promise<Result>,
): Promise<Result | NoPlace> {
  const place = await waitForPlace(world, flight);
  if (place === null) {
    const cause = "as many requests as the ledger allows are under way";
    return { kind: "later", cause, retryAfterMs: world.pace.quotaWaitMaxMs };
  }
  try {
    return await run();
  } finally {
    void giveBack(world, place);
  }
}

/** Nobody waits for it: what the request was answered is written down first, and a place that is not given back is free in a minute. */
async function giveBack({ db, log }: World, place: Place): Promise<void> {
  try {
    await db.acrossOrganisations("free place", (trx) => freePlace(trx, place));
  } catch (error) {
    log.warning("place not given back", { cause: toError(error).message });
  }
}

/** Short waits are sat out, as those for quota; the hold on the lane is looked at again after them. */
async function waitForPlace({ db, pace, pause }: World, flight: Flight): Promise<Place | null> {
  const question = {
    budget: `${flight.ledger} connection ${flight.connectionId} in flight`,
    placesMax: flight.max,
    leaseMs: flight.timeoutMs + leaseMarginMs,
  };
  for (let waitedMs = 0; ; waitedMs += lookAgainMs) {
    const place = await db.acrossOrganisations("take place", (trx) => takePlace(trx, question));
    if (place !== null || waitedMs >= pace.quotaWaitMaxMs) return place;
    await pause(lookAgainMs);
  }
}
