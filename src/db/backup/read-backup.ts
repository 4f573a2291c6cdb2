/** Reads a backup from its first byte to its last and believes none of it before the end has been seen. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { z } from "zod";
import { BackupError } from "./backup-error.ts";
import {
  type BackupHeader,
  type BackupSummary,
  footerLine,
  formatVersion,
  frameLineBytesMax,
  frameSchema,
  headerBytesMax,
  headerSchema,
  summaryOf,
} from "./backup-format.ts";
import { ByteReader } from "./byte-reader.ts";

export type Frame = { table: string; rows: number; text(): Promise<Buffer> };

export type BackupVisitor = {
  header(header: BackupHeader): Promise<void> | void;
  /** In the header's order of tables. What it is given is not proved yet: nothing may be committed before the end. */
  frame(frame: Frame): Promise<void> | void;
};

const decompress = promisify<Buffer, Buffer>(gunzip);

/** Throws BackupError `not-a-backup`, `backup-newer`, `truncated` or `damaged`, and whatever the visitor or the stream throws. */
export async function readBackup(
  source: AsyncIterable<Buffer>,
  visitor: BackupVisitor,
): Promise<BackupSummary> {
  const reader = new ByteReader(source);
  try {
    return await readAll(reader, visitor);
  } finally {
    await reader.close();
  }
}

async function readAll(reader: ByteReader, visitor: BackupVisitor): Promise<BackupSummary> {
  const hash = createHash("sha256");
  const first = await reader.line(headerBytesMax);
  const header = parseHeader(first);
  hash.update(`${first}\n`);
  await visitor.header(header);
  const rows = Object.fromEntries(header.tables.map((table) => [table.name, 0]));
  let place = 0;
  for (;;) {
    const line = await reader.line(Math.max(frameLineBytesMax, first?.length ?? 0));
    const frame = parseLine(line, frameSchema);
    if (frame === undefined) {
      const sha256 = hash.digest("hex");
      await proveEnd(reader, line, { header, rows, sha256 });
      return summaryOf(header, { bytes: reader.bytes, sha256 });
    }
    const at = header.tables.findIndex((table) => table.name === frame.table);
    if (at < place) throw damaged();
    place = at;
    const body = await reader.take(frame.bytes + 1);
    hash.update(`${line}\n`).update(body);
    rows[frame.table] = (rows[frame.table] ?? 0) + frame.rows;
    await visitor.frame({ table: frame.table, rows: frame.rows, text: () => textOf(body.subarray(0, -1)) });
  }
}

/** What is no frame must be exactly the one footer that fits what was read. */
async function proveEnd(
  reader: ByteReader,
  line: Buffer | null,
  read: { header: BackupHeader; rows: Record<string, number>; sha256: string },
): Promise<void> {
  const expected = Buffer.from(footerLine(read.rows, read.sha256));
  if (line === null || !line.equals(expected) || !(await reader.isAtEnd())) throw damaged();
  if (read.header.tables.some((table) => table.rows !== read.rows[table.name])) throw damaged();
}

function parseHeader(line: Buffer | null): BackupHeader {
  const named = parseLine(line, headerSchema.pick({ format: true, formatVersion: true }).loose());
  if (named !== undefined && named.formatVersion > formatVersion) {
    throw new BackupError(
      "backup-newer",
      `The backup has format ${named.formatVersion}; this version of Bilag reads up to ${formatVersion}.`,
      "Restore it with the version that wrote it, or a newer one.",
    );
  }
  const header = parseLine(line, headerSchema);
  if (header !== undefined) return header;
  throw new BackupError(
    "not-a-backup",
    "This is not a backup of Bilag's: its first line is not the header of one.",
    "Choose the file that `bilag backup` wrote.",
  );
}

/** Undefined where the line is not what the schema wants. A byte that is no UTF-8 changes the text, and so the checksum. */
function parseLine<Value>(line: Buffer | null, schema: z.ZodType<Value>): Value | undefined {
  if (line === null) return undefined;
  try {
    return schema.safeParse(JSON.parse(line.toString())).data;
  } catch {
    // Not JSON.
    return undefined;
  }
}

async function textOf(body: Buffer): Promise<Buffer> {
  try {
    return await decompress(body);
  } catch {
    throw damaged();
  }
}

function damaged(): BackupError {
  return new BackupError(
    "damaged",
    "The backup is damaged: what stands in it is not what was written.",
    "Copy it again, or take an older one.",
  );
}
