import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/test-database.ts";
import type { ConnectionOptions } from "../connection-options.ts";
import { openDatabase } from "../database.ts";
import { migrate } from "../migrate.ts";
import { prepareInstallation } from "../prepare-installation.ts";
import { emptyDatabase, migrationsFolder } from "../testing/empty-database.ts";
import { fillDatabase } from "../testing/fill-database.ts";
import { firstOrganisation } from "../testing/filling.ts";
import { moveTo } from "./index.ts";
import { allRows, schemaNames } from "./testing/all-rows.ts";

const at = "2026-03-12T08:00:00.000Z";
let source: ConnectionOptions;

beforeEach(async () => {
  source = await testDatabase();
  await fillDatabase(source);
});

async function whyStopped(connection: ConnectionOptions): Promise<string | null> {
  const of = {
    newId: "00000000-0000-7000-8000-00000000dead",
    url: "https://bilag.test",
    folderIdentity: "folder 1",
  };
  return (await prepareInstallation({ connection, ...of, at })).sendingStoppedBecause;
}

describe("moveTo", () => {
  it("brings every row over, and lets neither database send", async () => {
    const target = await emptyDatabase();
    const moved = await moveTo(source, target, migrationsFolder, { at });
    const [before, after] = [await allRows(source), await allRows(target)];
    expect({ ...after, "bilag.installation": [] }).toEqual({ ...before, "bilag.installation": [] });
    expect(moved.rows).toBe(Object.values(before).flat().length);
    expect(await whyStopped(target)).toBe("restored");
    expect(await whyStopped(source)).toBe("storage-changed");
  });

  it("refuses a source that a hub is working on, itself for a target, and a target in use; the source sends on", async () => {
    const target = await emptyDatabase();
    const db = openDatabase({ connection: source });
    await db.inOrganisation(firstOrganisation, "read", (trx) =>
      trx.selectFrom("lane").select("id").execute(),
    );
    await expect(moveTo(source, target, migrationsFolder, { at })).rejects.toMatchObject({
      code: "source-in-use",
    });
    await db.close();
    await expect(moveTo(source, source, migrationsFolder, { at })).rejects.toMatchObject({
      code: "same-database",
    });
    const used = await testDatabase();
    await fillDatabase(used);
    await expect(moveTo(source, used, migrationsFolder, { at })).rejects.toMatchObject({
      code: "target-not-empty",
    });
    expect(await whyStopped(source)).toBe(null);
  });

  it("says so when the source is no installation", async () => {
    const [nothing, target] = [await emptyDatabase(), await emptyDatabase()];
    const moving = () => moveTo(nothing, target, migrationsFolder, { at });
    await expect(moving()).rejects.toMatchObject({ code: "nothing-to-back-up" });
    await migrate(nothing, migrationsFolder, at);
    await expect(moving()).rejects.toMatchObject({ code: "nothing-to-back-up" });
    expect(await schemaNames(target)).toEqual([]);
  });

  it("tells why one end broke, not that the other end noticed", async () => {
    const target = await emptyDatabase();
    const moving = moveTo(source, target, migrationsFolder, {
      at,
      onProgress: () => {
        throw new Error("out of paper");
      },
    });
    await expect(moving).rejects.toThrow("out of paper");
    expect(await schemaNames(target)).toEqual([]);
  });
});
