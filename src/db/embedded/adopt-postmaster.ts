// Takes over the server that a killed hub left running, which saves the crash recovery.
import type { ClusterLayout } from "./cluster-layout.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import type { Endpoint } from "./launch-postmaster.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { type PostmasterFile, readPostmasterFile } from "./postmaster-file.ts";
import { isPostmasterOf } from "./postmaster-process.ts";
import { removeSocketFolder } from "./socket-folder.ts";
import { stopPostmaster } from "./stop-postmaster.ts";
import type { ServerIdentity } from "./verify-server.ts";
import { waitUntil } from "./wait-until.ts";

export interface RunningServer {
  pid: number;
  endpoint: Endpoint;
  identity: ServerIdentity;
}

/** A survivor may still be in its recovery, or on its way down because its hub was killed while stopping it. */
const settleTimeoutMs = 120_000;

/**
 * The survivor, or undefined when none is left that could be used; then the way is free for a new server. Must be
 * called under the folder lock. Throws `start-failed` for a server that does not know our password.
 */
export async function adoptPostmaster(
  layout: ClusterLayout,
  binaries: PostgresBinaries,
  verify: (endpoint: Endpoint) => Promise<ServerIdentity>,
): Promise<RunningServer | undefined> {
  const file = await readPostmasterFile(layout.postmasterFile);
  if (file === undefined) return undefined;
  if (!(await isPostmasterOf(file.pid, layout.cluster))) {
    await removeSocketFolder(file.socketFolder);
    return undefined;
  }
  const survivor = await settle(file.pid, layout);
  if (survivor === undefined) return undefined;
  const endpoint = { port: survivor.port, socketFolder: survivor.socketFolder || undefined };
  const identity = await tryVerify(survivor, layout, () => verify(endpoint));
  if (identity?.version === binaries.version) return { pid: survivor.pid, endpoint, identity };
  // Its socket is gone, or Bilag was upgraded under it: a fresh server of the right version.
  await stopPostmaster(survivor.pid, layout, binaries);
  await removeSocketFolder(survivor.socketFolder);
  return undefined;
}

async function settle(pid: number, layout: ClusterLayout): Promise<PostmasterFile | undefined> {
  let file: PostmasterFile | undefined;
  await waitUntil(
    async () => {
      file = await readPostmasterFile(layout.postmasterFile);
      return file === undefined || file.status === "ready" || !(await isPostmasterOf(pid, layout.cluster));
    },
    { timeoutMs: settleTimeoutMs },
  );
  return file?.status === "ready" && (await isPostmasterOf(file.pid, layout.cluster)) ? file : undefined;
}

async function tryVerify(
  survivor: PostmasterFile,
  layout: ClusterLayout,
  verify: () => Promise<ServerIdentity>,
): Promise<ServerIdentity | undefined> {
  try {
    return await verify();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    // Class 28: the server answers and turns us away. Someone may be at work in there; it is not ours to stop.
    if (!code.startsWith("28")) return undefined;
    throw new EmbeddedPostgresError(
      "start-failed",
      `A PostgreSQL server, process ${survivor.pid}, runs on ${layout.cluster} and does not accept the password in ${layout.password}. ` +
        "Stop that server, or restore the password file, and start again.",
      { cause },
    );
  }
}
