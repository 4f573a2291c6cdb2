// What is left when a hub or its database is killed, and what the next hub makes of it.
import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { Client } from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { adoptPostmaster } from "./adopt-postmaster.ts";
import { clusterLayout } from "./cluster-layout.ts";
import { databaseAccount, spawnAs } from "./database-account.ts";
import { findNativeFolder } from "./platform-package.ts";
import { isPostmasterOf } from "./postmaster-process.ts";
import { findRunningPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";
import { runSql } from "./testing/run-sql.ts";
import { startHub } from "./testing/start-hub.ts";
import { startedPostgres } from "./testing/started-postgres.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { verifyServer } from "./verify-server.ts";
import { waitUntil } from "./wait-until.ts";

async function postmasterPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(clusterLayout(dataDir).postmasterFile, "utf8"), 10);
}

function isServing(pid: number, dataDir: string): Promise<boolean> {
  return isPostmasterOf(pid, clusterLayout(dataDir).cluster);
}

/** A data folder whose hub was killed with a row in its database, and whose database lives on. */
async function orphanedFolder(): Promise<{ dataDir: string; pid: number }> {
  const dataDir = await temporaryFolder();
  const hub = startHub(dataDir);
  const { connection } = await hub.next("connection");
  await runSql(connection ?? {}, "create table voucher as select 7 as number");
  await hub.end("SIGKILL");
  return { dataDir, pid: await postmasterPid(dataDir) };
}

describe("a hub after a killed hub", () => {
  it("adopts the database that lived on, and stops it in the end", async () => {
    const { dataDir, pid } = await orphanedFolder();
    expect(await isServing(pid, dataDir)).toBe(true);
    const postgres = await startEmbeddedPostgres({ dataDir });
    expect(postgres.adopted).toBe(true);
    expect(await postmasterPid(dataDir)).toBe(pid);
    expect(await runSql(postgres.connection, "select number from voucher")).toEqual([{ number: 7 }]);
    await postgres.stop();
    expect(await isServing(pid, dataDir)).toBe(false);
  });

  it("recovers what was committed when the database was killed too", async () => {
    const { dataDir, pid } = await orphanedFolder();
    process.kill(pid, "SIGKILL");
    await waitUntil(async () => !(await isServing(pid, dataDir)), { timeoutMs: 5_000 });
    const steps: string[] = [];
    const postgres = await startedPostgres({ dataDir, onProgress: (step) => steps.push(step) });
    expect(postgres.adopted).toBe(false);
    expect(steps).toEqual(["recovering"]);
    expect(await runSql(postgres.connection, "select number from voucher")).toEqual([{ number: 7 }]);
  });

  it("ends a session of the killed database that is still at work", async () => {
    const { dataDir, pid } = await orphanedFolder();
    const client = new Client((await findRunningPostgres(dataDir)) ?? {});
    client.on("error", () => {
      // Its end is what this test is about.
    });
    await client.connect();
    const busy = client
      .query("select count(*) from generate_series(1, 1e12)")
      .catch((error: unknown) => error);
    process.kill(pid, "SIGKILL");
    const postgres = await startedPostgres({ dataDir });
    expect(await busy).toBeInstanceOf(Error);
    expect(await runSql(postgres.connection, "select number from voucher")).toEqual([{ number: 7 }]);
  });

  it.skipIf(process.platform === "win32")(
    "is not fooled when the database's process id belongs to another program by now",
    async () => {
      const { dataDir, pid } = await orphanedFolder();
      process.kill(pid, "SIGKILL");
      await waitUntil(async () => !(await isServing(pid, dataDir)), { timeoutMs: 5_000 });
      const { postmasterFile } = clusterLayout(dataDir);
      const text = await readFile(postmasterFile, "utf8");
      const other = spawn("sleep", ["60"], spawnAs(await databaseAccount(clusterLayout(dataDir).cluster)));
      onTestFinished(() => void other.kill());
      await writeFile(postmasterFile, text.replace(/^\d+/, `${other.pid}`));
      const postgres = await startedPostgres({ dataDir });
      expect(postgres.adopted).toBe(false);
      expect(await runSql(postgres.connection, "select number from voucher")).toEqual([{ number: 7 }]);
    },
  );

  it("replaces a database whose socket was swept away", async () => {
    const { dataDir, pid } = await orphanedFolder();
    const layout = clusterLayout(dataDir);
    const swept = (await readFile(layout.postmasterFile, "utf8")).split("\n")[4] ?? "";
    await rm(swept, { recursive: true });
    const postgres = await startedPostgres({ dataDir });
    expect(postgres.adopted).toBe(false);
    expect(await isServing(pid, dataDir)).toBe(false);
    expect(await runSql(postgres.connection, "select number from voucher")).toEqual([{ number: 7 }]);
  });

  it("replaces a database of another version than the binaries that it has", async () => {
    const { dataDir, pid } = await orphanedFolder();
    const layout = clusterLayout(dataDir);
    const password = await readFile(layout.password, "utf8");
    const upgraded = { folder: findNativeFolder(), version: "18.99", major: "18" };
    const adopted = await adoptPostmaster(layout, upgraded, ({ socketFolder = "127.0.0.1", port }) =>
      verifyServer({ host: socketFolder, port, user: "postgres", password, database: "bilag" }),
    );
    expect(adopted).toBeUndefined();
    expect(await isServing(pid, dataDir)).toBe(false);
  });

  it("refuses a database that does not know its password, and leaves it running", async () => {
    const { dataDir, pid } = await orphanedFolder();
    const { password } = clusterLayout(dataDir);
    const right = await readFile(password, "utf8");
    await writeFile(password, "mislaid");
    const failure = startEmbeddedPostgres({ dataDir });
    await expect(failure).rejects.toMatchObject({ code: "start-failed" });
    await expect(failure).rejects.toThrow(`process ${pid}`);
    expect(await isServing(pid, dataDir)).toBe(true);
    await writeFile(password, right);
    await startedPostgres({ dataDir });
  });
});

describe("a hub whose database is killed", () => {
  it("starts it again at the same address, with all that was committed", async () => {
    const dataDir = await temporaryFolder();
    const { connection } = await startedPostgres({ dataDir });
    await runSql(connection, "create table voucher as select 7 as number");
    const killed = await postmasterPid(dataDir);
    process.kill(killed, "SIGKILL");
    const isBack = await waitUntil(() => accepts(connection), { timeoutMs: 15_000, intervalMs: 100 });
    expect(isBack).toBe(true);
    expect(await postmasterPid(dataDir)).not.toBe(killed);
    expect(await runSql(connection, "select number from voucher")).toEqual([{ number: 7 }]);
  });

  it("starts an adopted one again as well", async () => {
    const { dataDir, pid } = await orphanedFolder();
    const { connection, adopted } = await startedPostgres({ dataDir });
    process.kill(pid, "SIGKILL");
    expect(await waitUntil(() => accepts(connection), { timeoutMs: 15_000, intervalMs: 100 })).toBe(true);
    expect(adopted).toBe(true);
    expect(await runSql(connection, "select number from voucher")).toEqual([{ number: 7 }]);
  });

  it("ends its sessions and stops at once when told to while it is down", async () => {
    const dataDir = await temporaryFolder();
    const postgres = await startEmbeddedPostgres({ dataDir });
    process.kill(await postmasterPid(dataDir), "SIGKILL");
    await postgres.stop();
    await expect(runSql(postgres.connection, "select 1")).rejects.toThrow();
    await startedPostgres({ dataDir });
  });

  it("is stopped under open sessions", async () => {
    const dataDir = await temporaryFolder();
    const postgres = await startEmbeddedPostgres({ dataDir });
    const pid = await postmasterPid(dataDir);
    const client = new Client(postgres.connection);
    const ended = new Promise((resolve) => client.on("error", resolve));
    await client.connect();
    await client.query("begin");
    await postgres.stop();
    await ended;
    expect(await isServing(pid, dataDir)).toBe(false);
  });
});

async function accepts(connection: object): Promise<boolean> {
  return runSql(connection, "select 1").then(
    () => true,
    () => false,
  );
}
