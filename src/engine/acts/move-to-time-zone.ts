/** Another time zone for a company: its lanes run by the new clocks, and what was never sent gets the business day of the new place. */
import {
  type Link,
  linksOfCompany,
  lockLanesOfLink,
  readLane,
  setNextRun,
  type Transaction,
} from "../../db/index.ts";
import { renderLaneAgain } from "../accept/render-lane-again.ts";
import { takeBeforeStart } from "../accept/take-before-start.ts";
import { nextRunText } from "../schedule.ts";
import type { World } from "../world.ts";

type MoveOf = { organisationId: string; companyId: string; timeZone: string; at: string };

/** The company's row has the new zone already. */
export async function moveToTimeZone(world: World, trx: Transaction, of: MoveOf): Promise<void> {
  const lanes: { link: Link; laneId: string }[] = [];
  // All of them first: a link that takes records waits for those of the company's others, and would wait for this act for ever.
  for (const link of await linksOfCompany(trx, of)) {
    const { organisation_id: organisationId, id: linkId } = link;
    for (const laneId of await lockLanesOfLink(trx, { organisationId, linkId })) lanes.push({ link, laneId });
  }
  for (const lane of lanes) await moveLane(world, trx, { ...of, ...lane });
}

/** 05:00 is another instant there. A run whose hour has come already is left to be run, and sets the next one itself. */
async function moveLane(
  world: World,
  trx: Transaction,
  { organisationId, timeZone, at, link, laneId }: MoveOf & { link: Link; laneId: string },
): Promise<void> {
  const nowMs = world.clock.now();
  const lane = await readLane(trx, { organisationId, laneId });
  const nextAt = lane?.next_run_at ?? null;
  if (lane !== undefined && nextAt !== null && Date.parse(nextAt) > nowMs) {
    const nextRunAt = nextRunText(lane.schedule, nowMs, timeZone);
    await setNextRun(trx, { organisationId, laneId, nextRunAt });
  }
  await renderLaneAgain(world, trx, { organisationId, laneId, at, onlyChanged: true });
  await takeBeforeStart(world, trx, { organisationId, laneId, startOn: link.start_on, at });
}
