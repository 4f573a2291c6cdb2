/** Setting up: companies, departments, connections, links. Each act is recorded; none sends anything. */
import { AppError, dayIn } from "../../core/index.ts";
import type { Schedule, Transaction } from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import { takeBeforeStart } from "../accept/take-before-start.ts";
import { clientSecretPlace } from "../connection/client-of.ts";
import { nextRun } from "../schedule.ts";
import { integrationOf, ledgerOf, type World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

export type NewCompany = {
  externalId: string;
  name: string;
  organisationNumber?: string;
  country: string;
  currency: string;
  timeZone: string;
  departments?: readonly { code: string; name: string }[];
};

export async function createCompany(
  world: World,
  actor: Actor,
  of: NewCompany,
): Promise<{ companyId: string }> {
  const id = world.ids.next();
  return actAs(world, actor, "create company", async (trx, at) => {
    const { organisationId } = actor;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("company")
      .values({
        organisation_id: organisationId,
        id,
        external_id: of.externalId,
        name: of.name,
        organisation_number: of.organisationNumber ?? "",
        country: of.country,
        currency: of.currency,
        time_zone: of.timeZone,
        created_at: at,
      })
      .onConflict((conflict) => conflict.columns(["organisation_id", "external_id"]).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n)
      throw new AppError("already-there", `There is a company ${of.externalId} already.`);
    await addDepartments(trx, organisationId, id, of.departments ?? []);
    return { result: { companyId: id }, content: { companyId: id, ...of } };
  });
}

async function addDepartments(
  trx: Transaction,
  organisationId: string,
  companyId: string,
  departments: readonly { code: string; name: string }[],
): Promise<void> {
  if (departments.length === 0) return;
  const rows = departments.map(({ code, name }) => ({
    organisation_id: organisationId,
    company_id: companyId,
    code,
    name,
  }));
  await trx
    .insertInto("department")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "company_id", "code"])
        .doUpdateSet((where) => ({ name: where.ref("excluded.name") })),
    )
    .execute();
}

export type CompanyChange = {
  companyId: string;
  name?: string;
  organisationNumber?: string;
  isTest?: boolean;
  isCustomerBlocked?: boolean;
  isGroupBlocked?: boolean;
  departments?: readonly { code: string; name: string }[];
};

export async function changeCompany(
  world: World,
  actor: Actor,
  { companyId, departments, ...change }: CompanyChange,
): Promise<void> {
  const { organisationId } = actor;
  const columns = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.organisationNumber === undefined ? {} : { organisation_number: change.organisationNumber }),
    ...(change.isTest === undefined ? {} : { is_test: change.isTest }),
    ...(change.isCustomerBlocked === undefined ? {} : { is_customer_blocked: change.isCustomerBlocked }),
    ...(change.isGroupBlocked === undefined ? {} : { is_group_blocked: change.isGroupBlocked }),
  };
  await actAs(world, actor, "change company", async (trx) => {
    const company = await trx
      .selectFrom("company")
      .select("id")
      .where("organisation_id", "=", organisationId)
      .where("id", "=", companyId)
      .forUpdate()
      .executeTakeFirst();
    found(company, "company");
    if (Object.keys(columns).length > 0) {
      await trx
        .updateTable("company")
        .set(columns)
        .where("organisation_id", "=", organisationId)
        .where("id", "=", companyId)
        .execute();
    }
    await addDepartments(trx, organisationId, companyId, departments ?? []);
    return { result: undefined, content: { companyId, departments, ...change } };
  });
}

export type NewConnection = {
  ledger: string;
  name: string;
  environment: "live" | "test" | "twin";
  /** The customer's own client, as received from the ledger's vendor. */
  client?: { id: string; secret: string; tenantId?: string };
  timing?: Record<string, number>;
};

export async function createConnection(
  world: World,
  actor: Actor,
  of: NewConnection,
): Promise<{ connectionId: string }> {
  const id = world.ids.next();
  if (!world.registry.ledgers.has(of.ledger))
    throw new AppError("not-valid", `There is no ledger ${of.ledger}.`);
  return actAs(world, actor, "create connection", async (trx, at) => {
    const { client, ...rest } = of;
    await trx
      .insertInto("connection")
      .values({
        organisation_id: actor.organisationId,
        id,
        ledger: of.ledger,
        name: of.name,
        environment: of.environment,
        state: "not-authorised",
        client_id: client?.id ?? null,
        client_secret_sealed:
          client === undefined ? null : world.sealer.seal(client.secret, clientSecretPlace(id)),
        tenant_id: client?.tenantId ?? null,
        timing: JSON.stringify(of.timing ?? {}),
        created_at: at,
      })
      .execute();
    // The secret itself never enters the audit chain.
    return {
      result: { connectionId: id },
      content: { connectionId: id, ...rest, clientId: client?.id, tenantId: client?.tenantId },
    };
  });
}

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
  const integration = integrationOf(world, of.integration);
  const linkId = world.ids.next();
  return actAs(world, actor, "create link", async (trx, at) => {
    const { organisationId } = actor;
    const company = found(
      await trx
        .selectFrom("company")
        .select("time_zone")
        .where("organisation_id", "=", organisationId)
        .where("id", "=", of.companyId)
        .executeTakeFirst(),
      "company",
    );
    const connection = found(
      await trx
        .selectFrom("connection")
        .select("ledger")
        .where("organisation_id", "=", organisationId)
        .where("id", "=", of.connectionId)
        .executeTakeFirst(),
      "connection",
    );
    refuseUnfit(world, integration.flows, connection.ledger);
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("link")
      .values({
        organisation_id: organisationId,
        id: linkId,
        company_id: of.companyId,
        department_code: of.departmentCode ?? null,
        connection_id: of.connectionId,
        integration: of.integration,
        state: "draft",
        start_on: of.startOn ?? dayIn(world.clock.now(), company.time_zone),
        created_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n)
      throw new AppError("already-there", "This company is linked for this integration already.");
    const schedule = of.schedule ?? { kind: "at-once" as const };
    const nextMs = nextRun(schedule, world.clock.now(), company.time_zone);
    const lanes = integration.flows.map((flow) => ({ flow: flow.name, laneId: world.ids.next() }));
    await trx
      .insertInto("lane")
      .values(
        lanes.map(({ flow, laneId }) => ({
          organisation_id: organisationId,
          id: laneId,
          link_id: linkId,
          flow,
          state: "running" as const,
          schedule: JSON.stringify(schedule),
          next_run_at: nextMs === null ? null : instantText(nextMs),
          created_at: at,
        })),
      )
      .execute();
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

/** The start date may move until the first transfer; `start-locked` after it. */
export async function changeLink(
  world: World,
  actor: Actor,
  of: {
    linkId: string;
    startOn?: string;
    state?: "active" | "paused";
    schedule?: Schedule;
    resumesItself?: boolean;
  },
): Promise<void> {
  const { organisationId } = actor;
  const lanes = await actAs(world, actor, "change link", async (trx, at) => {
    const link = found(
      await trx
        .selectFrom("link")
        .selectAll()
        .where("organisation_id", "=", organisationId)
        .where("id", "=", of.linkId)
        .forUpdate()
        .executeTakeFirst(),
      "link",
    );
    if (of.startOn !== undefined && of.startOn !== link.start_on && link.start_locked_at !== null) {
      throw new AppError("start-locked", "The start date is locked since the first transfer.");
    }
    if (of.state === "active" && link.confirmed_by === null) {
      throw new AppError("not-in-this-state", "The link's preview was never confirmed.");
    }
    await trx
      .updateTable("link")
      .set({
        start_on: of.startOn ?? link.start_on,
        state: of.state ?? link.state,
        resumes_itself: of.resumesItself ?? link.resumes_itself,
      })
      .where("organisation_id", "=", organisationId)
      .where("id", "=", link.id)
      .execute();
    if (of.schedule !== undefined)
      await setSchedule(world, trx, {
        organisationId,
        companyId: link.company_id,
        linkId: link.id,
        schedule: of.schedule,
      });
    if (of.startOn !== undefined && of.startOn < link.start_on) {
      const lanes = await trx
        .selectFrom("lane")
        .select("id")
        .where("organisation_id", "=", organisationId)
        .where("link_id", "=", link.id)
        .forUpdate()
        .execute();
      for (const lane of lanes)
        await takeBeforeStart(world, trx, { organisationId, laneId: lane.id, startOn: of.startOn, at });
    }
    const rows = await trx
      .updateTable("lane")
      .set({ due_at: at })
      .where("organisation_id", "=", organisationId)
      .where("link_id", "=", link.id)
      .returning("id")
      .execute();
    return { result: rows.map((row) => row.id), content: of };
  });
  world.wake(lanes.map((laneId) => ({ organisationId, laneId })));
}

async function setSchedule(
  world: World,
  trx: Transaction,
  of: { organisationId: string; companyId: string; linkId: string; schedule: Schedule },
): Promise<void> {
  const company = await trx
    .selectFrom("company")
    .select("time_zone")
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.companyId)
    .executeTakeFirstOrThrow();
  const nextMs = nextRun(of.schedule, world.clock.now(), company.time_zone);
  await trx
    .updateTable("lane")
    .set({ schedule: JSON.stringify(of.schedule), next_run_at: nextMs === null ? null : instantText(nextMs) })
    .where("organisation_id", "=", of.organisationId)
    .where("link_id", "=", of.linkId)
    .execute();
}
