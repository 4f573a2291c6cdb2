/**
 * A whole hub in one process whose time is stepped: real database, real HTTP to a real twin, no waiting.
 * `worker()` makes another process's engine on the same database: other memory, other id, its own edges.
 */
import { randomBytes } from "node:crypto";
import { twinControl } from "../../src/cli/try-out/twin-control.ts";
import { registerRedirect, twinProductOf } from "../../src/cli/try-out/twin-products.ts";
import {
  type ConnectionOptions,
  type Edges,
  type LaneName,
  nextDueAt,
  noEdges,
  openDatabase,
  prepareInstallation,
  registerWorker,
} from "../../src/db/index.ts";
import { drainLane } from "../../src/engine/lane/drain-lane.ts";
import { normalPace } from "../../src/engine/pace.ts";
import { tick } from "../../src/engine/tick.ts";
import { emptyMemory, type Registry, type World } from "../../src/engine/world.ts";
import { instantText } from "../../src/lib/clock.ts";
import { httpClient } from "../../src/lib/http-client.ts";
import { seededIds } from "../../src/lib/ids.ts";
import { silentLog } from "../../src/lib/log.ts";
import { outboundClient } from "../../src/lib/outbound-client.ts";
import { sealerWith } from "../../src/lib/seal.ts";
import { foldersBelow } from "../../src/open-hub.ts";
import { loadRegistry } from "../../src/registry.ts";
import { type RunningTwin, startTwin } from "../../twin/start-twin.ts";
import { type SteppedClock, steppedClock } from "./stepped-clock.ts";
import { testDatabase } from "./test-database.ts";
import { controlOf, type TwinControl } from "./twin-control.ts";

export const redirectUrl = "http://127.0.0.1:4010/connect/callback";
/** A Tuesday morning in March, 10:00 in Oslo. */
export const startAt = "2026-03-10T09:00:00.000Z";

export type SteppedHub = {
  clock: SteppedClock;
  connection: ConnectionOptions;
  secretKey: string;
  installationId: string;
  twin: RunningTwin & TwinControl;
  registry: Registry;
  world: World;
  /** Another worker on the same database. */
  worker(of?: { edges?: Edges; isOnlyHub?: boolean; pace?: Partial<World["pace"]> }): Promise<World>;
  /** Closes a worker's connections, as the end of its process would. */
  retire(world: World): Promise<void>;
  /** Ticks and drains with one world until nothing is due within `hours`; moves the clock to whatever comes next. */
  run(world?: World, of?: { hours?: number }): Promise<void>;
  close(): Promise<void>;
};

let workers = 0;

export type SteppedHubOf = {
  seed?: number;
  clock?: SteppedClock;
  /** Below which watched folders lie; there are none where it is left out. */
  foldersRoot?: string;
  /** The same ledger, time and key as another hub's, on another database: what a restore leads to. */
  inPlaceOf?: { hub: SteppedHub; connection: ConnectionOptions };
};

export async function steppedHub(of: SteppedHubOf = {}): Promise<SteppedHub> {
  const former = of.inPlaceOf?.hub;
  const clock = former?.clock ?? of.clock ?? steppedClock(startAt);
  const seed = of.seed ?? 1;
  const connection = of.inPlaceOf?.connection ?? (await testDatabase());
  const twin = former?.twin ?? (await startControlledTwin(seed, clock));
  const registry = await loadRegistry();
  const installation = await prepareInstallation({
    connection,
    newId: "00000000-0000-7000-8000-000000000001",
    url: "http://127.0.0.1:4010",
    folderIdentity: "",
    at: instantText(clock.now()),
  });
  const secretKey = former?.secretKey ?? randomBytes(32).toString("hex");
  const sealer = sealerWith([Buffer.from(secretKey, "hex")]);
  const opened = new Map<World, () => Promise<void>>();

  async function worker(options: Parameters<SteppedHub["worker"]>[0] = {}): Promise<World> {
    workers += 1;
    const edges = options.edges ?? noEdges;
    const sharedNow = () => instantText(clock.now());
    const db = openDatabase({ connection, connectionsMax: 4, edges, sharedNow });
    const http = httpClient();
    const ids = seededIds(clock, seed * 10_000 + workers);
    const workerId = ids.next();
    await db.acrossOrganisations("register worker", (trx) =>
      registerWorker(trx, { id: workerId, host: "test" }),
    );
    const made: World = {
      clock,
      pause: async (waitMs) => clock.advance(waitMs),
      ids,
      db,
      http,
      outbound: outboundClient(["127.0.0.1"]),
      edges,
      log: silentLog,
      sealer,
      registry,
      pace: { ...normalPace, ...options.pace },
      endpoint: (ledger) => twinProductOf(ledger).endpoint(twin.url),
      redirectUrl,
      installationId: installation.id,
      workerId,
      isOnlyHub: options.isOnlyHub ?? true,
      wake: () => {},
      folders: of.foldersRoot === undefined ? null : foldersBelow(of.foldersRoot, registry),
      memory: emptyMemory(),
    };
    opened.set(made, async () => {
      http.close();
      await db.close();
    });
    return made;
  }

  const world = await worker();
  return {
    clock,
    connection,
    secretKey,
    installationId: installation.id,
    twin,
    registry,
    world,
    worker,
    retire: async (retired) => {
      await opened.get(retired)?.();
      opened.delete(retired);
    },
    run: (by = world, { hours = 24 } = {}) => runUntilIdle(by, clock, hours),
    close: async () => {
      await Promise.all([...opened.values()].map((close) => close()));
      if (former === undefined) await twin.close();
    },
  };
}

async function startControlledTwin(seed: number, clock: SteppedClock): Promise<SteppedHub["twin"]> {
  const running = await startTwin({ port: 0, seed, clock: clock.source });
  const twin = { ...running, ...controlOf(running.url) };
  await registerRedirect(twinControl(running.url), redirectUrl);
  return twin;
}

/** Like the dispatcher, but with time in hand: drains what is due, then moves on to what comes next. */
async function runUntilIdle(world: World, clock: SteppedClock, hours: number): Promise<void> {
  const untilMs = clock.now() + hours * 3_600_000;
  for (let rounds = 0; rounds < 10_000; rounds += 1) {
    const due: LaneName[] = await tick(world);
    for (const lane of due) await drainLane(world, lane);
    if (due.length > 0) continue;
    const next = await world.db.acrossOrganisations("next due", nextDueAt);
    const nextMs = next === null ? Number.POSITIVE_INFINITY : Date.parse(next);
    if (!Number.isFinite(nextMs) || nextMs > untilMs) return;
    clock.advance(Math.max(1, nextMs - clock.now() + 1));
  }
  throw new Error("the hub never came to rest");
}
