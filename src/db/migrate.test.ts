import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ConnectionOptions } from "./connection-options.ts";
import { createDatabase, startEmbeddedPostgres } from "./embedded/index.ts";
import { migrate } from "./migrate.ts";
import type { MigrationCode, MigrationError } from "./migration-error.ts";
import { emptyDatabase, migrationsFolder } from "./testing/empty-database.ts";
import { filledAt as at } from "./testing/filling.ts";
import { withSession } from "./with-session.ts";

/** A folder of migrations for one test; the texts stand in it under their names. */
async function folderOf(texts: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "bilag-migrations-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(texts)) await writeFile(path.join(folder, name), text);
  return folder;
}

async function rowsOf(connection: ConnectionOptions, query: string): Promise<unknown[]> {
  return withSession(connection, async (client) => (await client.query(query)).rows);
}

async function codeOf(migrating: Promise<unknown>): Promise<MigrationCode | "none"> {
  return migrating.then(
    () => "none" as const,
    (error: MigrationError) => error.code,
  );
}

describe("migrate", () => {
  it("applies what is missing, in the order of the names, and nothing twice", async () => {
    const connection = await emptyDatabase();
    const folder = await folderOf({
      "0001-first.sql": "create table first (id integer);",
      "notes.sql": "not a migration",
    });
    expect(await migrate(connection, folder, at)).toEqual(["0001-first.sql"]);
    await writeFile(path.join(folder, "0003-third.sql"), "alter table second add column third integer;");
    await writeFile(path.join(folder, "0002-second.sql"), "create table second (id integer);");
    expect(await migrate(connection, folder, at)).toEqual(["0002-second.sql", "0003-third.sql"]);
    expect(await migrate(connection, folder, at)).toEqual([]);
  });

  it("makes the tables bilag_owner's, in the schema bilag", async () => {
    const connection = await emptyDatabase();
    await migrate(connection, await folderOf({ "0001-first.sql": "create table first (id integer);" }), at);
    const owners = await rowsOf(
      connection,
      "select tablename as table, tableowner as owner from pg_tables where schemaname = 'bilag' order by 1",
    );
    expect(owners).toEqual([
      { table: "first", owner: "bilag_owner" },
      { table: "migration", owner: "bilag_owner" },
    ]);
  });

  it("refuses a database that is newer than the program, and changes nothing", async () => {
    const connection = await emptyDatabase();
    const newer = await folderOf({ "0001-a.sql": "select 1", "0002-b.sql": "create table b (id integer)" });
    await migrate(connection, newer, at);
    const older = await folderOf({ "0001-a.sql": "select 1", "0003-c.sql": "create table c (id integer)" });
    expect(await codeOf(migrate(connection, older, at))).toBe("database-newer");
    expect(await rowsOf(connection, "select to_regclass('bilag.c') as c")).toEqual([{ c: null }]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    const connection = await emptyDatabase();
    const folder = await folderOf({ "0001-a.sql": "create table a (id integer);" });
    await migrate(connection, folder, at);
    await writeFile(path.join(folder, "0001-a.sql"), "create table a (id bigint);");
    expect(await codeOf(migrate(connection, folder, at))).toBe("migration-edited");
  });

  it("takes a checkout with Windows' line ends for the same migration", async () => {
    const connection = await emptyDatabase();
    const folder = await folderOf({ "0001-a.sql": "create table a (\n  id integer\n);\n" });
    await migrate(connection, folder, at);
    await writeFile(path.join(folder, "0001-a.sql"), "create table a (\r\n  id integer\r\n);\r\n");
    expect(await migrate(connection, folder, at)).toEqual([]);
  });

  it("keeps nothing of a migration that fails, and everything of those before it", async () => {
    const connection = await emptyDatabase();
    const folder = await folderOf({
      "0001-good.sql": "create table good (id integer);",
      "0002-bad.sql": "create table bad (id integer); select 1 / 0;",
    });
    await expect(migrate(connection, folder, at)).rejects.toThrow("division by zero");
    const left = await rowsOf(
      connection,
      "select name, to_regclass('bilag.bad')::text as bad from bilag.migration",
    );
    expect(left).toEqual([{ name: "0001-good.sql", bad: null }]);
  });

  it("applies each migration once when two hubs start at the same moment", async () => {
    const connection = await emptyDatabase();
    const applied = await Promise.all([1, 2, 3].map(() => migrate(connection, migrationsFolder, at)));
    expect(applied.flat()).toEqual([...new Set(applied.flat())]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  });
});

describe("the roles", () => {
  it("are made once when hubs on different databases of a fresh server start at the same moment", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "bilag-test-"));
    const server = await startEmbeddedPostgres({ dataDir: folder });
    onTestFinished(async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    });
    const names = ["one", "two", "three", "four"];
    for (const name of names) await createDatabase(server.connection, name);
    const applied = await Promise.all(
      names.map((database) => migrate({ ...server.connection, database }, migrationsFolder, at)),
    );
    expect(applied.map((migrations) => migrations[0])).toEqual(names.map(() => "0001-house.sql"));
  });

  it("are none of them able to sign in, to pass the policies by or to rule the server", async () => {
    const connection = await emptyDatabase();
    await migrate(connection, await folderOf({}), at);
    const roles = await rowsOf(
      connection,
      `select rolname as role from pg_roles where rolname in ('bilag_owner', 'bilag_app', 'bilag_engine', 'bilag_queue')
        and not rolcanlogin and not rolbypassrls and not rolsuper and not rolcreaterole order by rolname`,
    );
    expect(roles).toEqual([
      { role: "bilag_app" },
      { role: "bilag_engine" },
      { role: "bilag_owner" },
      { role: "bilag_queue" },
    ]);
  });

  it("are asked of an administrator by the very statements that then suffice", async () => {
    const administrator = await emptyDatabase();
    const ordinary = await ordinaryLogin(administrator);
    const folder = await folderOf({ "0001-first.sql": "create table first (id integer);" });
    const refusal = await migrate(ordinary, folder, at).catch((error: MigrationError) => error);
    expect(refusal).toMatchObject({ code: "roles-missing" });
    const statements = /database: (.*)$/.exec(String(refusal))?.[1] ?? "";
    await rowsOf(administrator, statements);
    expect(await migrate(ordinary, folder, at)).toEqual(["0001-first.sql"]);
  });
});

/** A user who may sign in and nothing else, as a hosting company hands one out. */
async function ordinaryLogin(administrator: ConnectionOptions): Promise<ConnectionOptions> {
  const user = `ordinary_${process.pid}`;
  await rowsOf(administrator, `create role ${user} login password 'ordinary'`);
  onTestFinished(async () => {
    await rowsOf(administrator, `drop role ${user}`);
  });
  if (!("connectionString" in administrator)) return { ...administrator, user, password: "ordinary" };
  const url = new URL(administrator.connectionString);
  url.username = user;
  url.password = "ordinary";
  return { connectionString: url.href };
}
