// Reads postmaster.pid, PostgreSQL's own note of the server that works on a cluster.
import { open, readFile } from "node:fs/promises";

/** https://www.postgresql.org/docs/18/storage-file-layout.html; line by line as in miscadmin.h. */
export interface PostmasterFile {
  pid: number;
  /** The cluster folder as the server was told it. */
  folder: string;
  port: number;
  /** Empty where it listens on loopback only. */
  socketFolder: string;
  /** Empty where it listens on a socket only. */
  listenAddress: string;
  /** `starting`, `stopping`, `ready`, `standby`; empty before the first is written. */
  status: string;
}

/** Undefined when there is no file, or it is not yet written to the end of its first lines. */
export async function readPostmasterFile(file: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  const [pid, folder, , port, socketFolder, listenAddress, , status] = text.split("\n");
  // A postmaster writes its pid positive, a single-user backend its own negative.
  if (folder === undefined || !(Number(pid) > 0)) return undefined;
  return {
    pid: Number(pid),
    folder,
    port: Number(port ?? 0),
    socketFolder: socketFolder ?? "",
    listenAddress: (listenAddress ?? "").trim(),
    status: (status ?? "").trim(),
  };
}

const noSuchPid = "2147483647";

/**
 * For a file whose process id now belongs to something that is not a server of this cluster (the machine or the
 * container was restarted and counts from the start again): PostgreSQL would see "a process lives" and refuse to
 * start for ever. Only the number is replaced, by one that no system gives out. To delete the file would also
 * delete the shared memory key in it, by which PostgreSQL notices orphans of a killed server that still write.
 */
export async function disownPostmasterFile(file: string): Promise<void> {
  const text = await readFile(file, "utf8");
  const handle = await open(file, "r+");
  try {
    const rewritten = text.replace(/^\d+/, noSuchPid);
    await handle.truncate(0);
    await handle.write(rewritten, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
