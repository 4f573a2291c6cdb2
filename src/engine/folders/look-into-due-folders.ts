/** Looks into every watched folder that is due, one after the other: one worker at a time has a folder, by a lease on its row. */
import { claimFolder, isSendingStopped, letFolderGo } from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import { toError } from "../../lib/to-error.ts";
import { nowText, type World } from "../world.ts";
import { lookIntoFolder } from "./look-into-folder.ts";

/** Longer than a big file takes to be read twice; a worker that dies in the middle leaves the folder to another after this. */
const leaseMs = 10 * 60_000;
/** Where something arrives, the next look comes as soon as it can tell whether that is whole; an idle folder costs less. */
const soonMs = 5_000;
const idleMs = 15_000;
const afterFaultMs = 5 * 60_000;

/** Answers with how many folders it looked into. `isStopping` is asked between two of them, and between two files. */
export async function lookIntoDueFolders(
  world: World,
  isStopping: () => boolean = () => false,
): Promise<number> {
  if (world.folders === null) return 0;
  let count = 0;
  while (!isStopping()) {
    const claimedAt = nowText(world);
    // A restored or copied hub has the same folders as the living one, and would take the files away from it.
    const name = await world.db.acrossOrganisations("claim folder", async (trx) =>
      (await isSendingStopped(trx)) ? null : claimFolder(trx, { workerId: world.workerId, leaseMs }),
    );
    if (name === null) return count;
    let waitMs = afterFaultMs;
    try {
      waitMs = (await lookIntoFolder(world, name, { leaseMs, isStopping })) ? soonMs : idleMs;
    } catch (error) {
      // A folder that meets a bug must not keep the others from being looked into.
      world.log.fault("look into folder", { ...name, cause: toError(error).stack ?? "" });
    }
    const nextAt = instantText(world.clock.now() + waitMs);
    await world.db.acrossOrganisations("let folder go", (trx) =>
      letFolderGo(trx, { ...name, workerId: world.workerId, claimedAt, nextAt }),
    );
    count += 1;
  }
  return count;
}
