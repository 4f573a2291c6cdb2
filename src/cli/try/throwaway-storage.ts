/** A database that lives as long as one command: an embedded one on a temporary folder, or one more on DATABASE_URL's server. */
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Config } from "../../config.ts";
import { createDatabase, dropDatabase, findRunningPostgres } from "../../db/embedded/index.ts";
import type { Storage } from "../../open-hub.ts";
import type { Parts } from "../command.ts";
import { asUnreachable } from "../database-unreachable.ts";
import { openStorageAloud } from "../open-parts.ts";
import type { Terminal } from "../terminal.ts";

const prefix = "bilag-try-";

export type Throwaway = { config: Config; storage: Storage; remove(): Promise<void> };

export async function throwawayStorage(parts: Parts, terminal: Terminal): Promise<Throwaway> {
  await sweepAbandoned();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), prefix));
  // Nothing leaves the machine: addresses that an operator's shell names for the hub in earnest are not asked either.
  const config = { ...parts.config({ tryOut: true }), dataDir, overrides: {} };
  const opened: { stop(): Promise<void> }[] = [];
  const remove = async () => {
    try {
      for (const one of opened.reverse()) await one.stop();
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  };
  try {
    const storage =
      config.databaseUrl === undefined
        ? await openStorageAloud(parts, config, terminal)
        : await oneMoreDatabase(config.databaseUrl);
    opened.push(storage);
    return { config, storage, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function oneMoreDatabase(databaseUrl: string): Promise<Storage> {
  const server = { connectionString: databaseUrl };
  const name = `bilag_try_${process.pid}_${randomBytes(4).toString("hex")}`;
  await createDatabase(server, name).catch((error: unknown) => {
    throw asUnreachable(error);
  });
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return {
    connection: { connectionString: url.href },
    isOwn: true,
    folderIdentity: "",
    stop: () => dropDatabase(server, name),
  };
}

/** A command that was killed leaves its folder and its database behind; the next one clears them away. */
async function sweepAbandoned(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    await clearAway(path.join(os.tmpdir(), name)).catch(() => {
      // Another user's, or gone meanwhile: theirs to clear away.
    });
  }
}

async function clearAway(folder: string): Promise<void> {
  const owner = await pidIn(path.join(folder, "hub.pid"));
  const { uid } = await stat(folder);
  if (owner === undefined || isAlive(owner) || uid !== process.getuid?.()) return;
  if ((await findRunningPostgres(folder)) !== undefined) {
    const database = await pidIn(path.join(folder, "postgres/cluster/postmaster.pid"));
    // At once and without a checkpoint: nobody will read it again.
    if (database !== undefined) process.kill(database, "SIGQUIT");
  }
  await rm(folder, { recursive: true, force: true });
}

async function pidIn(file: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
  return Number.isNaN(pid) ? undefined : pid;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
