// Answers whether a process id is the living server of a cluster, so that a reused id is neither adopted nor killed.
import { execFile } from "node:child_process";
import { readFile, readlink, realpath } from "node:fs/promises";
import { promisify } from "node:util";

/** False for a process that has ended, is a zombie, is no PostgreSQL, or works on another cluster. */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") return isPostmasterOnLinux(pid, cluster);
  return (await commandOf(pid)).includes("postgres");
}

/** Whether any process has the id, whatever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A postmaster, and nothing else for long, has its cluster as working folder. */
async function isPostmasterOnLinux(pid: number, cluster: string): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // Fields 2 and 3: the name in brackets, the state. A zombie waits for a parent that may never ask.
  const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(stat) ?? [];
  if (name !== "postgres" || state === "Z" || state === "X") return false;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  // Unreadable: another account's, so not a server of ours.
  return folder !== undefined && folder === (await realpath(cluster));
}

async function commandOf(pid: number): Promise<string> {
  const [file, list]: [string, string[]] =
    process.platform === "win32"
      ? ["tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"]]
      : ["ps", ["-o", "command=", "-p", `${pid}`]];
  const { stdout } = await promisify(execFile)(file, list).catch(() => ({ stdout: "" }));
  return stdout;
}
