// Starts a server on a cluster and waits until it takes connections.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { buryServer } from "./bury-server.ts";
import type { ClusterLayout } from "./cluster-layout.ts";
import { clusterArgument } from "./create-cluster.ts";
import { type Account, spawnAs } from "./database-account.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { type PostgresBinaries, toolPath } from "./postgres-binaries.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { lastLines, toolEnvironment } from "./run-tool.ts";
import { waitUntil } from "./wait-until.ts";

/** Where a server listens: in a folder of its own, or on a port of 127.0.0.1. */
export interface Endpoint {
  socketFolder: string | undefined;
  port: number;
}

export interface Launch {
  layout: ClusterLayout;
  binaries: PostgresBinaries;
  account: Account | undefined;
  endpoint: Endpoint;
}

/** Recovery after a crash replays at most `max_wal_size`; two minutes are ample for that on a slow disk. */
const readyTimeoutMs = 120_000;

/**
 * Answers with the process id of a server that is ready. Throws `start-failed` with the last lines of its log. To be
 * called under the folder lock, and when no server lives on the cluster.
 */
export async function launchPostmaster(launch: Launch): Promise<number> {
  await buryServer(launch.layout);
  const child = await spawnPostmaster(launch);
  let ending: string | undefined;
  child.on("error", (error) => (ending = error.message));
  child.on("exit", (exitCode, signal) => (ending = `it ended with ${signal ?? `exit status ${exitCode}`}`));
  child.unref();
  let pid = 0;
  const settled = await waitUntil(
    async () => {
      const file = await readPostmasterFile(launch.layout.postmasterFile);
      const isReady = file?.status === "ready" && isLaunched(file.pid, child);
      if (isReady) pid = file.pid;
      return isReady || (ending !== undefined && !startsThroughTool);
    },
    { timeoutMs: readyTimeoutMs },
  );
  if (pid !== 0) return pid;
  throw new EmbeddedPostgresError(
    "start-failed",
    `PostgreSQL did not start on ${launch.layout.cluster}: ` +
      `${settled ? ending : `not ready after ${readyTimeoutMs / 1000} s`}. Its last words:${await lastWords(launch.layout)}`,
  );
}

/** On Windows `postgres` refuses an administrator, and only pg_ctl can drop those rights. */
const startsThroughTool = process.platform === "win32";

function isLaunched(pid: number, child: ChildProcess): boolean {
  return startsThroughTool || pid === child.pid;
}

async function spawnPostmaster({ layout, binaries, account, endpoint }: Launch): Promise<ChildProcess> {
  const settings = serverSettings(endpoint).flatMap((setting) => ["-c", setting]);
  if (startsThroughTool) {
    const options = [
      `--pgdata=${layout.cluster}`,
      `--log=${layout.startLog}`,
      `--options=${settings.join(" ")}`,
    ];
    return spawn(toolPath(binaries.folder, "pg_ctl"), ["start", "--no-wait", ...options], {
      stdio: "ignore",
      windowsHide: true,
      env: toolEnvironment(),
    });
  }
  const log = openSync(layout.startLog, "w", 0o600);
  try {
    return spawn(
      toolPath(binaries.folder, "postgres"),
      ["-D", await clusterArgument(layout.cluster, account), ...settings],
      {
        cwd: layout.cluster,
        env: toolEnvironment(),
        stdio: ["ignore", log, log],
        // A session of its own: Ctrl-C in the hub's terminal must reach the hub first, which stops the database last.
        detached: true,
        ...spawnAs(account),
      },
    );
  } finally {
    closeSync(log);
  }
}

/** On the command line, so that no edited configuration file can open a port or trade the books' durability away. */
function serverSettings({ socketFolder, port }: Endpoint): string[] {
  return [
    `port=${port}`,
    `listen_addresses=${socketFolder === undefined ? "127.0.0.1" : ""}`,
    `unix_socket_directories=${socketFolder === undefined ? "" : `"${socketFolder}"`}`,
    "unix_socket_permissions=0700",
    "fsync=on",
    "full_page_writes=on",
    "synchronous_commit=on",
  ];
}

/** From the start log and from the newest file of PostgreSQL's own log, which takes over early. */
async function lastWords(layout: ClusterLayout): Promise<string> {
  const folder = path.join(layout.cluster, "log");
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => ({ name, changedMs: (await stat(path.join(folder, name))).mtimeMs })),
  );
  const newest = files.sort((one, other) => other.changedMs - one.changedMs)[0];
  const texts = [layout.startLog, ...(newest === undefined ? [] : [path.join(folder, newest.name)])].map(
    (file) => readFile(file, "utf8").catch(() => ""),
  );
  return lastLines((await Promise.all(texts)).join(""));
}
