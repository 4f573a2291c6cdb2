/** What every process does each second: runs schedules that have come, and names the lanes that have something to do. */
import {
  dueLanes,
  type LaneName,
  type LaneToRun,
  lanesToRun,
  putScheduleOff,
  runScheduled,
  type Schedule,
  timeZoneOfLane,
} from "../db/index.ts";
import { instantText } from "../lib/clock.ts";
import { toError } from "../lib/to-error.ts";
import { nextRunText } from "./schedule.ts";
import type { World } from "./world.ts";

const lanesPerTick = 500;

export async function tick(world: World): Promise<LaneName[]> {
  await runSchedules(world);
  return world.db.acrossOrganisations("due lanes", (trx) => dueLanes(trx, lanesPerTick));
}

async function runSchedules(world: World): Promise<void> {
  const come = await world.db.acrossOrganisations("lanes to run", (trx) => lanesToRun(trx, lanesPerTick));
  for (const lane of come) await runSafely(world, lane);
}

/** Soon enough for whoever has cured it, and no line in the log each second. */
const afterFaultMs = 60_000;

/** A time zone or schedule that cannot be read must not keep the lanes of others from running; a lost database fails here, too. */
async function runSafely(world: World, lane: LaneToRun): Promise<void> {
  const { organisation_id: organisationId, id: laneId, next_run_at: cameAt } = lane;
  try {
    await runSchedule(world, lane);
  } catch (error) {
    world.log.fault("schedule not run", { organisationId, laneId, cause: toError(error).message });
    const nextRunAt = instantText(world.clock.now() + afterFaultMs);
    await world.db.acrossOrganisations("put schedule off", (trx) =>
      putScheduleOff(trx, { organisationId, laneId, cameAt, nextRunAt }),
    );
  }
}

async function runSchedule(world: World, lane: LaneToRun): Promise<void> {
  const name = { organisationId: lane.organisation_id, laneId: lane.id };
  const timeZone = await world.db.inOrganisation(name.organisationId, "read time zone", (trx) =>
    timeZoneOfLane(trx, name),
  );
  const nextRunAt = nextRunText(lane.schedule as Schedule, world.clock.now(), timeZone);
  await world.db.acrossOrganisations("run schedule", (trx) =>
    runScheduled(trx, { ...name, cameAt: lane.next_run_at, nextRunAt }),
  );
}
