// Clears away what a killed server leaves behind and what would keep the next one from starting.
import { readdir } from "node:fs/promises";
import type { ClusterLayout } from "./cluster-layout.ts";
import { disownPostmasterFile, readPostmasterFile } from "./postmaster-file.ts";
import { isAlive, isPostmasterOf } from "./postmaster-process.ts";
import { emptySocketFolder } from "./socket-folder.ts";
import { waitUntil } from "./wait-until.ts";

const endTimeoutMs = 10_000;

/** To be called under the folder lock. Touches nothing while the server that the file names lives. */
export async function buryServer(layout: ClusterLayout): Promise<void> {
  const file = await readPostmasterFile(layout.postmasterFile);
  if (file === undefined || (await isPostmasterOf(file.pid, layout.cluster))) return;
  await endOrphans(layout.cluster);
  await emptySocketFolder(file.socketFolder, file.port);
  // Its number belongs to another program by now, or to a zombie that no one asks after.
  if (isAlive(file.pid)) await disownPostmasterFile(layout.postmasterFile);
}

/**
 * A session in the middle of a long statement does not notice that its server is gone, and PostgreSQL rightly
 * refuses to start a second one beside it. On Linux /proc tells which processes work in the cluster's folder;
 * elsewhere the refusal is shown and the next attempt comes later. SIGQUIT is how a server itself ends its sessions
 * at once, and loses nothing committed.
 */
async function endOrphans(cluster: string): Promise<void> {
  if (process.platform !== "linux") return;
  for (const pid of await orphansOf(cluster)) {
    try {
      process.kill(pid, "SIGQUIT");
    } catch {
      // Ended by itself in between.
    }
  }
  await waitUntil(async () => (await orphansOf(cluster)).length === 0, { timeoutMs: endTimeoutMs });
}

async function orphansOf(cluster: string): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map((pid) => isPostmasterOf(pid, cluster)));
  return pids.filter((_, index) => found[index]);
}
