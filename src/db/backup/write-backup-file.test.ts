import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { testDatabase } from "../../../test/support/test-database.ts";
import { fillDatabase } from "../testing/fill-database.ts";
import { verifyBackup, writeBackupFile } from "./index.ts";

const source = await testDatabase();
const at = "2026-03-12T08:00:00.000Z";

beforeAll(() => fillDatabase(source));

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "bilag-backup-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe("writeBackupFile", () => {
  it("leaves one whole file that only its owner may read", async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, "monday.backup");
    const written = await writeBackupFile(source, file, { at });
    expect(await verifyBackup(file)).toEqual(written);
    expect(await readdir(folder)).toEqual(["monday.backup"]);
    if (process.platform !== "win32") expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("leaves nothing when the backup breaks off", async () => {
    const folder = await temporaryFolder();
    const breaking = writeBackupFile(source, path.join(folder, "monday.backup"), {
      at,
      onProgress: () => {
        throw new Error("stopped half-way");
      },
    });
    await expect(breaking).rejects.toThrow("stopped half-way");
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves nothing where it may not write", async () => {
    const folder = await temporaryFolder();
    const nowhere = path.join(folder, "missing", "monday.backup");
    await expect(writeBackupFile(source, nowhere, { at })).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("does not overwrite an older backup", async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, "monday.backup");
    await writeFile(file, "last week's");
    await expect(writeBackupFile(source, file, { at })).rejects.toMatchObject({ code: "name-taken" });
    expect((await stat(file)).size).toBe(11);
  });
});
