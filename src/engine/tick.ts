/** What every process does each second: runs schedules that have come, and names the lanes that have something to do. */
import {
  dueLanes,
  type LaneName,
  lanesToRun,
  runScheduled,
  type Schedule,
  timeZoneOfLane,
} from "../db/index.ts";
import { nextRunText } from "./schedule.ts";
import type { World } from "./world.ts";

const lanesPerTick = 500;

export async function tick(world: World): Promise<LaneName[]> {
  await runSchedules(world);
  return world.db.acrossOrganisations("due lanes", (trx) => dueLanes(trx, lanesPerTick));
}

async function runSchedules(world: World): Promise<void> {
  const come = await world.db.acrossOrganisations("lanes to run", (trx) => lanesToRun(trx, lanesPerTick));
  for (const lane of come) {
    const name = { organisationId: lane.organisation_id, laneId: lane.id };
    const timeZone = await world.db.inOrganisation(name.organisationId, "read time zone", (trx) =>
      timeZoneOfLane(trx, name),
    );
    const nextRunAt = nextRunText(lane.schedule as Schedule, world.clock.now(), timeZone);
    await world.db.acrossOrganisations("run schedule", (trx) =>
      runScheduled(trx, { ...name, cameAt: lane.next_run_at, nextRunAt }),
    );
  }
}
