import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isAlive } from "./postmaster-process.ts";
import { findRunningPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";
import { runSql } from "./testing/run-sql.ts";
import { startedPostgres } from "./testing/started-postgres.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const isRoot = process.getuid?.() === 0;

async function postmasterPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(dataDir, "postgres/cluster/postmaster.pid"), "utf8"), 10);
}

async function modeOf(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8);
}

describe("startEmbeddedPostgres", () => {
  it("makes a durable database with checksums whose order of text does not depend on the machine", async () => {
    const { connection, adopted, version } = await startedPostgres({ dataDir: await temporaryFolder() });
    const [settings] = await runSql(
      connection,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('full_page_writes') as pages, current_setting('data_checksums') as checksums,
              current_setting('TimeZone') as zone, pg_encoding_to_char(encoding) as encoding,
              datlocprovider as provider, datlocale as locale
         from pg_database where datname = current_database()`,
    );
    expect(settings).toEqual({
      fsync: "on",
      commit: "on",
      pages: "on",
      checksums: "on",
      zone: "UTC",
      encoding: "UTF8",
      provider: "b",
      locale: "C.UTF-8",
    });
    expect(adopted).toBe(false);
    expect(version).toMatch(/^18\.\d+$/);
  });

  it("lets no one in without the generated password, which only we may read", async () => {
    const dataDir = await temporaryFolder();
    const { connection } = await startedPostgres({ dataDir });
    await expect(runSql({ ...connection, password: "guessed" }, "select 1")).rejects.toMatchObject({
      code: "28P01",
    });
    const [hba] = await runSql(
      connection,
      "select array_agg(distinct auth_method) as methods from pg_hba_file_rules",
    );
    expect(hba).toEqual({ methods: ["scram-sha-256"] });
    expect(connection.password).toHaveLength(32);
    expect(await modeOf(path.join(dataDir, "postgres/password"))).toBe("600");
    expect(await modeOf(path.join(dataDir, "postgres/cluster"))).toBe("700");
  });

  it.skipIf(process.platform === "win32")(
    "listens on a short socket in a private folder, on no port",
    async () => {
      const deep = path.join(await temporaryFolder(), "a-folder-with-a-long-name-".repeat(5));
      const { connection } = await startedPostgres({ dataDir: deep });
      expect(connection.host.length).toBeLessThan(80);
      expect(await modeOf(connection.host)).toBe("700");
      expect(await runSql(connection, "show listen_addresses")).toEqual([{ listen_addresses: "" }]);
    },
  );

  it("keeps rows, password and identity over a stop, which leaves no process and no socket", async () => {
    const dataDir = await temporaryFolder();
    const first = await startEmbeddedPostgres({ dataDir });
    await runSql(first.connection, "create table voucher as select 125.00 as amount");
    const pid = await postmasterPid(dataDir);
    await Promise.all([first.stop(), first.stop()]);
    expect(isAlive(pid)).toBe(false);
    await expect(stat(first.connection.host)).rejects.toMatchObject({ code: "ENOENT" });
    const second = await startedPostgres({ dataDir });
    expect(await runSql({ connectionString: second.url }, "select amount from voucher")).toEqual([
      { amount: "125.00" },
    ]);
    expect(second.adopted).toBe(false);
    expect(second.systemIdentifier).toBe(first.systemIdentifier);
    expect(second.connection.password).toBe(first.connection.password);
  });

  it("tells each step that takes long, the making of a database only once", async () => {
    const dataDir = await temporaryFolder();
    const steps: string[] = [];
    const options = { dataDir, onProgress: (step: string) => steps.push(step) };
    await (await startEmbeddedPostgres(options)).stop();
    await (await startEmbeddedPostgres(options)).stop();
    expect(steps).toEqual(["creating-cluster", "starting", "starting"]);
  });

  it("shows the server's last words when it does not start", async () => {
    const dataDir = await temporaryFolder();
    await (await startEmbeddedPostgres({ dataDir })).stop();
    await writeFile(path.join(dataDir, "postgres/cluster/postgresql.conf"), "shared_buffers = 'plenty'\n");
    const failure = startEmbeddedPostgres({ dataDir });
    await expect(failure).rejects.toMatchObject({ code: "start-failed" });
    await expect(failure).rejects.toThrow('invalid value for parameter "shared_buffers"');
  });

  it("gives the folder free again when it fails", async () => {
    const dataDir = await temporaryFolder();
    const native = path.join(dataDir, "missing");
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(startEmbeddedPostgres({ dataDir, native })).rejects.toMatchObject({ code: "no-binary" });
    }
  });

  it.runIf(isRoot)("never runs as root, and its files are neither root's nor nobody's", async () => {
    const dataDir = await temporaryFolder();
    await startedPostgres({ dataDir });
    const { uid } = await stat(`/proc/${await postmasterPid(dataDir)}`);
    expect(uid).toBe(60918);
    expect((await stat(path.join(dataDir, "postgres/cluster/base/1"))).uid).toBe(60918);
    expect((await stat(path.join(dataDir, "postgres/password"))).uid).toBe(0);
  });
});

describe("findRunningPostgres", () => {
  it("gives a command beside the hub the hub's own connection, and none when no hub runs", async () => {
    const dataDir = await temporaryFolder();
    expect(await findRunningPostgres(dataDir)).toBeUndefined();
    const postgres = await startEmbeddedPostgres({ dataDir });
    expect(await findRunningPostgres(dataDir)).toEqual(postgres.connection);
    await postgres.stop();
    expect(await findRunningPostgres(dataDir)).toBeUndefined();
  });
});
