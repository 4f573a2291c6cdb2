/**
 * The file that a backup is. Everything but the rows is a line of JSON, so that `head -1` and `tail -1` show what it is:
 *
 *     {"format":"bilag-backup","formatVersion":1,…}\n                           the header: below
 *     {"table":"bilag.posting","rows":812,"bytes":104233}\n<104233 bytes>\n   a frame, any number of them
 *     {"rows":{"bilag.posting":812,…},"sha256":"9f2c…"}\n                       the footer, then nothing
 *
 * A frame is some whole rows of one table in the text format of PostgreSQL's COPY (UTF-8, ISO dates, UTC, bytea in hex),
 * compressed by gzip. The tables come in the header's order, which satisfies the foreign keys. The checksum is over all
 * bytes before the footer; the footer is compared whole with the one that must stand there. So there is no byte in the
 * file that can be another one, and no place to cut it, without being noticed.
 *
 * Compressed by the frame and not as a whole, so that the check of a file needs neither memory nor decompression.
 */
import { z } from "zod";

export const formatVersion = 1;

/** A frame holds whole rows of at least this many bytes before compression, but for a table's last one. */
export const frameBytes = 1_048_576;

/** PostgreSQL's own limit of a row is a gibibyte; a length beyond it is damage. */
const frameBytesMax = 1_073_741_824;

/** In bytes. The header names every column of every table. */
export const headerBytesMax = 1_048_576;
export const frameLineBytesMax = 1024;

const rowCount = z.int().nonnegative();

export const headerSchema = z.strictObject({
  format: z.literal("bilag-backup"),
  formatVersion: z.int().positive(),
  /** The version of Bilag that wrote it, for people; what fits together is decided by the migrations. */
  product: z.string(),
  createdAt: z.string(),
  installationId: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
  /** In the order in which they can be loaded. Names and columns are quoted where SQL wants it. */
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: rowCount })),
});

export type BackupHeader = z.infer<typeof headerSchema>;

export const frameSchema = z.strictObject({
  table: z.string(),
  rows: rowCount.positive(),
  bytes: z.int().positive().max(frameBytesMax),
});

export type FrameLine = z.infer<typeof frameSchema>;

export function footerLine(rows: Readonly<Record<string, number>>, sha256: string): string {
  return JSON.stringify({ rows, sha256 });
}

/** What a backup holds, for the person who made or restored it. */
export type BackupSummary = {
  createdAt: string;
  product: string;
  installationId: string;
  /** Names, in their order. */
  migrations: string[];
  tables: { name: string; rows: number }[];
  /** Of all tables. */
  rows: number;
  /** Of the file. */
  bytes: number;
  sha256: string;
};

export function summaryOf(header: BackupHeader, file: { bytes: number; sha256: string }): BackupSummary {
  return {
    createdAt: header.createdAt,
    product: header.product,
    installationId: header.installationId,
    migrations: header.migrations.map((migration) => migration.name),
    tables: header.tables.map(({ name, rows }) => ({ name, rows })),
    rows: rowsOf(header),
    ...file,
  };
}

export function rowsOf(header: BackupHeader): number {
  return header.tables.reduce((sum, table) => sum + table.rows, 0);
}

/** `checking` reads a file before anything is touched; a backup and a restore then copy. `rowsTotal` is known from the start. */
export type BackupProgress = {
  step: "checking" | "copying";
  table: string;
  rowsDone: number;
  rowsTotal: number;
};

export type OnBackupProgress = (progress: BackupProgress) => void;
