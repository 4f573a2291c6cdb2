/** Applies the numbered SQL files under a lock. Never backwards: a database newer than the program is refused. */
import type pg from "pg";
import type { ConnectionOptions } from "./connection-options.ts";
import { makeRoles } from "./make-roles.ts";
import { MigrationError } from "./migration-error.ts";
import { type Migration, readMigrations } from "./read-migrations.ts";
import { becomeOwner, inTransaction, withSession } from "./with-session.ts";

/** Any number; all hubs agree on it. */
const migrationLock = 7_201_946;

/** Returns the names of the migrations that were applied now. Throws MigrationError with any of its codes. */
export async function migrate(
  connection: ConnectionOptions,
  folder: string,
  appliedAt: string,
): Promise<string[]> {
  return withSession(connection, (client) =>
    withTablesLocked(client, async () => {
      await makeRoles(client);
      await becomeOwner(client);
      await makeSchema(client);
      const missing = missingMigrations(await appliedMigrations(client), await readMigrations(folder));
      for (const migration of missing) {
        await inTransaction(client, () => applyMigration(client, migration, appliedAt));
      }
      return missing.map((migration) => migration.name);
    }),
  );
}

/** While one session is in here, no other changes the tables of this database; others wait. */
export async function withTablesLocked<Result>(
  client: pg.Client,
  run: () => Promise<Result>,
): Promise<Result> {
  await client.query("select pg_advisory_lock($1)", [migrationLock]);
  try {
    return await run();
  } finally {
    // A session that is gone has let go of it already.
    await client.query("select pg_advisory_unlock($1)", [migrationLock]).catch(() => {});
  }
}

/** The schema with nothing in it but the list of migrations. As the owner. */
export async function makeSchema(client: pg.Client): Promise<void> {
  await client.query(`
    create schema if not exists bilag;
    grant usage on schema bilag to bilag_app, bilag_engine;
    create table if not exists bilag.migration (name text primary key, hash text not null, applied_at timestamptz not null)`);
}

export async function applyMigration(
  client: pg.Client,
  migration: Migration,
  appliedAt: string,
): Promise<void> {
  const { name, hash, text } = migration;
  await client.query("insert into bilag.migration values ($1, $2, $3)", [name, hash, appliedAt]);
  await client.query(text);
}

export type AppliedMigration = { name: string; hash: string };

export async function appliedMigrations(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    "select name, hash from bilag.migration order by name",
  );
  return rows;
}

/** Which of ours are not among the applied ones. Refuses an applied one that we do not know or know otherwise. */
function missingMigrations(applied: readonly AppliedMigration[], ours: readonly Migration[]): Migration[] {
  for (const row of applied) {
    const migration = ours.find((candidate) => candidate.name === row.name);
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
  return ours.filter((migration) => !applied.some((row) => row.name === migration.name));
}
