/** Puts the lines and frames of a backup on a stream, no faster than it takes them. */
import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import {
  type BackupHeader,
  type BackupSummary,
  type FrameLine,
  footerLine,
  summaryOf,
} from "./backup-format.ts";

const compress = promisify<Buffer, Buffer>(gzip);

export type BackupWriter = {
  frame(table: string, batch: { rows: number; text: Buffer }): Promise<void>;
  /** Writes the footer, ends the stream and waits until it has taken everything. */
  end(): Promise<BackupSummary>;
};

/** Throws what the stream throws. */
export async function beginBackup(destination: Writable, header: BackupHeader): Promise<BackupWriter> {
  const hash = createHash("sha256");
  const rows = Object.fromEntries(header.tables.map((table) => [table.name, 0]));
  let bytes = 0;
  const assertWhole = () => {
    if (destination.errored !== null) throw destination.errored;
    if (destination.destroyed) throw new Error("the destination of the backup was closed");
  };

  async function put(part: string | Buffer): Promise<void> {
    const buffer = typeof part === "string" ? Buffer.from(part) : part;
    assertWhole();
    hash.update(buffer);
    bytes += buffer.length;
    if (destination.write(buffer)) return;
    await readyAgain(destination);
    assertWhole();
  }

  await put(`${JSON.stringify(header)}\n`);
  return {
    frame: async (table, batch) => {
      const body = await compress(batch.text);
      const line: FrameLine = { table, rows: batch.rows, bytes: body.length };
      await put(`${JSON.stringify(line)}\n`);
      await put(body);
      await put("\n");
      rows[table] = (rows[table] ?? 0) + batch.rows;
    },
    end: async () => {
      const sha256 = hash.copy().digest("hex");
      await put(`${footerLine(rows, sha256)}\n`);
      destination.end();
      await finished(destination, { readable: false });
      return summaryOf(header, { bytes, sha256 });
    },
  };
}

/** A stream that breaks or is closed while it is full never drains. */
async function readyAgain(destination: Writable): Promise<void> {
  const signs = ["drain", "error", "close"] as const;
  await new Promise<void>((resolve) => {
    const ready = () => {
      for (const sign of signs) destination.off(sign, ready);
      resolve();
    };
    for (const sign of signs) destination.on(sign, ready);
  });
}
