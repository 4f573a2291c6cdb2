/** What a restore refuses, and that nothing is half-written when it does. */
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { testDatabase } from "../../../test/support/test-database.ts";
import type { ConnectionOptions } from "../connection-options.ts";
import { openDatabase } from "../database.ts";
import { migrate } from "../migrate.ts";
import { prepareInstallation } from "../prepare-installation.ts";
import { emptyDatabase, migrationsFolder } from "../testing/empty-database.ts";
import { fillDatabase } from "../testing/fill-database.ts";
import { firstOrganisation } from "../testing/filling.ts";
import { withSession } from "../with-session.ts";
import { type BackupCode, BackupError, restoreBackup, verifyBackup, writeBackup } from "./index.ts";
import { allRows, schemaNames } from "./testing/all-rows.ts";
import { withHeader } from "./testing/changed-backup.ts";
import { MemoryFile, streamOf } from "./testing/memory-file.ts";

const at = "2026-03-12T08:00:00.000Z";
let whole: Buffer;
/** Stays as it is through every test here: no schema of ours is ever seen in it. */
let untouched: ConnectionOptions;

beforeAll(async () => {
  const source = await testDatabase();
  await fillDatabase(source);
  whole = await backupOf(source);
  untouched = await emptyDatabase();
});

async function backupOf(connection: ConnectionOptions): Promise<Buffer> {
  const file = new MemoryFile();
  await writeBackup(connection, file, { at, product: "0.1.0" });
  return file.bytes;
}

async function fileOf(bytes: Buffer): Promise<string> {
  const folder = await temporaryFolder();
  const file = path.join(folder, "bilag.backup");
  await writeFile(file, bytes);
  return file;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "bilag-backup-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function codeOf(restoring: Promise<unknown>): Promise<BackupCode | "none"> {
  return restoring.then(
    () => "none" as const,
    (error: unknown) => {
      if (error instanceof BackupError) return error.code;
      throw error;
    },
  );
}

async function restore(
  bytes: Buffer,
  target = untouched,
  folder = migrationsFolder,
): Promise<BackupCode | "none"> {
  return codeOf(restoreBackup(target, folder, streamOf(bytes), { at }));
}

function flipped(offset: number): Buffer {
  const bytes = Buffer.from(whole);
  bytes.writeUInt8(bytes.readUInt8(offset) ^ 0x01, offset);
  return bytes;
}

describe("verifyBackup", () => {
  it("reads a whole file and says what is in it", async () => {
    const summary = await verifyBackup(await fileOf(whole));
    expect(summary).toMatchObject({ createdAt: at, bytes: whole.length });
  });

  it("notices one changed bit, wherever it is", async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, "bilag.backup");
    const believed: number[] = [];
    for (let offset = 0; offset < whole.length; offset += 7) {
      await writeFile(file, flipped(offset));
      if ((await codeOf(verifyBackup(file))) === "none") believed.push(offset);
    }
    expect(believed).toEqual([]);
  });

  it("notices a file cut short, wherever it is cut", async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, "bilag.backup");
    const believed: [number, string][] = [];
    for (let length = 0; length < whole.length; length += 97) {
      await writeFile(file, whole.subarray(0, length));
      const code = await codeOf(verifyBackup(file));
      if (code !== "truncated") believed.push([length, code]);
    }
    expect(believed).toEqual([]);
    await writeFile(file, whole.subarray(0, -1));
    expect(await codeOf(verifyBackup(file))).toBe("truncated");
  });

  it("notices what was added at the end", async () => {
    expect(await codeOf(verifyBackup(await fileOf(Buffer.concat([whole, Buffer.from("\n")]))))).toBe(
      "damaged",
    );
  });

  it("does not take other files for backups", async () => {
    expect(await codeOf(verifyBackup(await fileOf(Buffer.from("%PDF-1.7\n%âãÏÓ\n"))))).toBe("not-a-backup");
    expect(await codeOf(verifyBackup(await fileOf(Buffer.alloc(3_000_000, "x"))))).toBe("not-a-backup");
  });
});

describe("restoreBackup", () => {
  it("proves a file before it touches the database", async () => {
    // There is no such server: the file is refused before anybody is asked.
    const nowhere = { connectionString: "postgresql://nobody@127.0.0.1:1/none" };
    const file = await fileOf(flipped(whole.length - 100));
    expect(await codeOf(restoreBackup(nowhere, migrationsFolder, file, { at }))).toBe("damaged");
  });

  it("keeps nothing of a stream that turns out to be damaged or cut short", async () => {
    const footer = whole.lastIndexOf("\n", whole.length - 2);
    expect(await restore(flipped(footer - 20))).toBe("damaged");
    expect(await restore(flipped(footer + 40))).toBe("damaged");
    expect(await restore(whole.subarray(0, footer + 1))).toBe("truncated");
    expect(await schemaNames(untouched)).toEqual([]);
  });

  it("keeps nothing when the stream breaks", async () => {
    const stream = streamOf(whole, 500);
    const restoring = restoreBackup(untouched, migrationsFolder, stream, {
      at,
      onProgress: ({ rowsDone }) => {
        if (rowsDone > 10) stream.destroy(new Error("the cable"));
      },
    });
    await expect(restoring).rejects.toThrow("the cable");
    expect(await schemaNames(untouched)).toEqual([]);
  });

  it("refuses a database that has an organisation, and leaves it as it is", async () => {
    const used = await testDatabase();
    await fillDatabase(used);
    const before = await allRows(used);
    expect(await restore(whole, used)).toBe("target-not-empty");
    expect(await allRows(used)).toEqual(before);
  });

  it("takes a database in which a hub was started and never used", async () => {
    const fresh = await testDatabase();
    const newId = "00000000-0000-7000-8000-00000000beef";
    await prepareInstallation({ connection: fresh, newId, url: "https://new.test", folderIdentity: "", at });
    expect(await restore(whole, fresh)).toBe("none");
    expect((await allRows(fresh))["bilag.organisation"]).toHaveLength(2);
  });

  it("refuses a database to which a hub is connected", async () => {
    const served = await testDatabase();
    const db = openDatabase({ connection: served });
    await db.inOrganisation(firstOrganisation, "read", (trx) =>
      trx.selectFrom("lane").select("id").execute(),
    );
    expect(await restore(whole, served)).toBe("target-in-use");
    await db.close();
  });

  it("refuses the backup of a newer version, and keeps nothing of it", async () => {
    const newer = await temporaryFolder();
    await cp(migrationsFolder, newer, { recursive: true });
    await writeFile(path.join(newer, "9999-newer.sql"), "create table newer (id integer);");
    const source = await emptyDatabase();
    await migrate(source, newer, at);
    await fillDatabase(source);
    expect(await restore(await backupOf(source))).toBe("backup-newer");
    expect(await restore(withHeader(whole, (header) => ({ ...header, formatVersion: 2 })))).toBe(
      "backup-newer",
    );
    expect(await schemaNames(untouched)).toEqual([]);
  });

  it("refuses a backup made under a migration of the same name and another text", async () => {
    const edited = withHeader(whole, (header) => ({
      ...header,
      migrations: header.migrations.map((migration) => ({ ...migration, hash: "0".repeat(64) })),
    }));
    expect(await restore(edited)).toBe("migration-edited");
    expect(await schemaNames(untouched)).toEqual([]);
  });

  it("refuses a header whose tables are not those of its migrations, whatever is written in their names", async () => {
    const renamed = withHeader(whole, (header) => ({
      ...header,
      tables: [...header.tables, { name: "bilag.lane; drop table bilag.lane", columns: [], rows: 0 }],
    }));
    expect(await restore(renamed)).not.toBe("none");
    expect(await schemaNames(untouched)).toEqual([]);
  });

  it("names the table whose rows break a rule of the database, and keeps nothing", async () => {
    const source = await testDatabase();
    await fillDatabase(source);
    await withSession(source, async (client) => {
      await client.query("alter table posting drop constraint posting_balanced");
      await client.query("update posting set credit_minor = 1 where state = 'planned'");
    });
    const restoring = restoreBackup(untouched, migrationsFolder, streamOf(await backupOf(source)), { at });
    await expect(restoring).rejects.toMatchObject({
      code: "rows-refused",
      message: expect.stringContaining("bilag.posting"),
    });
    expect(await schemaNames(untouched)).toEqual([]);
  });

  it("leaves nothing behind of what it refused: the same database takes the whole backup afterwards", async () => {
    const target = await emptyDatabase();
    expect(await restore(flipped(whole.length - 30), target)).toBe("damaged");
    expect(await restore(whole, target)).toBe("none");
  });
});
