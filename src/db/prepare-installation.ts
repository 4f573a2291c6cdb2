/**
 * Knows this database again at every start, or stops sending: a restored or cloned database must not send yesterday again.
 * Runs as the owner, before anything serves.
 */
import pg from "pg";
import type { ConnectionOptions } from "./connection-options.ts";
import { parsers } from "./parsers.ts";

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
  return asOwner(of.connection, async (client) => {
    const identity = `${await storageIdentity(client)} ${of.folderIdentity}`.trim();
    await client.query(
      "insert into installation (id, url, storage_identity, created_at) values ($1, $2, $3, $4) on conflict do nothing",
      [of.newId, of.url, identity, of.at],
    );
    const { rows } = await client.query<{
      id: string;
      url: string;
      storage_identity: string;
      stopped: SendingStop | null;
    }>("select id, url, storage_identity, sending_stopped_because as stopped from installation");
    const [row] = rows;
    if (row === undefined) throw new Error("no installation");
    const changed =
      row.storage_identity !== identity ? "storage-changed" : row.url !== of.url ? "url-changed" : null;
    const stopped = row.stopped ?? changed;
    if (stopped !== row.stopped)
      await client.query("update installation set sending_stopped_because = $1", [stopped]);
    return { id: row.id, sendingStoppedBecause: stopped };
  });
}

/** Which cluster, on which timeline, and which database of it: a dump restored elsewhere, a copy and a rewound server all differ. */
async function storageIdentity(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ identity: string }>(`
    select concat_ws(' ', s.system_identifier, c.timeline_id, d.oid) as identity
    from pg_control_system() s, pg_control_checkpoint() c, pg_database d where d.datname = current_database()`);
  return rows[0]?.identity ?? "";
}

export type SendingConfirmation = {
  connection: ConnectionOptions;
  url: string;
  folderIdentity: string;
  /** The named person who vouches that this is the one living copy. */
  confirmedBy: string;
  at: string;
};

/** How far back from a lane's newest posting its vouchers are compared, and how far ahead new documents are looked up first. */
const verifyBackDays = 35;
const verifyAheadDays = 7;

/**
 * Lets sending begin again. Every lane is verified first: the ledger's vouchers are compared with what we know, and each
 * posting not known as sent is looked up before its first write. Returns false when sending was not stopped.
 */
export async function confirmSending(of: SendingConfirmation): Promise<boolean> {
  return asOwner(of.connection, async (client) => {
    await client.query("begin");
    const identity = `${await storageIdentity(client)} ${of.folderIdentity}`.trim();
    const { rowCount } = await client.query(
      `update installation set sending_stopped_because = null, storage_identity = $1, url = $2,
        sending_confirmed_by = $3, sending_confirmed_at = $4 where sending_stopped_because is not null`,
      [identity, of.url, of.confirmedBy, of.at],
    );
    if (rowCount === 1) await verifyEverything(client, of.at);
    await client.query("commit");
    return rowCount === 1;
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
  await client.query("update posting set must_look_up = true where state in ('planned', 'refused')");
  // A clone's workers are not ours to wait for: what they may still send is what the look-ups are for.
}

/** Marks a database that a backup was written into; `prepareInstallation` would notice, this makes sure. */
export async function stopSending(connection: ConnectionOptions, because: SendingStop): Promise<void> {
  await asOwner(connection, (client) =>
    client.query("update installation set sending_stopped_because = $1", [because]),
  );
}

async function asOwner<Result>(
  connection: ConnectionOptions,
  run: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    ...connection,
    types: parsers,
    options: "-c search_path=bilag -c timezone=UTC",
  });
  await client.connect();
  try {
    // The control functions need the connecting user's own rights; the tables are the owner's.
    return await run(client);
  } finally {
    await client.end();
  }
}
