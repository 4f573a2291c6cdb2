/** A drain as the dispatcher runs it: one that meets a fault of the hub is noted at its lane, since only the log would say so. */
import { type LaneName, noteFault } from "../../db/index.ts";
import { toError } from "../../lib/to-error.ts";
import type { World } from "../world.ts";
import { drainLane } from "./drain-lane.ts";

/** Throws what the drain throws. `drain`: what is run, another one in a test. */
export async function drainOrNote(
  world: World,
  name: LaneName,
  drain: (world: World, name: LaneName) => Promise<void> = drainLane,
): Promise<void> {
  try {
    await drain(world, name);
  } catch (error) {
    await note(world, name);
    throw error;
  }
}

/** A database that is lost cannot be told; the log has both. */
async function note(world: World, name: LaneName): Promise<void> {
  const { organisationId, laneId } = name;
  try {
    await world.db.inOrganisation(organisationId, "note fault", (trx) => noteFault(trx, name));
  } catch (error) {
    world.log.warning("fault not noted", { laneId, cause: toError(error).message });
  }
}
