/** Takes hold of a lane and reads what a drain needs to know; again, where somebody has changed it meanwhile. */
import {
  type Connection,
  claimLane,
  isSendingStopped as isStopped,
  type Lane,
  type LaneName,
  type Link,
  readConnection,
  readLane,
  readLink,
  readSettingsVersion,
  type SettingsVersion,
  type Transaction,
} from "../../db/index.ts";
import { existing } from "../existing.ts";
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
    ahead: [],
    confirmed,
  };
}

/** What a person has changed since the drain began holds for what it does next. */
export async function lookAgain(drain: Drain): Promise<void> {
  const { world, organisationId, hold } = drain;
  const { facts, isSendingStopped } = await world.db.inOrganisation(organisationId, "look again", (trx) =>
    laneFacts(trx, organisationId, hold.laneId),
  );
  Object.assign(drain, facts, { isSendingStopped });
}

export type LaneFacts = {
  lane: Lane;
  link: Link;
  connection: Connection;
  settings: SettingsVersion | undefined;
};

export async function laneFacts(
  trx: Transaction,
  organisationId: string,
  laneId: string,
): Promise<{ facts: LaneFacts; isSendingStopped: boolean }> {
  const lane = existing(await readLane(trx, { organisationId, laneId }), `lane ${laneId}`);
  const linkId = lane.link_id;
  const link = existing(await readLink(trx, { organisationId, linkId }), `link ${linkId}`);
  const connectionId = link.connection_id;
  const connection = existing(
    await readConnection(trx, { organisationId, connectionId }),
    `connection ${connectionId}`,
  );
  const version = link.settings_version;
  const settings = await readSettingsVersion(trx, { organisationId, linkId, version });
  return { facts: { lane, link, connection, settings }, isSendingStopped: await isStopped(trx) };
}
