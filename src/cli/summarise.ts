/** Waits until everything is sent and tells what became of it. */
import type { LaneSummary } from "../db/index.ts";
import type { World } from "../engine/world.ts";
import type { CommandContext } from "./command.ts";
import { isAllBooked, laneReport, laneTable } from "./lane-report.ts";
import type { RunningHub } from "./running-hub.ts";
import { printStandstill, readStandstill, type Standstill } from "./standstill.ts";
import { untilSent } from "./until-sent.ts";

/** After that, what still waits is told as waiting. */
const timeoutMs = 5 * 60_000;

/** 0 only when all of it is booked and balances. Throws Stopped. */
export async function summarise(
  { terminal, stop }: CommandContext,
  { hub }: RunningHub,
  organisationIds: readonly string[],
): Promise<number> {
  const lanes = await untilSent(hub.world, {
    organisationIds,
    stop,
    timeoutMs,
    onProgress: terminal.advance,
  });
  const isOk = isAllBooked(lanes);
  const standstill = await standstillOf(hub.world, organisationIds, lanes);
  if (terminal.isJson) terminal.printJson({ ok: isOk, lanes: lanes.map(laneReport), ...standstill });
  else {
    for (const line of laneTable(terminal, lanes)) terminal.print(line);
    printStandstill(terminal, hub.world, standstill);
  }
  return isOk ? 0 : 1;
}

/** Why lanes stand and records stand aside: whoever reads the table asks that next. */
async function standstillOf(
  world: World,
  organisationIds: readonly string[],
  lanes: readonly LaneSummary[],
): Promise<Standstill> {
  const laneIds = lanes.map((lane) => lane.laneId);
  const read = organisationIds.map((organisationId) =>
    readStandstill(world, { organisationId, companyIds: null }, laneIds),
  );
  const standstills = await Promise.all(read);
  return {
    halts: standstills.flatMap(({ halts }) => halts),
    aside: standstills.flatMap(({ aside }) => aside),
  };
}
