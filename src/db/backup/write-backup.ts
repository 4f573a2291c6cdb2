/** Copies a database as it is at one moment, while hubs go on working on it. */
import type { Writable } from "node:stream";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { ConnectionOptions } from "../connection-options.ts";
import { appliedMigrations, withTablesLocked } from "../migrate.ts";
import { becomeOwner, withSession } from "../with-session.ts";
import { BackupError } from "./backup-error.ts";
import {
  type BackupHeader,
  type BackupSummary,
  formatVersion,
  frameBytes,
  type OnBackupProgress,
  rowsOf,
} from "./backup-format.ts";
import { type BackupWriter, beginBackup } from "./backup-writer.ts";
import { copySettings } from "./copy-settings.ts";
import { type BackupTable, listTables } from "./list-tables.ts";
import { rowBatches } from "./row-batches.ts";

export type BackupOptions = {
  at: string;
  /** The version of Bilag, for the people who find the file. */
  product?: string;
  onProgress?: OnBackupProgress;
};

/**
 * Ends `destination` when it has taken everything. Secrets are in it as they are in the database: sealed with
 * BILAG_SECRET_KEY, which is not in it. Throws BackupError `nothing-to-back-up` or `rows-missing`, what the destination throws,
 * and what PostgreSQL says; what was written is then cut short, and no restore takes it.
 */
export async function writeBackup(
  connection: ConnectionOptions,
  destination: Writable,
  { at, product = "", onProgress = () => {} }: BackupOptions,
): Promise<BackupSummary> {
  // A stream may break before the first write and between two, which the next one tells; without a listener the same news
  // would end the process.
  destination.on("error", () => {});
  return withSession(
    connection,
    async (client) => {
      const tables = await beginSnapshot(client);
      const header = await headerOf(client, tables, { at, product });
      const writer = await beginBackup(destination, header);
      const progress = progressOf(header, onProgress);
      for (const table of header.tables) await copyTable(client, table, writer, progress);
      // Nothing was written, so nothing is to be committed; a session that ends in the middle of a COPY is cut off.
      return writer.end();
    },
    copySettings,
  );
}

/**
 * No table changes its shape from here on, rows do: the tables are locked before the snapshot is taken, as a table that is
 * rewritten in between would look empty in it.
 */
async function beginSnapshot(client: pg.Client): Promise<BackupTable[]> {
  await assertInstalled(client);
  return withTablesLocked(client, async () => {
    await becomeOwner(client);
    const tables = await listTables(client);
    await client.query("begin isolation level repeatable read, read only");
    await client.query(`lock table ${tables.map((table) => table.name).join(", ")} in access share mode`);
    return tables;
  });
}

/** Throws `nothing-to-back-up` for a database that was never migrated. */
export async function assertInstalled(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ ok: boolean }>(
    "select to_regclass('bilag.installation') is not null as ok",
  );
  if (rows[0]?.ok !== true) throw nothingToBackUp();
}

async function headerOf(
  client: pg.Client,
  tables: readonly BackupTable[],
  { at, product }: { at: string; product: string },
): Promise<BackupHeader> {
  const { rows } = await client.query<{ id: string }>("select id from bilag.installation");
  const [installation] = rows;
  if (installation === undefined) throw nothingToBackUp();
  const counted: BackupHeader["tables"] = [];
  for (const { name, columns } of tables)
    counted.push({ name, columns, rows: await countRows(client, name) });
  return {
    format: "bilag-backup",
    formatVersion,
    product,
    createdAt: at,
    installationId: installation.id,
    migrations: await appliedMigrations(client),
    tables: counted,
  };
}

export async function countRows(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*) from ${table}`);
  return rows[0]?.count ?? 0;
}

async function copyTable(
  client: pg.Client,
  table: BackupHeader["tables"][number],
  writer: BackupWriter,
  progress: (table: string, rows: number) => void,
): Promise<void> {
  let rows = 0;
  const source = client.query(copyTo(`copy ${table.name} (${table.columns.join(", ")}) to stdout`));
  for await (const batch of rowBatches(source, frameBytes)) {
    await writer.frame(table.name, batch);
    rows += batch.rows;
    progress(table.name, batch.rows);
  }
  if (rows === table.rows) return;
  throw new BackupError(
    "rows-missing",
    `${table.name} has ${table.rows} rows, of which ${rows} were copied.`,
    "Report this: a backup that is not whole must not be kept.",
  );
}

export function progressOf(
  header: BackupHeader,
  onProgress: OnBackupProgress,
): (table: string, rows: number) => void {
  const rowsTotal = rowsOf(header);
  let rowsDone = 0;
  return (table, rows) => {
    rowsDone += rows;
    onProgress({ step: "copying", table, rowsDone, rowsTotal });
  };
}

function nothingToBackUp(): BackupError {
  return new BackupError(
    "nothing-to-back-up",
    "This database holds no installation of Bilag.",
    "Check DATABASE_URL or the data folder.",
  );
}
