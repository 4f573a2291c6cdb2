// Makes a database cluster with its password: beside its place, then moved there whole. A crash in the middle
// leaves a folder under another name, which the next start sweeps away.
import { randomBytes, randomUUID } from "node:crypto";
import { chown, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type ClusterLayout, clusterLayout } from "./cluster-layout.ts";
import { type Account, canEnter, giveTree, namedAccount } from "./database-account.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { makeFolder } from "./make-folder.ts";
import { type PostgresBinaries, toolPath } from "./postgres-binaries.ts";
import { lastLines, runTool } from "./run-tool.ts";

/** The name of the superuser, which exists in every cluster. */
export const superuser = "postgres";

/** Fixed when a cluster is made. Checksums find a disk that lies; the builtin C.UTF-8 never changes with the machine. */
const unchangeable = [
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
  "--auth=scram-sha-256",
  "--no-instructions",
];

/**
 * Where a small hub starts from; written into postgresql.conf, which an operator may change. Low in memory: no
 * parallel query, no just-in-time compiler, reads and writes by the backends themselves instead of three helpers.
 * The log keeps seven days and no row contents (terse leaves out DETAIL, panic leaves out statements).
 */
const startingSettings = {
  max_connections: "100",
  shared_buffers: "64MB",
  maintenance_work_mem: "32MB",
  min_wal_size: "32MB",
  max_wal_size: "256MB",
  max_parallel_workers_per_gather: "0",
  max_parallel_maintenance_workers: "0",
  max_worker_processes: "2",
  autovacuum_max_workers: "2",
  // A first import fills empty tables within seconds: what was planned for them empty is slow until their rows are counted.
  autovacuum_naptime: "10s",
  max_wal_senders: "2",
  io_method: "sync",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  logging_collector: "on",
  log_filename: "postgres-%a.log",
  log_rotation_age: "1d",
  log_rotation_size: "0",
  log_truncate_on_rotation: "on",
  log_checkpoints: "off",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

export async function createCluster(
  layout: ClusterLayout,
  binaries: PostgresBinaries,
  account: Account | undefined,
): Promise<void> {
  await sweepUnfinished(layout);
  const unfinished = clusterLayout(layout.dataDir, `${layout.root}.new-${randomUUID()}`);
  await makeFolder(unfinished.root, 0o711);
  const password = randomBytes(24).toString("base64url");
  await writeDurably(unfinished.password, password);
  await runInitdb(unfinished, binaries, account, password);
  await rename(unfinished.root, layout.root);
  await syncFolder(layout.dataDir);
}

async function sweepUnfinished(layout: ClusterLayout): Promise<void> {
  const prefix = `${path.basename(layout.root)}.new-`;
  for (const name of await readdir(layout.dataDir)) {
    if (!name.startsWith(prefix)) continue;
    await rm(path.join(layout.dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runInitdb(
  unfinished: ClusterLayout,
  binaries: PostgresBinaries,
  account: Account | undefined,
  password: string,
): Promise<void> {
  const maker = account === undefined ? undefined : await namedAccount();
  const passwordFile = path.join(unfinished.root, "initdb-password");
  await writeDurably(passwordFile, password);
  await mkdir(unfinished.cluster, { mode: 0o700 });
  if (maker !== undefined) {
    await chown(passwordFile, maker.uid, maker.gid);
    await chown(unfinished.cluster, maker.uid, maker.gid);
  }
  const settings = Object.entries(startingSettings).map(([name, value]) => `--set=${name}=${value}`);
  const result = await runTool(
    toolPath(binaries.folder, "initdb"),
    [
      `--pgdata=${await clusterArgument(unfinished.cluster, maker)}`,
      `--username=${superuser}`,
      // Relative to the cluster, which is initdb's working folder: the way there may be closed to its account.
      "--pwfile=../initdb-password",
      ...unchangeable,
      ...settings,
    ],
    { account: maker, folder: unfinished.cluster },
  );
  await rm(passwordFile, { force: true });
  if (result.exitCode !== 0) {
    await rm(unfinished.root, { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      "create-failed",
      `initdb could not make a database in ${unfinished.dataDir}: ${result.failure?.message ?? `exit status ${result.exitCode}`}. ` +
        `Check that the disk has room and the folder can be written, or set DATABASE_URL.${lastLines(result.output)}`,
      { cause: result.failure },
    );
  }
  if (account !== undefined) await giveTree(unfinished.cluster, account);
}

/**
 * How to name the cluster folder to a program that runs as the account and has it as working folder. Below a
 * private folder (/root, say) the account cannot follow the path, and PostgreSQL turns a relative one into the
 * full one before it enters; but Linux lets a process always follow the link to its own working folder.
 */
export async function clusterArgument(cluster: string, account: Account | undefined): Promise<string> {
  if (await canEnter(path.dirname(cluster), account)) return cluster;
  if (process.platform === "linux") return "/proc/self/cwd";
  throw new EmbeddedPostgresError(
    "no-permission",
    `${cluster} lies below a private folder, and the database runs as the unprivileged account ${account?.uid}, ` +
      "which cannot get there. Set BILAG_DATA_DIR to a folder that others may pass through, or start Bilag as an ordinary user.",
  );
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a rename survive a power failure. Windows cannot open a folder and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
