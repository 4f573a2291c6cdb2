import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyDatabaseFromTemplate, createDatabase, dropDatabase } from "./databases.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";
import { runSql } from "./testing/run-sql.ts";

let folder: string;
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "bilag-test-"));
  postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, "hub") });
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true });
});

async function names(): Promise<unknown[]> {
  const rows = await runSql(postgres.connection, "select datname from pg_database where not datistemplate");
  return rows.map(({ datname }) => datname);
}

describe("copyDatabaseFromTemplate", () => {
  it("gives a database with the rows of the template, changed apart from it", async () => {
    const { connection } = postgres;
    await createDatabase(connection, "migrated");
    await runSql({ ...connection, database: "migrated" }, "create table account as select 1920 as number");
    await copyDatabaseFromTemplate(connection, "migrated", "copy");
    await runSql({ ...connection, database: "copy" }, "insert into account values (3000)");
    const sql = "select number from account order by number";
    expect(await runSql({ ...connection, database: "copy" }, sql)).toEqual([
      { number: 1920 },
      { number: 3000 },
    ]);
    expect(await runSql({ ...connection, database: "migrated" }, sql)).toEqual([{ number: 1920 }]);
  });
});

describe("createDatabase and dropDatabase", () => {
  it("take any name, and a connection string too", async () => {
    await createDatabase({ connectionString: postgres.url }, 'årets "beste"');
    expect(await names()).toContain('årets "beste"');
    await dropDatabase({ connectionString: postgres.url }, 'årets "beste"');
    expect(await names()).not.toContain('årets "beste"');
  });

  it("drops a database under an open connection, and one that is not there", async () => {
    await createDatabase(postgres.connection, "busy");
    const client = new Client({ ...postgres.connection, database: "busy" });
    const ended = new Promise((resolve) => client.on("error", resolve));
    await client.connect();
    await dropDatabase(postgres.connection, "busy");
    await ended;
    await dropDatabase(postgres.connection, "busy");
    expect(await names()).not.toContain("busy");
  });
});
