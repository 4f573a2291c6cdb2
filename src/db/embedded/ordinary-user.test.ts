import { chmod, chown, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { canEnter, namedAccount } from "./database-account.ts";
import { findNativeFolder } from "./platform-package.ts";
import { startEmbeddedPostgres } from "./start-embedded-postgres.ts";
import { startHub } from "./testing/start-hub.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const isRoot = process.getuid?.() === 0;

/** Run as root, these tests start hubs as someone else; run as anyone else, all the other tests are this test. */
describe.runIf(isRoot)("a hub of an ordinary user", () => {
  it("runs its database as itself, from a folder that nobody else can enter", async ({ skip }) => {
    const user = await namedAccount();
    if (!(await canEnter(findNativeFolder(), user))) {
      console.warn("skipped: the checkout lies below a private folder, which no other user can run from");
      skip();
    }
    const home = path.join(await temporaryFolder(), "home");
    await mkdir(home);
    await chmod(home, 0o700);
    await chown(home, user.uid, user.gid);
    const dataDir = path.join(home, "hub");
    const hub = startHub(dataDir, user);
    const { connection } = await hub.next("connection");
    expect(connection?.user).toBe("postgres");
    expect((await stat(path.join(dataDir, "postgres/cluster"))).uid).toBe(user.uid);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    await hub.end("SIGTERM");
  });

  it("is told whose a folder is that root has used before", async ({ skip }) => {
    const user = await namedAccount();
    if (!(await canEnter(findNativeFolder(), user))) skip();
    const dataDir = await temporaryFolder();
    await (await startEmbeddedPostgres({ dataDir })).stop();
    await chown(dataDir, user.uid, user.gid);
    await chown(path.join(dataDir, "hub.lock"), user.uid, user.gid);
    const { code, message } = await startHub(dataDir, user).next("code");
    expect(code).toBe("no-permission");
    expect(message).toContain("belongs to the account 60918");
    expect(message).toContain("chown -R");
  });
});
