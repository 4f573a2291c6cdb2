import type { ClusterLayout } from "./cluster-layout.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { type PostgresBinaries, toolPath } from "./postgres-binaries.ts";
import { isPostmasterOf } from "./postmaster-process.ts";
import { runTool } from "./run-tool.ts";
import { waitUntil } from "./wait-until.ts";

/** A fast shutdown ends every session and writes a checkpoint; the time is for that checkpoint on a slow disk. */
const fastTimeoutMs = 60_000;
const immediateTimeoutMs = 15_000;

/**
 * Stops the server and answers when its process is gone. Where the orderly way takes too long, the immediate one
 * follows; that one leaves the recovery to the next start and loses nothing.
 */
export async function stopPostmaster(
  pid: number,
  layout: ClusterLayout,
  binaries: PostgresBinaries,
): Promise<void> {
  for (const [mode, signal, timeoutMs] of [
    ["fast", "SIGINT", fastTimeoutMs],
    ["immediate", "SIGQUIT", immediateTimeoutMs],
  ] as const) {
    if (!(await isPostmasterOf(pid, layout.cluster))) return;
    if (process.platform === "win32") {
      const stop = ["stop", "--no-wait", `--pgdata=${layout.cluster}`, `--mode=${mode}`];
      await runTool(toolPath(binaries.folder, "pg_ctl"), stop, { account: undefined });
    } else {
      signalProcess(pid, signal);
    }
    if (await waitUntil(async () => !(await isPostmasterOf(pid, layout.cluster)), { timeoutMs })) return;
  }
  throw new EmbeddedPostgresError(
    "stop-failed",
    `The PostgreSQL server, process ${pid}, on ${layout.cluster} does not stop. ` +
      "Look for a disk that hangs; the data is safe, and the next start of Bilag takes the server over.",
  );
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Gone between the question and the signal.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
