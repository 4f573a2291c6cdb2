// With real binaries in places where they do not run as they are.
import { constants } from "node:fs";
import { chmod, cp, mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { databaseAccount } from "./database-account.ts";
import { findNativeFolder } from "./platform-package.ts";
import { preparePostgresBinaries } from "./postgres-binaries.ts";
import { runSql } from "./testing/run-sql.ts";
import { startedPostgres } from "./testing/started-postgres.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const isRoot = process.getuid?.() === 0;
const linked = process.platform === "linux" || process.platform === "darwin";

/** An installed package of its own; `native` in it. */
async function packageCopy(parent: string): Promise<string> {
  const source = findNativeFolder();
  const native = path.join(parent, "package", "native");
  const copying = { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE };
  await cp(source, native, copying);
  await cp(path.join(source, "../package.json"), path.join(parent, "package", "package.json"));
  return native;
}

/** As npm leaves it when install scripts are blocked. */
async function removeLinks(native: string): Promise<void> {
  const links: { target: string }[] = JSON.parse(
    await readFile(path.join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { target } of links) await rm(path.join(native, "..", target), { force: true });
}

describe("preparePostgresBinaries", () => {
  it("uses the binaries of the package where they run", async () => {
    const native = findNativeFolder();
    const account = await databaseAccount("/nowhere");
    const binaries = await preparePostgresBinaries({ native, copies: [] }, account);
    expect(binaries).toEqual({ folder: native, version: expect.stringMatching(/^18\.\d+$/), major: "18" });
  });

  it.runIf(linked)("makes the library links that a blocked install script left out", async () => {
    const native = await packageCopy(await temporaryFolder());
    await removeLinks(native);
    const account = await databaseAccount("/nowhere");
    const { folder } = await preparePostgresBinaries({ native, copies: [] }, account);
    expect(folder).toBe(native);
  });

  it.runIf(linked)("makes a linked copy, once, where the package may not be written", async () => {
    const parent = await temporaryFolder();
    const native = await packageCopy(parent);
    await removeLinks(native);
    // Root may write anywhere, but its database's account may not enter; anyone else may enter, but not write.
    await chmod(path.join(native, "lib"), isRoot ? 0o700 : 0o500);
    const account = await databaseAccount("/nowhere");
    const places = { native, copies: [path.join(parent, "copies")] };
    let copied = 0;
    const first = await preparePostgresBinaries(places, account, () => (copied += 1));
    const madeAt = (await stat(first.folder)).birthtimeMs;
    const second = await preparePostgresBinaries(places, account);
    await chmod(path.join(native, "lib"), 0o755);
    expect(first.folder).toMatch(/copies\/postgres-18\.[^/]*$/);
    expect(copied).toBe(1);
    expect(second).toEqual(first);
    expect((await stat(second.folder)).birthtimeMs).toBe(madeAt);
    expect(await readdir(path.join(parent, "copies"))).toHaveLength(1);
  });

  it.runIf(linked)("replaces a copy that does not run", async () => {
    const parent = await temporaryFolder();
    const native = await packageCopy(parent);
    await chmod(path.join(native, "bin/postgres"), 0o600);
    const account = await databaseAccount("/nowhere");
    const places = { native, copies: [path.join(parent, "copies")] };
    const { folder } = await preparePostgresBinaries(places, account);
    await rm(path.join(folder, "lib"), { recursive: true });
    expect((await preparePostgresBinaries(places, account)).folder).toBe(folder);
    expect(await readdir(path.join(folder, "lib"))).not.toHaveLength(0);
  });

  it("says what was tried and what to do where nothing runs", async () => {
    const parent = await temporaryFolder();
    const native = path.join(parent, "native");
    const failure = preparePostgresBinaries({ native, copies: [path.join(parent, "copies")] }, undefined);
    await expect(failure).rejects.toMatchObject({ code: "no-binary" });
    await expect(failure).rejects.toThrow("Set DATABASE_URL");
    await expect(failure).rejects.toThrow(native);
  });
});

describe.runIf(isRoot)("a hub that runs as root below private folders", () => {
  it("copies the binaries into its data folder where only the checkout is private", async () => {
    const parent = await temporaryFolder();
    const checkout = path.join(parent, "checkout");
    await mkdir(checkout, { mode: 0o700 });
    const native = await packageCopy(checkout);
    const dataDir = path.join(parent, "hub");
    const steps: string[] = [];
    await startedPostgres({ dataDir, native, onProgress: (step) => steps.push(step) });
    expect(steps).toEqual(["copying-binaries", "creating-cluster", "starting"]);
    expect(await readdir(dataDir)).toContain("postgres-binaries");
    expect((await stat(checkout)).mode & 0o777).toBe(0o700);
  });

  it("serves from a data folder that is private itself, and opens none", async () => {
    const parent = await temporaryFolder();
    const checkout = path.join(parent, "checkout");
    await mkdir(checkout, { mode: 0o700 });
    const native = await packageCopy(checkout);
    const dataDir = path.join(checkout, "data/hub");
    const copyFolder = path.join(parent, "cache");
    const postgres = await startedPostgres({ dataDir, native, copyFolder });
    expect(await runSql(postgres.connection, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(await readdir(copyFolder)).toHaveLength(1);
    expect((await stat(checkout)).mode & 0o777).toBe(0o700);
  });

  it("makes missing folders passable under a strict umask", async () => {
    const dataDir = path.join(await temporaryFolder(), "var/lib/hub");
    const umask = process.umask(0o077);
    try {
      await startedPostgres({ dataDir });
    } finally {
      process.umask(umask);
    }
    const modes = await Promise.all(
      [path.join(dataDir, "../.."), path.dirname(dataDir), dataDir].map(
        async (folder) => (await stat(folder)).mode,
      ),
    );
    expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(["755", "755", "711"]);
  });
});
