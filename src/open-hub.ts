/** Opens the storage and puts a hub together from its parts. Only main.ts and the commands it hands this to decide what runs on it. */
import { randomBytes } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Config, EndpointSettings } from "./config.ts";
import { AppError } from "./core/index.ts";
import { createDatabase, dropDatabase, startEmbeddedPostgres } from "./db/embedded/index.ts";
import {
  assertWalls,
  type ConnectionOptions,
  type Edges,
  migrate,
  noEdges,
  openDatabase,
  prepareInstallation,
} from "./db/index.ts";
import { declaredWords } from "./engine/declared-words.ts";
import { normalPace } from "./engine/pace.ts";
import { emptyMemory, type Folders, type Registry, type World } from "./engine/world.ts";
import { instantText, systemClock } from "./lib/clock.ts";
import { httpClient } from "./lib/http-client.ts";
import { randomIds } from "./lib/ids.ts";
import { jsonLog } from "./lib/log.ts";
import { outboundClient } from "./lib/outbound-client.ts";
import { parseSecretKeys, sealerWith, secretFor } from "./lib/seal.ts";
import { loadRegistry } from "./registry.ts";
import { refusedFileText, remedyOf } from "./texts/index.ts";

export type StorageStep = "copying-binaries" | "creating-cluster" | "starting" | "recovering";

export type Storage = {
  connection: ConnectionOptions;
  /** The hub runs its own PostgreSQL on a folder that it alone holds. */
  isOwn: boolean;
  /** What makes the folder this folder: a copy of it is another one. "" where the database is somebody else's. */
  folderIdentity: string;
  stop(): Promise<void>;
};

/** The embedded PostgreSQL on the data folder, or DATABASE_URL's. */
export async function openStorage(config: Config, onProgress: (step: StorageStep) => void): Promise<Storage> {
  if (config.databaseUrl !== undefined) {
    return {
      connection: { connectionString: config.databaseUrl },
      isOwn: false,
      folderIdentity: "",
      stop: async () => {},
    };
  }
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, onProgress });
  const { ino } = await stat(config.dataDir);
  return {
    connection: server.connection,
    isOwn: true,
    folderIdentity: `folder ${ino}`,
    stop: () => server.stop(),
  };
}

/** Another database on the hub's own server, for a try-out: made when missing, and made anew when `isFresh`. */
export async function besideDatabase(storage: Storage, name: string, isFresh: boolean): Promise<Storage> {
  if ("connectionString" in storage.connection) return storage;
  if (isFresh) await dropDatabase(storage.connection, name);
  try {
    await createDatabase(storage.connection, name);
  } catch (error) {
    // 42P04: it is there already, which is what was wanted.
    if ((error as { code?: string }).code !== "42P04") throw error;
  }
  return { ...storage, connection: { ...storage.connection, database: name } };
}

export type HubOf = {
  config: Config;
  storage: Storage;
  /** Where people reach the hub; the redirect address of every sign-in hangs on it. */
  url: string;
  /** Where the pretend ledgers are reached, by ledger; absent where no twin is named. */
  twinEndpoints?: Readonly<Record<string, EndpointSettings>>;
  edges?: Edges;
};

export type Hub = {
  world: World;
  connection: ConnectionOptions;
  sendingStoppedBecause: string | null;
  /** Where people reach it. */
  url: string;
  /** What the sign-in's cookies are signed with. */
  signInSecret: string;
  close(): Promise<void>;
};

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));

export async function openHub({
  config,
  storage,
  url,
  twinEndpoints = {},
  edges = noEdges,
}: HubOf): Promise<Hub> {
  const ids = randomIds(systemClock);
  const at = instantText(systemClock.now());
  const { connection, folderIdentity } = storage;
  await migrate(connection, migrationsFolder, at);
  await assertWalls(connection);
  const installation = await prepareInstallation({
    connection,
    newId: ids.next(),
    url: config.url ?? "",
    folderIdentity,
    at,
  });
  const keys = await openKeys(config);
  const db = openDatabase({ connection, edges });
  const http = httpClient();
  const registry = await loadRegistry();
  const world: World = {
    clock: systemClock,
    pause: (waitMs) => new Promise((resolve) => setTimeout(resolve, waitMs)),
    ids,
    db,
    http,
    outbound: outboundClient(config.webhookPrivate),
    edges,
    log: jsonLog(config.logLevel),
    sealer: sealerWith(keys),
    registry,
    pace: normalPace,
    endpoint: (ledger, environment) => endpointOf(config, twinEndpoints, ledger, environment),
    redirectUrl: `${url}/connect/callback`,
    installationId: installation.id,
    workerId: ids.next(),
    isOnlyHub: storage.isOwn,
    wake: () => {},
    folders: config.watchedFolders === null ? null : foldersBelow(config.watchedFolders, registry),
    memory: emptyMemory(),
  };
  return {
    world,
    connection,
    sendingStoppedBecause: installation.sendingStoppedBecause,
    url,
    signInSecret: secretFor("sign-in", keys),
    close: async () => {
      http.close();
      await db.close();
    },
  };
}

/** `root` is an absolute path. */
export function foldersBelow(root: string, registry: Registry): Folders {
  const remedies = { books: registry.remedyBooks, declared: declaredWords(registry) };
  return {
    root,
    refusedText: (of) => refusedFileText(of, (finding) => remedyOf(remedies, finding, of.language)),
  };
}

/** Throws `not-in-this-state` where the environment names no address: a connection to a twin in a hub that knows of none. */
export function endpointOf(
  config: Config,
  twinEndpoints: Readonly<Record<string, EndpointSettings>>,
  ledger: string,
  environment: "live" | "test" | "twin",
): EndpointSettings {
  const endpoint = environment === "twin" ? twinEndpoints[ledger] : config.endpoints[ledger];
  if (endpoint === undefined)
    throw new AppError("not-in-this-state", `No address is configured for ${ledger} (${environment}).`);
  // In production the variables name the live hosts, or what stands before them: nothing of a twin may get there.
  return environment === "twin" && config.isTryOut ? { ...endpoint, ...config.overrides[ledger] } : endpoint;
}

/** In a try-out the key is made once and kept in the data folder; in production it is the operator's. */
async function openKeys(config: Config): Promise<readonly Buffer[]> {
  if (config.secretKeys !== undefined) return config.secretKeys;
  const file = path.join(config.dataDir, "secret.key");
  await mkdir(config.dataDir, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const keys = parseSecretKeys((await readFile(file, "utf8")).trim());
  if (keys === null)
    throw new Error(
      `${file} does not hold a key; restore it from a backup, or remove it and authorise every connection anew`,
    );
  return keys;
}
