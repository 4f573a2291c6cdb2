// The PostgreSQL that the hub brings along: found, made, started or adopted, watched and stopped.
import { readFile, realpath } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { adoptPostmaster, type RunningServer } from "./adopt-postmaster.ts";
import { type ClusterLayout, clusterLayout } from "./cluster-layout.ts";
import { superuser } from "./create-cluster.ts";
import { type Account, databaseAccount } from "./database-account.ts";
import { type DatabaseConnection, databaseUrl } from "./database-connection.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { ensureCluster } from "./ensure-cluster.ts";
import { exists } from "./exists.ts";
import { lockFolder } from "./folder-lock.ts";
import { type Endpoint, launchPostmaster } from "./launch-postmaster.ts";
import { makeFolder } from "./make-folder.ts";
import { findNativeFolder } from "./platform-package.ts";
import { type PostgresBinaries, preparePostgresBinaries, systemCopyFolder } from "./postgres-binaries.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { isPostmasterOf } from "./postmaster-process.ts";
import { makeSocketFolder, removeSocketFolder } from "./socket-folder.ts";
import { stopPostmaster } from "./stop-postmaster.ts";
import { verifyServer } from "./verify-server.ts";
import { watchPostmaster } from "./watch-postmaster.ts";

/** What takes long enough to be told: the first two once in the life of a data folder. */
export type EmbeddedPostgresStep = "copying-binaries" | "creating-cluster" | "starting" | "recovering";

/** The part of a pino logger that is used here. */
export interface EmbeddedPostgresLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface EmbeddedPostgresOptions {
  /** The hub's data folder; made when missing. */
  dataDir: string;
  log?: EmbeddedPostgresLog;
  onProgress?: (step: EmbeddedPostgresStep) => void;
  /** The folder of binaries, where it is not to be looked up among the installed packages. */
  native?: string;
  /** Where a copy of the binaries goes when the data folder is private too. */
  copyFolder?: string;
}

export interface EmbeddedPostgres {
  /** As a superuser, to the hub's database; the same for as long as the server runs, also after a revival. */
  connection: DatabaseConnection;
  url: string;
  /** Whether the server had survived an earlier hub. */
  adopted: boolean;
  /** Made with the cluster: another one in the same folder means another database. */
  systemIdentifier: string;
  /** As PostgreSQL names itself, `18.4`. */
  version: string;
  /** Ends every session, stops the server, gives the folder free. Answers when its process is gone. */
  stop(): Promise<void>;
}

/** Within the server; each data folder has a server of its own. */
const databaseName = "bilag";

const silent: EmbeddedPostgresLog = { info() {}, warn() {}, error() {} };

/** Starts (or adopts) the database of a data folder. Throws `EmbeddedPostgresError` with one of its codes. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const isRoot = process.getuid?.() === 0;
  // As root the database's account has to pass through; it may not list.
  await makeFolder(path.resolve(options.dataDir), isRoot ? 0o711 : 0o700);
  const dataDir = await realpath(options.dataDir);
  const lock = lockFolder(dataDir);
  try {
    return await startUnderLock(clusterLayout(dataDir), options, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The connection to a server that runs on the data folder, for a command beside a living hub; undefined when none
 * does, or it is not ours to reach. Takes no lock and starts nothing.
 */
export async function findRunningPostgres(dataDir: string): Promise<DatabaseConnection | undefined> {
  const layout = clusterLayout(await realpath(dataDir).catch(() => path.resolve(dataDir)));
  const file = await readPostmasterFile(layout.postmasterFile);
  if (file?.status !== "ready" || !(await isPostmasterOf(file.pid, layout.cluster))) return undefined;
  const password = await readFile(layout.password, "utf8").catch(() => undefined);
  if (password === undefined) return undefined;
  return connectionTo({ port: file.port, socketFolder: file.socketFolder || undefined }, password);
}

interface Site {
  layout: ClusterLayout;
  binaries: PostgresBinaries;
  account: Account | undefined;
  password: string;
}

async function startUnderLock(
  layout: ClusterLayout,
  options: EmbeddedPostgresOptions,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const { log = silent, onProgress = () => {} } = options;
  const site = await prepareSite(layout, options);
  const verify = (endpoint: Endpoint) => verifyServer(connectionTo(endpoint, site.password));
  const survivor = await adoptPostmaster(layout, site.binaries, verify);
  if (survivor === undefined) onProgress((await exists(layout.postmasterFile)) ? "recovering" : "starting");
  const server = survivor ?? (await launchVerified(site));
  log.info({ pid: server.pid, folder: layout.cluster, adopted: survivor !== undefined }, "the database runs");
  const stop = supervise(site, server, log, release);
  const connection = connectionTo(server.endpoint, site.password);
  return {
    connection,
    url: databaseUrl(connection),
    adopted: survivor !== undefined,
    ...server.identity,
    stop,
  };
}

async function prepareSite(layout: ClusterLayout, options: EmbeddedPostgresOptions): Promise<Site> {
  const { onProgress = () => {}, native = findNativeFolder(), copyFolder = systemCopyFolder() } = options;
  const account = await databaseAccount(layout.cluster);
  const copies = account === undefined ? [layout.binaries] : [layout.binaries, copyFolder];
  const binaries = await preparePostgresBinaries({ native, copies }, account, () =>
    onProgress("copying-binaries"),
  );
  await ensureCluster(layout, binaries, account, () => onProgress("creating-cluster"));
  return { layout, binaries, account, password: await readFile(layout.password, "utf8") };
}

async function launchVerified(site: Site): Promise<RunningServer> {
  const { layout, binaries, account } = site;
  const socketFolder = await makeSocketFolder(account);
  // 5432 is only the name of the socket; on loopback it would be taken by any other PostgreSQL.
  const endpoint = { socketFolder, port: socketFolder === undefined ? await findFreePort() : 5432 };
  try {
    const pid = await launchPostmaster({ layout, binaries, account, endpoint });
    return { pid, endpoint, identity: await verifyLaunched(site, pid, endpoint) };
  } catch (error) {
    if (socketFolder !== undefined) await removeSocketFolder(socketFolder);
    throw error;
  }
}

async function verifyLaunched({ layout, binaries, password }: Site, pid: number, endpoint: Endpoint) {
  try {
    return await verifyServer(connectionTo(endpoint, password));
  } catch (cause) {
    await stopPostmaster(pid, layout, binaries);
    throw new EmbeddedPostgresError(
      "start-failed",
      `PostgreSQL runs on ${layout.cluster} and does not let the hub in: ${cause instanceof Error ? cause.message : cause}. ` +
        `Restore ${layout.password} or pg_hba.conf if they were changed.`,
      { cause },
    );
  }
}

/** Watches the server until `stop`, which it returns. */
function supervise(site: Site, server: RunningServer, log: EmbeddedPostgresLog, release: () => void) {
  const { layout, binaries, account } = site;
  let { pid } = server;
  const watch = watchPostmaster(
    () => isPostmasterOf(pid, layout.cluster),
    async () => {
      log.warn({ pid, folder: layout.cluster }, "the database died and is started again");
      pid = await launchPostmaster({ layout, binaries, account, endpoint: server.endpoint });
    },
    (error) => log.error({ err: error, folder: layout.cluster }, "the database could not be started again"),
  );
  const stop = async () => {
    await watch.end();
    try {
      await stopPostmaster(pid, layout, binaries);
      if (server.endpoint.socketFolder !== undefined) await removeSocketFolder(server.endpoint.socketFolder);
    } finally {
      // Also when it would not stop: the next hub may adopt it.
      release();
    }
  };
  let stopped: Promise<void> | undefined;
  return () => (stopped ??= stop());
}

function connectionTo({ socketFolder, port }: Endpoint, password: string): DatabaseConnection {
  return { host: socketFolder ?? "127.0.0.1", port, user: superuser, password, database: databaseName };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
