/** What is written is what comes back, from one real database into another. */
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/test-database.ts";
import { confirmSending, prepareInstallation } from "../prepare-installation.ts";
import { readMigrations } from "../read-migrations.ts";
import { emptyDatabase, migrationsFolder } from "../testing/empty-database.ts";
import { fillDatabase } from "../testing/fill-database.ts";
import { awkwardText, everyByte, firstOrganisation } from "../testing/filling.ts";
import { withSession } from "../with-session.ts";
import type { BackupProgress } from "./backup-format.ts";
import { restoreBackup, writeBackup } from "./index.ts";
import { allRows } from "./testing/all-rows.ts";
import { MemoryFile, streamOf } from "./testing/memory-file.ts";

const source = await testDatabase();
const at = "2026-03-11T02:00:00.000Z";
const restoredAt = "2026-03-12T08:00:00.000Z";

beforeAll(() => fillDatabase(source));

async function backup(onProgress: (progress: BackupProgress) => void = () => {}): Promise<Buffer> {
  const file = new MemoryFile();
  await writeBackup(source, file, { at, product: "0.1.0", onProgress });
  return file.bytes;
}

describe("a backup and its restore", () => {
  it("bring back every row of every table, but for the installation that must not send yet", async () => {
    const target = await emptyDatabase();
    await restoreBackup(target, migrationsFolder, streamOf(await backup()), { at: restoredAt });
    const [before, after] = [await allRows(source), await allRows(target)];
    expect(Object.values(before).filter((rows) => rows.length === 0)).toEqual([]);
    expect({ ...after, "bilag.installation": [] }).toEqual({ ...before, "bilag.installation": [] });
    expect(after["bilag.installation"]?.[0]?.replace(",restored,", ",,")).toBe(
      before["bilag.installation"]?.[0],
    );
  });

  it("keep sealed bytes, JSON and every kind of letter", async () => {
    const target = await emptyDatabase();
    await restoreBackup(target, migrationsFolder, streamOf(await backup()), { at: restoredAt });
    await withSession(target, async (client) => {
      const { rows } = await client.query(
        `select organisation.name, tokens_sealed, identity, entry, debit_minor, api_key.scopes from organisation
          join connection using (organisation_id) join register_entry using (organisation_id)
          join posting using (organisation_id) join api_key using (organisation_id)
          where sequence = 1 and organisation_id = $1`,
        [firstOrganisation],
      );
      expect(rows).toEqual([
        {
          name: awkwardText,
          tokens_sealed: everyByte,
          identity: { name: awkwardText },
          entry: { name: "Salg, avgiftspliktig", rate: 0.25, big: 9007199254740991 },
          debit_minor: 9_007_199_254_740_991,
          scopes: ["records:write", 'with "quotes", commas'],
        },
      ]);
    });
  });

  it("tell what is in the file, and how far they are", async () => {
    const seen: BackupProgress[] = [];
    const file = new MemoryFile();
    const written = await writeBackup(source, file, {
      at,
      product: "0.1.0",
      onProgress: (p) => seen.push(p),
    });
    expect(written).toMatchObject({
      createdAt: at,
      product: "0.1.0",
      installationId: "00000000-0000-7000-8000-000000000001",
      migrations: (await readMigrations(migrationsFolder)).map((migration) => migration.name),
      bytes: file.bytes.length,
    });
    expect(written.tables.find((table) => table.name === "bilag.posting")).toEqual({
      name: "bilag.posting",
      rows: 10,
    });
    const rows = Object.values(await allRows(source)).flat().length;
    expect(written.rows).toBe(rows);
    expect(seen.at(-1)).toMatchObject({ step: "copying", rowsDone: rows, rowsTotal: rows });
    const target = await emptyDatabase();
    const restored = await restoreBackup(target, migrationsFolder, streamOf(file.bytes), { at: restoredAt });
    expect(restored).toEqual({ ...written, migrated: [] });
  });

  it("are of one moment: what is written after it began is not in it", async () => {
    const rename = (name: string) =>
      withSession(source, (client) => client.query("update company set name = $1", [name]));
    const file = new MemoryFile({ beforeFirst: () => rename("Renamed meanwhile") });
    await writeBackup(source, file, { at });
    const target = await emptyDatabase();
    await restoreBackup(target, migrationsFolder, streamOf(file.bytes), { at: restoredAt });
    await rename("Øl & Vin");
    expect((await allRows(target))["bilag.company"]).toEqual((await allRows(source))["bilag.company"]);
  });

  it("would rather fail than leave out rows that a policy hides", async () => {
    const hidden = await testDatabase();
    await fillDatabase(hidden);
    await withSession(hidden, (client) => client.query("alter table posting force row level security"));
    await expect(writeBackup(hidden, new MemoryFile(), { at })).rejects.toThrow("row-level security");
  });

  it("leave out the queue, which is rebuilt", async () => {
    const text = (await backup()).toString("latin1");
    expect(text).not.toContain("pgboss");
  });
});

describe("a restored database", () => {
  it("does not send until a person confirms, and verifies every lane first", async () => {
    const target = await emptyDatabase();
    await restoreBackup(target, migrationsFolder, streamOf(await backup()), { at: restoredAt });
    const start = () =>
      prepareInstallation({
        connection: target,
        newId: "00000000-0000-7000-8000-00000000dead",
        url: "https://bilag.test",
        folderIdentity: "folder 1",
        at: restoredAt,
      });
    const stopped = { id: "00000000-0000-7000-8000-000000000001", sendingStoppedBecause: "restored" };
    expect(await start()).toEqual(stopped);
    expect(await start()).toEqual(stopped);
    const of = { connection: target, url: "https://bilag.test", folderIdentity: "folder 1", at: restoredAt };
    expect(await confirmSending({ ...of, confirmedBy: "Åse" })).toBe(true);
    expect(await start()).toEqual({ ...stopped, sendingStoppedBecause: null });
    await withSession(target, async (client) => {
      const lanes = await client.query("select distinct is_verified from lane");
      expect(lanes.rows).toEqual([{ is_verified: false }]);
      const postings = await client.query(
        "select state, bool_and(must_look_up) as must_look_up from posting group by state order by state",
      );
      expect(postings.rows).toEqual([
        { state: "booked", must_look_up: false },
        { state: "excused", must_look_up: false },
        { state: "planned", must_look_up: true },
        { state: "refused", must_look_up: true },
        { state: "uncertain", must_look_up: false },
      ]);
    });
  });
});
