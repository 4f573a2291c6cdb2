/** Takes hold of a lane and reads what a drain needs to know. */
import type { Selectable } from "kysely";
import {
  type ConnectionTable,
  claimLane,
  type LaneName,
  type LaneTable,
  type LinkTable,
  type SettingsVersionTable,
  type Transaction,
} from "../../db/index.ts";
import { integrationOf, ledgerOf, type World } from "../world.ts";
import type { Drain } from "./drain.ts";

/** Null when another live worker holds the lane. */
export async function beginDrain(world: World, { organisationId, laneId }: LaneName): Promise<Drain | null> {
  const confirmed = { monotonicMs: world.clock.monotonic(), wallMs: world.clock.now() };
  const read = await world.db.inOrganisation(organisationId, "claim lane", async (trx) => {
    const hold = await claimLane(trx, {
      organisationId,
      laneId,
      workerId: world.workerId,
      leaseMs: world.pace.leaseMs,
    });
    return hold === null ? null : { hold, ...(await laneFacts(trx, organisationId, laneId)) };
  });
  if (read === null) return null;
  const { hold, facts, isSendingStopped } = read;
  return {
    world,
    organisationId,
    hold,
    ...facts,
    ledger: ledgerOf(world, facts.connection.ledger),
    integration: integrationOf(world, facts.link.integration),
    isSendingStopped,
    confirmed,
  };
}

export type LaneFacts = {
  lane: Selectable<LaneTable>;
  link: Selectable<LinkTable>;
  connection: Selectable<ConnectionTable>;
  settings: Selectable<SettingsVersionTable> | undefined;
};

export async function laneFacts(
  trx: Transaction,
  organisationId: string,
  laneId: string,
): Promise<{ facts: LaneFacts; isSendingStopped: boolean }> {
  const lane = await trx
    .selectFrom("lane")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("id", "=", laneId)
    .executeTakeFirstOrThrow();
  const link = await trx
    .selectFrom("link")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("id", "=", lane.link_id)
    .executeTakeFirstOrThrow();
  const connection = await trx
    .selectFrom("connection")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("id", "=", link.connection_id)
    .executeTakeFirstOrThrow();
  const settings = await trx
    .selectFrom("settings_version")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("link_id", "=", link.id)
    .where("version", "=", link.settings_version)
    .executeTakeFirst();
  const installation = await trx
    .selectFrom("installation")
    .select("sending_stopped_because")
    .executeTakeFirst();
  return {
    facts: { lane, link, connection, settings },
    isSendingStopped: (installation?.sending_stopped_because ?? null) !== null,
  };
}
