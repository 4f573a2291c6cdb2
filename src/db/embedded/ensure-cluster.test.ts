import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "./start-embedded-postgres.ts";
import { startHub } from "./testing/start-hub.ts";
import { startedPostgres } from "./testing/started-postgres.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

/** What a hub looks at before it dares to start a server: enough to be refused by. */
async function folderMadeBy(major: string): Promise<string> {
  const dataDir = await temporaryFolder();
  await mkdir(path.join(dataDir, "postgres/cluster"), { recursive: true });
  await writeFile(path.join(dataDir, "postgres/cluster/PG_VERSION"), `${major}\n`);
  await writeFile(path.join(dataDir, "postgres/password"), "secret");
  return dataDir;
}

describe("the data folder of an embedded database", () => {
  it.each([
    { made: "19", advice: "Start the newer Bilag that made it" },
    { made: "17", advice: "bilag restore" },
  ])("is refused when PostgreSQL $made made it", async ({ made, advice }) => {
    const dataDir = await folderMadeBy(made);
    const failure = startEmbeddedPostgres({ dataDir });
    await expect(failure).rejects.toMatchObject({ code: "other-major-version" });
    await expect(failure).rejects.toThrow(`made by PostgreSQL ${made}, and this Bilag brings 18`);
    await expect(failure).rejects.toThrow(advice);
  });

  it.each(["postgres/cluster/PG_VERSION", "postgres/password", "postgres/cluster"])(
    "is refused and left alone when %s is missing",
    async (missing) => {
      const dataDir = await folderMadeBy("18");
      await rm(path.join(dataDir, missing), { recursive: true });
      const before = await readdir(path.join(dataDir, "postgres"));
      await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: "unknown-folder" });
      expect(await readdir(path.join(dataDir, "postgres"))).toEqual(before);
    },
  );

  it("is made anew when the hub was killed in the middle of making it", async () => {
    const dataDir = await temporaryFolder();
    const hub = startHub(dataDir);
    await hub.next("step");
    await hub.end("SIGKILL");
    expect(await readdir(dataDir)).not.toContain("postgres");
    await startedPostgres({ dataDir });
    expect((await readdir(dataDir)).filter((name) => name.startsWith("postgres"))).toEqual(["postgres"]);
  });

  it("is swept of what a crash left, and of nothing else", async () => {
    const dataDir = await temporaryFolder();
    await mkdir(path.join(dataDir, "postgres.new-4711/cluster/base"), { recursive: true });
    await mkdir(path.join(dataDir, "postgres.old"));
    await startedPostgres({ dataDir });
    const names = (await readdir(dataDir)).filter((name) => name.startsWith("postgres"));
    expect(names.sort()).toEqual(["postgres", "postgres.old"]);
  });
});
