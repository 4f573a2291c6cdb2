/** Watches over every connection that is due, one after the other, so that a night's look never crowds out what has to be sent. */
import { claimWatch, letWatchGo, type WatchName } from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import { toError } from "../../lib/to-error.ts";
import type { World } from "../world.ts";
import { watchConnection } from "./watch-connection.ts";

/** Longer than any look takes; a worker that dies in the middle leaves it to another after this. */
const leaseMs = 20 * 60_000;
/** After a bug of ours: not at once, or it would run hot all night. */
const afterFaultMs = 6 * 3_600_000;

/** Answers with how many connections it looked at. `isStopping` is asked between two of them. */
export async function runDueWatches(world: World, isStopping: () => boolean = () => false): Promise<number> {
  let count = 0;
  while (!isStopping()) {
    const name = await world.db.acrossOrganisations("claim watch", (trx) =>
      claimWatch(trx, { workerId: world.workerId, leaseMs }),
    );
    if (name === null) return count;
    const nextMs = await watchSafely(world, name);
    await world.db.acrossOrganisations("let watch go", (trx) =>
      letWatchGo(trx, { ...name, workerId: world.workerId, nextAt: instantText(nextMs) }),
    );
    count += 1;
  }
  return count;
}

/** A connection that meets a bug must not keep the others from being looked at. */
async function watchSafely(world: World, name: WatchName): Promise<number> {
  try {
    return (await watchConnection(world, name)).nextMs;
  } catch (error) {
    world.log.fault("watch stopped", { ...name, cause: toError(error).stack ?? "" });
    return world.clock.now() + afterFaultMs;
  }
}
