/** Links of a company to a connection for an integration. Making and changing them sends nothing by itself. */
import { AppError, dayIn } from "../../core/index.ts";
import {
  insertLanes,
  insertLink,
  type Link,
  lockLanesOfLink,
  lockLink,
  readCompany,
  readConnection,
  readLane,
  releaseAll,
  type Schedule,
  setSchedule,
  type Transaction,
  updateLink,
  wakeLanesOfLink,
} from "../../db/index.ts";
import { holdBeforeStart } from "../accept/hold-before-start.ts";
import { takeBeforeStart } from "../accept/take-before-start.ts";
import { nextRunText } from "../schedule.ts";
import { integrationOf, ledgerOf, type World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

export type NewLink = {
  companyId: string;
  departmentCode?: string;
  connectionId: string;
  integration: string;
  /** Records of earlier days are kept and not sent. Locked after the first transfer. */
  startOn?: string;
  schedule?: Schedule;
};

/** A link and a lane per flow of its integration; a draft until its preview is confirmed. */
export async function createLink(
  world: World,
  actor: Actor,
  of: NewLink,
): Promise<{ linkId: string; lanes: { flow: string; laneId: string }[] }> {
  if (!world.registry.integrations.has(of.integration))
    throw new AppError("not-valid", `There is no integration ${of.integration}.`);
  const { flows } = integrationOf(world, of.integration);
  const { organisationId } = actor;
  const { companyId, connectionId } = of;
  const linkId = world.ids.next();
  return actAs(world, actor, "create link", async (trx, at) => {
    const { time_zone: timeZone } = found(await readCompany(trx, { organisationId, companyId }), "company");
    const { ledger } = found(await readConnection(trx, { organisationId, connectionId }), "connection");
    refuseUnfit(world, flows, ledger);
    const isNew = await insertLink(trx, {
      organisationId,
      linkId,
      companyId,
      departmentCode: of.departmentCode ?? null,
      connectionId,
      integration: of.integration,
      startOn: of.startOn ?? dayIn(world.clock.now(), timeZone),
      at,
    });
    if (!isNew) throw new AppError("already-there", "This company is linked for this integration already.");
    const schedule = of.schedule ?? { kind: "at-once" as const };
    const nextRunAt = nextRunText(schedule, world.clock.now(), timeZone);
    const lanes = flows.map((flow) => ({ flow: flow.name, laneId: world.ids.next() }));
    await insertLanes(trx, { organisationId, linkId, lanes, schedule, nextRunAt, at });
    return { result: { linkId, lanes }, content: { linkId, ...of } };
  });
}

function refuseUnfit(
  world: World,
  flows: readonly { name: string; documentKind: string }[],
  ledger: string,
): void {
  const kinds: readonly string[] = ledgerOf(world, ledger).documentKinds;
  const unfit = flows.filter((flow) => !kinds.includes(flow.documentKind));
  if (unfit.length > 0) {
    throw new AppError(
      "not-valid",
      `${ledger} cannot hold what the flow ${unfit.map((flow) => flow.name).join(", ")} makes.`,
    );
  }
}

export type LinkChange = {
  linkId: string;
  startOn?: string;
  state?: "active" | "paused";
  schedule?: Schedule;
  resumesItself?: boolean;
};

/** The start date may move until the first transfer; `start-locked` after it. */
export async function changeLink(world: World, actor: Actor, of: LinkChange): Promise<void> {
  const { organisationId } = actor;
  const { linkId, startOn } = of;
  const lanes = await actAs(world, actor, "change link", async (trx, at) => {
    const link = found(await lockLink(trx, { organisationId, linkId }), "link");
    refuseChange(link, of);
    await updateLink(trx, {
      organisationId,
      linkId,
      startOn: startOn ?? link.start_on,
      state: of.state ?? link.state,
      resumesItself: of.resumesItself ?? link.resumes_itself,
    });
    if (of.schedule !== undefined) await reschedule(world, trx, link, of.schedule);
    if (startOn !== undefined && startOn < link.start_on) {
      for (const laneId of await lockLanesOfLink(trx, { organisationId, linkId }))
        await takeBeforeStart(world, trx, { organisationId, laneId, startOn, at });
    }
    if (startOn !== undefined && startOn > link.start_on) {
      for (const laneId of await lockLanesOfLink(trx, { organisationId, linkId }))
        await holdBeforeStart(trx, { organisationId, laneId, startOn, at });
    }
    await releaseAtOnce(trx, { organisationId, linkId, at });
    return { result: await wakeLanesOfLink(trx, { organisationId, linkId, at }), content: of };
  });
  world.wake(lanes);
}

/** What came while the link was paused, or waited for its hour, goes as the lane is set now. */
async function releaseAtOnce(
  trx: Transaction,
  { organisationId, linkId, at }: { organisationId: string; linkId: string; at: string },
): Promise<void> {
  const link = found(await lockLink(trx, { organisationId, linkId }), "link");
  if (link.state !== "active") return;
  for (const laneId of await lockLanesOfLink(trx, { organisationId, linkId })) {
    const lane = await readLane(trx, { organisationId, laneId });
    if (lane?.schedule.kind === "at-once") await releaseAll(trx, { organisationId, laneId, at });
  }
}

function refuseChange(link: Link, { startOn, state }: LinkChange): void {
  if (startOn !== undefined && startOn !== link.start_on && link.start_locked_at !== null)
    throw new AppError("start-locked", "The start date is locked since the first transfer.");
  if (state === "active" && link.confirmed_by === null)
    throw new AppError("not-in-this-state", "The link's preview was never confirmed.");
}

async function reschedule(world: World, trx: Transaction, link: Link, schedule: Schedule): Promise<void> {
  const { organisation_id: organisationId, id: linkId, company_id: companyId } = link;
  const { time_zone: timeZone } = found(await readCompany(trx, { organisationId, companyId }), "company");
  const nextRunAt = nextRunText(schedule, world.clock.now(), timeZone);
  await setSchedule(trx, { organisationId, linkId, schedule, nextRunAt });
}
