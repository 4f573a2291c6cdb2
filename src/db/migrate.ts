/** Applies the numbered SQL files under a lock. Never backwards: a database newer than the program is refused. */

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import pg from "pg";
import type { ConnectionOptions } from "./connection-options.ts";
import { parsers } from "./parsers.ts";

export type MigrationCode = "database-newer" | "migration-edited" | "roles-missing";

export class MigrationError extends Error {
  readonly code: MigrationCode;
  constructor(code: MigrationCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** bilag_queue owns the schema of the dispatcher's library, which makes its own tables there, and nothing else. */
const roleNames = ["bilag_owner", "bilag_app", "bilag_engine", "bilag_queue"] as const;

/** Any number; all hubs agree on it. */
const migrationLock = 7_201_946;

/** Returns the names of the migrations that were applied now. */
export async function migrate(
  connection: ConnectionOptions,
  folder: string,
  appliedAt: string,
): Promise<string[]> {
  const client = new pg.Client({ ...connection, types: parsers });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await makeRoles(client);
    await client.query("create schema if not exists pgboss authorization bilag_queue");
    await client.query("set role bilag_owner");
    return await applyMissing(client, await readMigrations(folder), appliedAt);
  } finally {
    await client.end();
  }
}

type Migration = { name: string; text: string; hash: string };

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}/${name}`, "utf8");
      return { name, text, hash: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

/** Roles belong to the whole server, so two hubs on one server share them; making them twice at once is harmless. */
async function makeRoles(client: pg.Client): Promise<void> {
  const wanted = [...roleNames];
  const { rows } = await client.query<{ name: string }>(
    "select rolname as name from pg_roles where rolname = any($1)",
    [wanted],
  );
  const missing = wanted.filter((name) => !rows.some((row) => row.name === name));
  try {
    for (const name of missing) await client.query(`create role ${name} nologin`);
    await client.query(
      `do $$ begin execute format('grant ${roleNames.join(", ")} to %I', current_user); end $$`,
    );
  } catch (cause) {
    if (missing.length === 0 && (await isMember(client))) return;
    throw new MigrationError(
      "roles-missing",
      `The database user may not make the roles ${missing.join(", ") || "bilag_*"}. Let an administrator run: ${wanted
        .map((name) => `create role ${name} nologin;`)
        .join(" ")} grant ${roleNames.join(", ")} to <this user>; (${String(cause)})`,
    );
  }
  await client.query(
    "do $$ begin execute format('grant create, connect on database %I to bilag_owner', current_database()); end $$",
  );
}

async function isMember(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ ok: boolean }>(
    "select bool_and(pg_has_role(name, 'member')) as ok from unnest($1::text[]) name",
    [[...roleNames]],
  );
  return rows[0]?.ok === true;
}

async function applyMissing(
  client: pg.Client,
  migrations: readonly Migration[],
  appliedAt: string,
): Promise<string[]> {
  await client.query("create schema if not exists bilag");
  await client.query("grant usage on schema bilag to bilag_app, bilag_engine");
  await client.query("set search_path = bilag");
  await client.query(
    "create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null)",
  );
  const { rows } = await client.query<{ name: string; hash: string }>(
    "select name, hash from migration order by name",
  );
  refuseSurprises(rows, migrations);
  const missing = migrations.filter((migration) => !rows.some((row) => row.name === migration.name));
  for (const migration of missing) await applyOne(client, migration, appliedAt);
  return missing.map((migration) => migration.name);
}

function refuseSurprises(
  applied: readonly { name: string; hash: string }[],
  migrations: readonly Migration[],
): void {
  for (const row of applied) {
    const migration = migrations.find((candidate) => candidate.name === row.name);
    if (migration === undefined) {
      throw new MigrationError(
        "database-newer",
        `The database has the migration ${row.name}, which this version of Bilag does not know. Start the newer version, or restore an older backup: migrations never run backwards.`,
      );
    }
    if (migration.hash !== row.hash) {
      throw new MigrationError(
        "migration-edited",
        `The migration ${row.name} differs from the one that was applied. A released migration is never edited: add a new one.`,
      );
    }
  }
}

async function applyOne(client: pg.Client, migration: Migration, appliedAt: string): Promise<void> {
  await client.query("begin");
  try {
    await client.query("insert into migration values ($1, $2, $3)", [
      migration.name,
      migration.hash,
      appliedAt,
    ]);
    await client.query(migration.text);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
