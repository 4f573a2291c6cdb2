/** A database of any size passes through a few megabytes. */
import { rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { testDatabase } from "../../../test/support/test-database.ts";
import { emptyDatabase, migrationsFolder } from "../testing/empty-database.ts";
import { fillDatabase } from "../testing/fill-database.ts";
import { withSession } from "../with-session.ts";
import { restoreBackup, writeBackupFile } from "./index.ts";

const at = "2026-03-12T08:00:00.000Z";
const rows = 100_000;
const mebibyte = 1_048_576;
const source = await testDatabase();

/** What is alive: rubbish is collected before each look. */
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function aliveBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The most that was alive on the way, above what was alive before. */
async function growthOf(run: (look: () => void) => Promise<unknown>): Promise<number> {
  const before = aliveBytes();
  let most = before;
  await run(() => {
    most = Math.max(most, aliveBytes());
  });
  return most - before;
}

beforeAll(async () => {
  await fillDatabase(source);
  await withSession(source, (client) =>
    client.query(
      // Of digests, which gzip cannot make small: about 600 bytes a row.
      `insert into register_entry (organisation_id, connection_id, register, key, entry)
       select organisation_id, id, 'customers', n::text, jsonb_build_object('text',
         (select string_agg(encode(sha256((n * 10 + part)::text::bytea), 'hex'), '') from generate_series(1, 8) part))
       from (select organisation_id, id from connection limit 1) c, generate_series(1, $1::int) n`,
      [rows],
    ),
  );
});

describe("100 000 rows of a register", () => {
  it("are written and restored with less than 16 MiB alive at any moment", async () => {
    const file = path.join(tmpdir(), `bilag-${process.pid}.backup`);
    onTestFinished(() => rm(file, { force: true }));
    const writing = await growthOf((look) => writeBackupFile(source, file, { at, onProgress: look }));
    expect((await stat(file)).size).toBeGreaterThan(25 * mebibyte);
    expect(writing).toBeLessThan(16 * mebibyte);

    const target = await emptyDatabase();
    const restoring = await growthOf((look) =>
      restoreBackup(target, migrationsFolder, file, { at, onProgress: look }),
    );
    expect(restoring).toBeLessThan(16 * mebibyte);
    await withSession(target, async (client) => {
      const counted = await client.query(
        "select count(*), sum(length(entry::text)) as length from register_entry where register = 'customers'",
      );
      // {"text": "…"} of eight digests of 64 digits each.
      expect(counted.rows).toEqual([{ count: rows, length: rows * (12 + 8 * 64) }]);
    });
  });
});
