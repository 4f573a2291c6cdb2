import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { lockFolder } from "./folder-lock.ts";
import { runSql } from "./testing/run-sql.ts";
import { startHub } from "./testing/start-hub.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

function lockRefusal(folder: string): EmbeddedPostgresError {
  try {
    lockFolder(folder).release();
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) return error;
    throw error;
  }
  throw new Error("the folder was free");
}

describe("lockFolder", () => {
  it("refuses a second holder and names the first and the folder", async () => {
    const folder = await temporaryFolder();
    const lock = lockFolder(folder);
    const refusal = lockRefusal(folder);
    lock.release();
    expect(refusal.code).toBe("folder-in-use");
    expect(refusal.message).toContain(folder);
    expect(refusal.message).toContain(`process ${process.pid}.`);
  });

  it("is free again after a release, and a second release is nothing", async () => {
    const folder = await temporaryFolder();
    const first = lockFolder(folder);
    first.release();
    const second = lockFolder(folder);
    first.release();
    expect(lockRefusal(folder).code).toBe("folder-in-use");
    second.release();
    expect(readdirSync(folder)).toEqual(["hub.lock"]);
  });

  it("does not take a written process id for a living hub", async () => {
    const folder = await temporaryFolder();
    writeFileSync(path.join(folder, "hub.lock"), "");
    writeFileSync(path.join(folder, "hub.pid"), `${process.ppid}\n`);
    expect(() => lockFolder(folder).release()).not.toThrow();
  });

  it("is not lost to the garbage collector", async () => {
    const folder = await temporaryFolder();
    let lock: unknown = lockFolder(folder);
    setFlagsFromString("--expose-gc");
    const collectGarbage: () => void = runInNewContext("gc");
    lock = undefined;
    await new Promise((resolve) => setTimeout(resolve, 1));
    collectGarbage();
    expect(lock).toBeUndefined();
    expect(lockRefusal(folder).code).toBe("folder-in-use");
  });
});

describe("two hubs on one data folder", () => {
  it("start at the same moment: one serves, the other names it", async () => {
    const folder = await temporaryFolder();
    const hubs = [startHub(folder), startHub(folder)];
    const outcomes = await Promise.all(
      hubs.map(async ({ pid, next }) => ({ pid, said: await next("connection", "code") })),
    );
    const winner = outcomes.find(({ said }) => said.connection !== undefined);
    const loser = outcomes.find(({ said }) => said.code !== undefined);
    expect(loser?.said.code).toBe("folder-in-use");
    expect(loser?.said.message).toContain(folder);
    expect(loser?.said.message).toContain(`process ${winner?.pid}.`);
    expect(await runSql(winner?.said.connection ?? {}, "select 1 as one")).toEqual([{ one: 1 }]);
    await hubs.find(({ pid }) => pid === winner?.pid)?.end("SIGTERM");
  });
});
