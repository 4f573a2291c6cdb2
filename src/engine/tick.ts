/** What every process does each second: runs schedules that have come, and names the lanes that have something to do. */
import {
  dueLanes,
  type LaneName,
  type LaneToRun,
  lanesPlannedFarAhead,
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
  for (const lane of come) await runSafely(world, lane, runSchedule);
  await planAnew(world);
}

/** So seldom, since every lane with a schedule is looked at. */
const planAnewMs = 60_000;
const plannedAnewMs = new WeakMap<World, number>();

/** What was planned while the clock stood wrong would be waited for as long as it stood wrong. Nothing is let go for that. */
async function planAnew(world: World): Promise<void> {
  const nowMs = world.clock.monotonic();
  if (nowMs - (plannedAnewMs.get(world) ?? Number.NEGATIVE_INFINITY) < planAnewMs) return;
  plannedAnewMs.set(world, nowMs);
  const far = await world.db.acrossOrganisations("lanes planned far ahead", (trx) =>
    lanesPlannedFarAhead(trx, lanesPerTick),
  );
  for (const lane of far)
    await runSafely(world, lane, async () => {
      const nextRunAt = await nextRunOf(world, lane);
      if (nextRunAt !== null) await putOff(world, lane, nextRunAt);
    });
}

/** Soon enough for whoever has cured it, and no line in the log each second. */
const afterFaultMs = 60_000;

/** A time zone or schedule that cannot be read must not keep the lanes of others from running; a lost database fails here, too. */
async function runSafely(
  world: World,
  lane: LaneToRun,
  run: (world: World, lane: LaneToRun) => Promise<void>,
): Promise<void> {
  try {
    await run(world, lane);
  } catch (error) {
    world.log.fault("schedule not run", { ...nameOf(lane), cause: toError(error).message });
    await putOff(world, lane, instantText(world.clock.now() + afterFaultMs));
  }
}

function nameOf({ organisation_id: organisationId, id: laneId }: LaneToRun): LaneName {
  return { organisationId, laneId };
}

function putOff(world: World, lane: LaneToRun, nextRunAt: string): Promise<void> {
  return world.db.acrossOrganisations("put schedule off", (trx) =>
    putScheduleOff(trx, { ...nameOf(lane), cameAt: lane.next_run_at, nextRunAt }),
  );
}

async function nextRunOf(world: World, lane: LaneToRun): Promise<string | null> {
  const name = nameOf(lane);
  const timeZone = await world.db.inOrganisation(name.organisationId, "read time zone", (trx) =>
    timeZoneOfLane(trx, name),
  );
  return nextRunText(lane.schedule as Schedule, world.clock.now(), timeZone);
}

async function runSchedule(world: World, lane: LaneToRun): Promise<void> {
  const nextRunAt = await nextRunOf(world, lane);
  await world.db.acrossOrganisations("run schedule", (trx) =>
    runScheduled(trx, { ...nameOf(lane), cameAt: lane.next_run_at, nextRunAt }),
  );
}
