/** A whole hub's parts on a throwaway PostgreSQL, for a pretend ledger that is another process. */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { twinProductOf } from "../src/cli/try-out/twin-products.ts";
import type { Ledger } from "../src/core/index.ts";
import { startEmbeddedPostgres } from "../src/db/embedded/index.ts";
import {
  type ConnectionOptions,
  migrate,
  noEdges,
  openDatabase,
  prepareInstallation,
} from "../src/db/index.ts";
import { withSession } from "../src/db/with-session.ts";
import { normalPace } from "../src/engine/pace.ts";
import { emptyMemory, type Registry, type World } from "../src/engine/world.ts";
import { instantText, systemClock } from "../src/lib/clock.ts";
import { httpClient } from "../src/lib/http-client.ts";
import { randomIds } from "../src/lib/ids.ts";
import { jsonLog } from "../src/lib/log.ts";
import { outboundClient } from "../src/lib/outbound-client.ts";
import { sealerWith } from "../src/lib/seal.ts";
import { loadRegistry } from "../src/registry.ts";
import type { BenchTwin } from "./bench-twin.ts";

export const redirectUrl = "http://127.0.0.1:4010/connect/callback";
const migrations = path.join(import.meta.dirname, "../migrations");

export type BenchWorld = {
  world: World;
  connection: ConnectionOptions;
  databasePid: number;
  /** For whatever a run writes; gone with the hub. */
  folder: string;
  close(): Promise<void>;
};

/** `isUnlimited`: the hub plans no quota, to measure what the engine itself costs. */
export async function openBenchWorld(twin: BenchTwin, of: { isUnlimited: boolean }): Promise<BenchWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), "bilag-bench-"));
  const server = await startEmbeddedPostgres({ dataDir: folder });
  const { connection } = server;
  const at = instantText(systemClock.now());
  await migrate(connection, migrations, at);
  const ids = randomIds(systemClock);
  const installation = await prepareInstallation({
    connection,
    newId: ids.next(),
    url: "",
    folderIdentity: "",
    at,
  });
  const db = openDatabase({ connection, connectionsMax: 24 });
  const http = httpClient();
  const registry = await registryFor(of.isUnlimited);
  const world: World = {
    clock: systemClock,
    pause: (waitMs) => new Promise((resolve) => setTimeout(resolve, waitMs)),
    ids,
    db,
    http,
    outbound: outboundClient([]),
    edges: noEdges,
    log: jsonLog("warn"),
    sealer: sealerWith([randomBytes(32)]),
    registry,
    pace: normalPace,
    endpoint: (ledger) => twinProductOf(ledger).endpoint(twin.url),
    redirectUrl,
    installationId: installation.id,
    workerId: ids.next(),
    isOnlyHub: true,
    wake: () => {},
    folders: null,
    memory: emptyMemory(),
  };
  for (const ledger of registry.ledgers.keys()) {
    const { clientId } = world.endpoint(ledger, "twin");
    await twin.control("POST", `/clients/${clientId}/redirect-uris`, { redirectUri: redirectUrl });
  }
  return {
    world,
    connection,
    databasePid: await postmasterOf(connection),
    folder,
    close: async () => {
      http.close();
      await db.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The postmaster stands in the first line of its own note, which a superuser may read. */
async function postmasterOf(connection: ConnectionOptions): Promise<number> {
  return withSession(connection, async (client) => {
    const { rows } = await client.query(
      "select split_part(pg_read_file('postmaster.pid'), e'\\n', 1)::int as pid",
    );
    return rows[0].pid;
  });
}

async function registryFor(isUnlimited: boolean): Promise<Registry> {
  const registry = await loadRegistry();
  if (!isUnlimited) return registry;
  const unlimited = (ledger: Ledger): Ledger => ({ ...ledger, budgets: () => [] });
  return {
    ...registry,
    ledgers: new Map([...registry.ledgers].map(([name, ledger]) => [name, unlimited(ledger)])),
  };
}
