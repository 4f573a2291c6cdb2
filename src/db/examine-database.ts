/** What an operator wants to know of a database, asked without changing anything in it. */
import type pg from "pg";
import type { ConnectionOptions } from "./connection-options.ts";
import { aliveForSeconds } from "./list-workers.ts";
import { roleNames } from "./make-roles.ts";
import type { SendingStop } from "./prepare-installation.ts";
import { readMigrations } from "./read-migrations.ts";
import { withSession } from "./with-session.ts";

export type DatabaseState = {
  /** "18.4" */
  version: string;
  /** 180004 */
  versionNumber: number;
  missingRoles: string[];
  /** Migrations that this program has and the database does not; all of them in an empty database. */
  missingMigrations: string[];
  /** Migrations that only a newer program knows. */
  unknownMigrations: string[];
  /** Null where the tables are not there yet. */
  inside: DatabaseInside | null;
};

export type DatabaseInside = {
  organisations: number;
  sendingStoppedBecause: SendingStop | null;
  connections: { organisation: string; name: string; ledger: string; state: string }[];
  haltedLanes: { organisation: string; company: string; integration: string; flow: string; code: string }[];
  livingWorkers: number;
  /** The first bytes of what connections keep sealed, each kind once: they name the key that it was sealed with. */
  sealedHeads: Buffer[];
  watchedFolders: WatchedFolderState[];
};

/** `code`: why it cannot be looked into; null where it can. */
export type WatchedFolderState = {
  organisation: string;
  organisationId: string;
  company: string;
  name: string;
  code: string | null;
};

export async function examineDatabase(
  connection: ConnectionOptions,
  migrationsFolder: string,
): Promise<DatabaseState> {
  const ours = (await readMigrations(migrationsFolder)).map((migration) => migration.name);
  return withSession(connection, async (client) => {
    const [server] = await rowsOf<{ version: string; number: number }>(
      client,
      "select current_setting('server_version') as version, current_setting('server_version_num')::integer as number",
    );
    const missing = await rowsOf<{ name: string }>(
      client,
      `select name from unnest(array['${roleNames.join("', '")}']) name where not exists (select from pg_roles where rolname = name)`,
    );
    const [tables] = await rowsOf<{ are: boolean }>(
      client,
      "select to_regclass('bilag.installation') is not null as are",
    );
    // The owner reads it all; a role that only a newer program needs is made at its start.
    const areThere = tables?.are === true && missing.every(({ name }) => name !== "bilag_owner");
    if (areThere) await client.query("set role bilag_owner; set row_security = off");
    const applied = areThere ? await rowsOf<{ name: string }>(client, "select name from migration") : [];
    const names = applied.map((row) => row.name);
    return {
      version: server?.version ?? "",
      versionNumber: server?.number ?? 0,
      missingRoles: missing.map((row) => row.name),
      missingMigrations: ours.filter((name) => !names.includes(name)),
      unknownMigrations: names.filter((name) => !ours.includes(name)),
      inside: areThere ? await lookInside(client) : null,
    };
  });
}

async function lookInside(client: pg.Client): Promise<DatabaseInside> {
  const [counted] = await rowsOf<{ organisations: number; workers: number; stopped: SendingStop | null }>(
    client,
    `select (select count(*)::integer from organisation) as organisations,
      -- Not those that only serve; tables that are yet to be brought up to date do not tell.
      (select count(*)::integer from worker where goodbye_at is null and declared_dead_at is null
        and coalesce((to_jsonb(worker) ->> 'does_drain')::boolean, true)
        and seen_at > clock_timestamp() - make_interval(secs => ${aliveForSeconds})) as workers,
      (select sending_stopped_because from installation) as stopped`,
  );
  const sealed = await rowsOf<{ head: Buffer }>(
    client,
    `select distinct substring(sealed from 1 for 8) as head
     from connection, lateral (values (tokens_sealed), (client_secret_sealed)) kept (sealed) where sealed is not null`,
  );
  return {
    organisations: counted?.organisations ?? 0,
    sealedHeads: sealed.map(({ head }) => head),
    livingWorkers: counted?.workers ?? 0,
    sendingStoppedBecause: counted?.stopped ?? null,
    connections: await rowsOf(
      client,
      `select organisation.name as organisation, connection.name, connection.ledger, connection.state
       from connection join organisation using (organisation_id) order by organisation.name, connection.name`,
    ),
    haltedLanes: await rowsOf(
      client,
      `select organisation.name as organisation, company.name as company, link.integration, lane.flow, halt.finding ->> 'code' as code
       from halt
       join lane on lane.organisation_id = halt.organisation_id and lane.id = halt.lane_id
       join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
       join company on company.organisation_id = link.organisation_id and company.id = link.company_id
       join organisation on organisation.organisation_id = halt.organisation_id
       where halt.closed_at is null order by halt.opened_at`,
    ),
    watchedFolders: await watchedFolders(client),
  };
}

/** None in a database that is older than they are: it is examined before it is brought up to date. */
async function watchedFolders(client: pg.Client): Promise<WatchedFolderState[]> {
  const [table] = await rowsOf<{ is: boolean }>(
    client,
    "select to_regclass('bilag.watched_folder') is not null as is",
  );
  if (table?.is !== true) return [];
  return rowsOf(
    client,
    `select organisation.name as organisation, organisation.organisation_id as "organisationId", company.name as company,
       watched_folder.name, watched_folder.finding ->> 'code' as code
     from watched_folder
     join lane on lane.organisation_id = watched_folder.organisation_id and lane.id = watched_folder.lane_id
     join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
     join company on company.organisation_id = link.organisation_id and company.id = link.company_id
     join organisation on organisation.organisation_id = watched_folder.organisation_id
     where watched_folder.is_on order by organisation.name, company.name, watched_folder.name`,
  );
}

async function rowsOf<Row extends pg.QueryResultRow>(client: pg.Client, text: string): Promise<Row[]> {
  return (await client.query<Row>(text)).rows;
}
