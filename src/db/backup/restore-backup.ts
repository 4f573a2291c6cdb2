/** Puts a backup into an empty database, all of it or nothing, and leaves sending stopped. */
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type pg from "pg";
import type { ConnectionOptions } from "../connection-options.ts";
import { makeRoles } from "../make-roles.ts";
import { applyMigration, makeSchema, withTablesLocked } from "../migrate.ts";
import { type Migration, readMigrations } from "../read-migrations.ts";
import { becomeOwner, inTransaction, withSession } from "../with-session.ts";
import { BackupError } from "./backup-error.ts";
import type { BackupHeader, BackupSummary, OnBackupProgress } from "./backup-format.ts";
import { copySettings } from "./copy-settings.ts";
import { type BackupTable, listGuards, listSchemas, listTables } from "./list-tables.ts";
import { readBackup } from "./read-backup.ts";
import { refuseUsedTarget } from "./refuse-used-target.ts";
import { loaderOn } from "./table-loader.ts";
import { verifyBackup } from "./verify-backup.ts";
import { countRows, progressOf } from "./write-backup.ts";

export type RestoreOptions = { at: string; onProgress?: OnBackupProgress };

/** `migrated` are the migrations that the backup did not have yet. */
export type RestoreSummary = BackupSummary & { migrated: string[] };

/**
 * `source` is a file's path, which is read twice, first from end to end without touching the database, or a stream, which is
 * proved before the commit. Everything happens in one transaction: the schema as the backup knew it, the rows, the migrations
 * since, and `sending_stopped_because = 'restored'`. Throws BackupError with any code but those of making or moving.
 */
export async function restoreBackup(
  connection: ConnectionOptions,
  migrationsFolder: string,
  source: string | Readable,
  { at, onProgress = () => {} }: RestoreOptions,
): Promise<RestoreSummary> {
  if (typeof source === "string") await verifyBackup(source, { onProgress });
  const ours = await readMigrations(migrationsFolder);
  return withSession(
    connection,
    (client) =>
      withTablesLocked(client, async () => {
        await refuseUsedTarget(client);
        await makeRoles(client);
        await becomeOwner(client);
        const stream = typeof source === "string" ? createReadStream(source) : source;
        return inTransaction(client, () => restoreAll(client, ours, stream, { at, onProgress }));
      }),
    copySettings,
  );
}

async function restoreAll(
  client: pg.Client,
  ours: readonly Migration[],
  stream: AsyncIterable<Buffer>,
  { at, onProgress }: Required<RestoreOptions>,
): Promise<RestoreSummary> {
  let tables: BackupTable[] = [];
  let header: BackupHeader | undefined;
  let progress = (_table: string, _rows: number) => {};
  const loader = loaderOn(client);
  const guards: { off: string; on: string }[] = [];
  const reading = readBackup(stream, {
    header: async (read) => {
      header = read;
      progress = progressOf(read, onProgress);
      tables = await makeTables(client, ours, read, at);
      guards.push(...(await listGuards(client)));
      for (const guard of guards) await client.query(guard.off);
    },
    frame: async (frame) => {
      const table = tables.find((candidate) => candidate.name === frame.table);
      if (table === undefined) throw new Error(`no table ${frame.table}`);
      await loader.load(table, await frame.text());
      progress(frame.table, frame.rows);
    },
  });
  const summary = await reading.catch((error: unknown) => {
    loader.abort();
    throw error;
  });
  await loader.end();
  if (header !== undefined) await assertAllThere(client, header);
  await client.query("set constraints all immediate");
  for (const guard of guards) await client.query(guard.on);
  const since = ours.filter((migration) => !summary.migrations.includes(migration.name));
  for (const migration of since) await applyMigration(client, migration, at);
  await client.query("update bilag.installation set sending_stopped_because = 'restored'");
  return { ...summary, migrated: since.map((migration) => migration.name) };
}

/** The tables as they were when the backup was made, empty: what migrations put into them is in the backup too. */
async function makeTables(
  client: pg.Client,
  ours: readonly Migration[],
  header: BackupHeader,
  at: string,
): Promise<BackupTable[]> {
  const migrations = migrationsOf(header, ours);
  for (const schema of await listSchemas(client)) await client.query(`drop schema ${schema} cascade`);
  await makeSchema(client);
  for (const migration of migrations) await applyMigration(client, migration, at);
  const tables = await listTables(client);
  assertSameShape(header, tables);
  await client.query(`truncate ${tables.map((table) => table.name).join(", ")}`);
  await client.query("set constraints all deferred");
  // The columns in the order in which the backup has them.
  return tables.map((table) => ({
    ...table,
    columns: header.tables.find((candidate) => candidate.name === table.name)?.columns ?? table.columns,
  }));
}

function migrationsOf(header: BackupHeader, ours: readonly Migration[]): Migration[] {
  return header.migrations.map(({ name, hash }) => {
    const migration = ours.find((candidate) => candidate.name === name);
    if (migration === undefined) {
      throw new BackupError(
        "backup-newer",
        `The backup was made with the migration ${name}, which this version of Bilag does not know.`,
        `Restore it with the version that wrote it${header.product === "" ? "" : ` (${header.product})`}, or a newer one.`,
      );
    }
    if (migration.hash !== hash) {
      throw new BackupError(
        "migration-edited",
        `The migration ${name} of the backup is not the one of this version.`,
        "Restore it with the version that wrote it: a released migration is never edited.",
      );
    }
    return migration;
  });
}

/** Also keeps names that are not those of tables and columns out of the statements. */
function assertSameShape(header: BackupHeader, tables: readonly BackupTable[]): void {
  const shapeOf = (of: readonly { name: string; columns: readonly string[] }[]) =>
    of
      .map(({ name, columns }) => `${name} (${[...columns].sort().join(", ")})`)
      .sort()
      .join("\n");
  if (shapeOf(header.tables) === shapeOf(tables)) return;
  throw new BackupError(
    "rows-refused",
    "The tables of the backup are not those that its migrations make: somebody changed them by hand.",
    "Report this, with the first line of the backup.",
  );
}

async function assertAllThere(client: pg.Client, header: BackupHeader): Promise<void> {
  for (const { name, rows } of header.tables) {
    const count = await countRows(client, name);
    if (count === rows) continue;
    throw new BackupError(
      "rows-missing",
      `${name} has ${count} rows after loading; the backup has ${rows}.`,
      "Nothing was restored. Report this, with the first line of the backup.",
    );
  }
}
