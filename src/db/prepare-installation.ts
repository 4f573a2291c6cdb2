/**
 * Knows this database again at every start, or stops sending: a restored or cloned database must not send yesterday again.
 * Runs as the owner, before anything serves.
 */
import type pg from "pg";
import type { ConnectionOptions } from "./connection-options.ts";
import { storageIdentity } from "./storage-identity.ts";
import { becomeOwner, inTransaction, withSession } from "./with-session.ts";

export type InstallationOf = {
  connection: ConnectionOptions;
  /** Used when there is none yet. */
  newId: string;
  url: string;
  /** What the data folder adds to the identity (its inode), where the hub runs its own PostgreSQL; else "". */
  folderIdentity: string;
  at: string;
};

export type SendingStop = "restored" | "storage-changed" | "url-changed";

export type Installation = { id: string; sendingStoppedBecause: SendingStop | null };

export async function prepareInstallation(of: InstallationOf): Promise<Installation> {
  return withSession(of.connection, async (client) => {
    const identity = await storageIdentity(client, of.folderIdentity);
    await becomeOwner(client);
    await client.query(
      "insert into installation (id, url, storage_identity, created_at) values ($1, $2, $3, $4) on conflict do nothing",
      [of.newId, of.url, identity, of.at],
    );
    const { rows } = await client.query<{ id: string; stopped: SendingStop | null }>(
      `update installation set sending_stopped_because = coalesce(sending_stopped_because,
         case when storage_identity <> $1 then 'storage-changed' when url <> $2 then 'url-changed' end)
       returning id, sending_stopped_because as stopped`,
      [identity, of.url],
    );
    const [row] = rows;
    if (row === undefined) throw new Error("no installation");
    if (row.stopped !== null) await markToLookUp(client);
    return { id: row.id, sendingStoppedBecause: row.stopped };
  });
}

export type SendingConfirmation = {
  connection: ConnectionOptions;
  url: string;
  folderIdentity: string;
  /** The named person who vouches that this is the one living copy. */
  confirmedBy: string;
  at: string;
};

/**
 * How far back from a lane's newest posting its vouchers are compared, and up to which day new documents are looked up
 * first. Ahead of today it must reach as far as documents are dated ahead: a payroll run is booked on the last of its
 * month, or on a pay day of the next, and what a lost history sent with such a day must not be sent again.
 */
const verifyBackDays = 35;
const verifyAheadDays = 62;

/**
 * Lets sending begin again. Every lane is verified first: the ledger's vouchers are compared with what we know, and each
 * posting not known as sent is looked up before its first write. Returns false when sending was not stopped.
 */
export async function confirmSending(of: SendingConfirmation): Promise<boolean> {
  return withSession(of.connection, async (client) => {
    const identity = await storageIdentity(client, of.folderIdentity);
    await becomeOwner(client);
    return inTransaction(client, async () => {
      const { rowCount } = await client.query(
        `update installation set sending_stopped_because = null, storage_identity = $1, url = $2,
          sending_confirmed_by = $3, sending_confirmed_at = $4 where sending_stopped_because is not null`,
        [identity, of.url, of.confirmedBy, of.at],
      );
      if (rowCount === 1) await verifyEverything(client, of.at);
      return rowCount === 1;
    });
  });
}

async function verifyEverything(client: pg.Client, at: string): Promise<void> {
  await client.query(
    `update lane set is_verified = false, due_at = $1, owner_id = null, lease_until = null, epoch = epoch + 1,
      verify_from_on = greatest(link.start_on, (
        select max(created_at)::date - $2::int from posting p where p.organisation_id = lane.organisation_id and p.lane_id = lane.id)),
      verify_through_on = $1::timestamptz::date + $3::int
     from link where link.organisation_id = lane.organisation_id and link.id = lane.link_id`,
    [at, verifyBackDays, verifyAheadDays],
  );
  await markToLookUp(client);
  // A clone's workers are not ours to wait for: what they may still send is what the look-ups are for.
}

/** From the moment of the stop on: a person who acts before sending is confirmed would else skip or replace what was sent. */
async function markToLookUp(client: pg.Client): Promise<void> {
  await client.query(
    "update posting set must_look_up = true where state in ('planned', 'refused') and not must_look_up",
  );
}

/** Marks a database that is no longer, or not yet, the living one; only `confirmSending` lets it send again. */
export async function stopSending(connection: ConnectionOptions, because: SendingStop): Promise<void> {
  await withSession(connection, async (client) => {
    await becomeOwner(client);
    await client.query("update installation set sending_stopped_because = $1", [because]);
    await markToLookUp(client);
  });
}
