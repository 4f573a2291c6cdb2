/** Backups of other shapes than today's: older ones, other schemas, guards, tables that refer to themselves. */
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ConnectionOptions } from "../connection-options.ts";
import { migrate } from "../migrate.ts";
import { emptyDatabase, migrationsFolder } from "../testing/empty-database.ts";
import { fillDatabase } from "../testing/fill-database.ts";
import { becomeOwner, withSession } from "../with-session.ts";
import { restoreBackup, writeBackup } from "./index.ts";
import { allRows, schemaNames } from "./testing/all-rows.ts";
import { MemoryFile, streamOf } from "./testing/memory-file.ts";

const at = "2026-03-12T08:00:00.000Z";

/** Our migrations and one more. */
async function folderWith(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "bilag-migrations-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(migrationsFolder, folder, { recursive: true });
  await writeFile(path.join(folder, name), text);
  return folder;
}

async function filled(folder: string): Promise<ConnectionOptions> {
  const connection = await emptyDatabase();
  await migrate(connection, folder, at);
  await fillDatabase(connection);
  return connection;
}

async function backupOf(connection: ConnectionOptions): Promise<Buffer> {
  const file = new MemoryFile();
  await writeBackup(connection, file, { at });
  return file.bytes;
}

async function asOwner(connection: ConnectionOptions, statement: string): Promise<unknown[]> {
  return withSession(connection, async (client) => {
    await becomeOwner(client);
    return (await client.query(statement)).rows;
  });
}

function withoutInstallation(rows: Record<string, string[]>): Record<string, string[]> {
  return { ...rows, "bilag.installation": [] };
}

describe("restoreBackup", () => {
  it("restores an older backup at its own level and then migrates it, its rows with it", async () => {
    const source = await filled(migrationsFolder);
    const later = await folderWith(
      "9998-later.sql",
      "alter table company add column city text not null default ''; update company set city = 'Oslo';",
    );
    const target = await emptyDatabase();
    const restored = await restoreBackup(target, later, streamOf(await backupOf(source)), { at });
    expect(restored.migrated).toEqual(["9998-later.sql"]);
    expect(await asOwner(target, "select distinct city from company")).toEqual([{ city: "Oslo" }]);
    expect(await migrate(target, later, at)).toEqual([]);
  });

  it("takes along what bilag_owner keeps in another schema, and computes computed columns anew", async () => {
    const folder = await folderWith(
      "9998-sign-in.sql",
      `create schema further;
       create table further.session ("Id" integer primary key, token text, upper text generated always as (upper(token)) stored);`,
    );
    const source = await filled(folder);
    await asOwner(source, `insert into further.session ("Id", token) values (1, 'abc')`);
    const target = await emptyDatabase();
    await restoreBackup(target, folder, streamOf(await backupOf(source)), { at });
    expect(await schemaNames(target)).toEqual(["bilag", "further", "sign_in"]);
    expect(await asOwner(target, "select * from further.session")).toEqual([
      { Id: 1, token: "abc", upper: "ABC" },
    ]);
  });

  it("is not stopped by triggers that guard acts, which guard again afterwards", async () => {
    const source = await filled(migrationsFolder);
    const guard = `create function begins_planned() returns trigger language plpgsql as $$ begin
        if new.state <> 'planned' then raise exception 'a posting begins as planned'; end if; return new; end $$;
      create trigger posting_begins_planned before insert on posting for each row execute function begins_planned();`;
    const folder = await folderWith("9998-guard.sql", guard);
    await migrate(source, folder, at);
    const target = await emptyDatabase();
    await restoreBackup(target, folder, streamOf(await backupOf(source)), { at });
    expect(withoutInstallation(await allRows(target))).toEqual(withoutInstallation(await allRows(source)));
    const copying = asOwner(
      target,
      "insert into posting select (jsonb_populate_record(p, '{\"id\": \"00000000-0000-7000-8000-0000000000ff\"}')).* from posting p where state = 'booked' limit 1",
    );
    await expect(copying).rejects.toThrow("a posting begins as planned");
    const stripping = asOwner(target, "update audit_entry set act = 'other'");
    await expect(stripping).rejects.toThrow("append-only");
  });

  it("loads rows before those that they refer to, in one table and between two", async () => {
    const folder = await folderWith(
      "9998-circles.sql",
      `create table chain (id integer primary key, next_id integer references chain, filler text);
       create table hen (id integer primary key, egg_id integer not null);
       create table egg (id integer primary key, hen_id integer not null references hen);
       alter table hen add foreign key (egg_id) references egg deferrable;`,
    );
    const source = await filled(folder);
    // Each points to the next, the last to the first; over several frames.
    await asOwner(
      source,
      `insert into chain select n, n % 60000 + 1, repeat(md5(n::text), 2) from generate_series(1, 60000) n;
       begin; set constraints all deferred; insert into hen values (1, 1); insert into egg values (1, 1); commit`,
    );
    const target = await emptyDatabase();
    await restoreBackup(target, folder, streamOf(await backupOf(source)), { at });
    expect(await asOwner(target, "select count(*), sum(next_id) from chain")).toEqual([
      { count: 60_000, sum: 1_800_030_000 },
    ]);
    expect(await asOwner(target, "select hen.id from hen join egg on egg.id = egg_id")).toEqual([{ id: 1 }]);
  });

  it("lets go of the database when a backup breaks in the middle of a table that refers to itself", async () => {
    const folder = await folderWith(
      "9998-chain.sql",
      "create table chain (id integer primary key, next_id integer references chain, filler text);",
    );
    const source = await filled(folder);
    await asOwner(
      source,
      "insert into chain select n, n % 60000 + 1, repeat(md5(n::text), 2) from generate_series(1, 60000) n",
    );
    const bytes = await backupOf(source);
    const target = await emptyDatabase();
    const cut = bytes.subarray(0, bytes.lastIndexOf('{"table":"bilag.chain"') + 200);
    const restoring = restoreBackup(target, folder, streamOf(cut), { at });
    await expect(restoring).rejects.toMatchObject({ code: "truncated" });
    expect(await schemaNames(target)).toEqual([]);
  });
});
