/**
 * A whole hub in one process whose time is stepped: real database, real HTTP to a real twin, no waiting.
 * `worker()` makes another process's engine on the same database: other memory, other id, its own edges.
 */
import { randomBytes } from "node:crypto";
import { neededBooks } from "../../src/cli/try/needed-books.ts";
import { putIntoBooks } from "../../src/cli/try/put-into-books.ts";
import { twinControl } from "../../src/cli/try-out/twin-control.ts";
import { registerRedirect, twinProductOf } from "../../src/cli/try-out/twin-products.ts";
import type { Integration } from "../../src/core/index.ts";
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
import type { Actor } from "../../src/engine/acts/actor.ts";
import { createCompany } from "../../src/engine/acts/companies.ts";
import { confirmPreview } from "../../src/engine/acts/confirm-preview.ts";
import { beginAuthorisation, finishAuthorisation } from "../../src/engine/acts/connect.ts";
import { createConnection } from "../../src/engine/acts/connections.ts";
import { createLink } from "../../src/engine/acts/links.ts";
import { createOrganisation } from "../../src/engine/acts/people.ts";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
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
  /** Ticks and drains with one world until nothing is due before `untilAt`; moves the clock to whatever comes next. */
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

export type SampleLink = {
  actor: Actor;
  companyId: string;
  connectionId: string;
  linkId: string;
  laneId: string;
  twinCompanyId: string;
};

/** The integration's sample company, connected to a twin company as its person would do it, set up and (unless told otherwise) activated. */
export async function sampleLink(
  hub: SteppedHub,
  of: {
    integration?: string;
    /** The integration's own, unless told otherwise. */
    ledger?: string;
    environment?: "live" | "test" | "twin";
    twinCompany?: string;
    isActive?: boolean;
    /** False: nobody has saved settings yet. */
    isSetUp?: boolean;
    settings?: unknown;
    /** Of the link, beside what the company's books ask for. */
    options?: object;
    actor?: Actor;
    timing?: Record<string, number>;
  } = {},
): Promise<SampleLink> {
  const { world } = hub;
  const integration = hub.registry.integrations.get(of.integration ?? "day-settlements") as Integration;
  const { company, departments } = integration.sample;
  const ledger = of.ledger ?? integration.defaultLedger;
  const settings = of.settings ?? integration.sample.settings;
  const actor =
    of.actor ??
    (await createOrganisation(world, {
      name: "Prøveregnskap",
      owner: { name: "Rita Regnskap", email: `rita-${hub.world.ids.next()}@example.org` },
    }));
  const { companyId } = await createCompany(world, actor, { ...company, departments });
  const { connectionId } = await createConnection(world, actor, {
    ledger,
    name: "Regnskap",
    environment: of.environment ?? "twin",
    timing: { requestTimeoutMs: 400, workingMs: 120_000, settlingMs: 30_000, ...of.timing },
  });
  const twinCompanyId = await authorise(hub, {
    actor,
    connectionId,
    twinCompany: of.twinCompany ?? sampleCompanies[ledger] ?? "",
  });
  const options = {
    ...(await readyBooks(hub, { integration, ledger, twinCompanyId, settings })),
    ...of.options,
  };
  const { linkId, lanes } = await createLink(world, actor, {
    companyId,
    connectionId,
    integration: integration.name,
    startOn: "2026-01-01",
  });
  const isSetUp = of.isSetUp !== false;
  if (isSetUp) await saveSettings(world, actor, { linkId, settings, options });
  if (isSetUp && of.isActive !== false) await activate(hub, { actor, linkId });
  return { actor, companyId, connectionId, linkId, laneId: lanes[0]?.laneId ?? "", twinCompanyId };
}

/** The company of the twin that a sample is booked in, by ledger. */
const sampleCompanies: Readonly<Record<string, string>> = {
  "visma-eaccounting": "Kaffebar Nord AS",
  "visma-net": "Nordlys Handel AS",
};

/** Books of a ledger that is not the sample's own get what its records name; answers with what a link must choose for them. */
async function readyBooks(
  hub: SteppedHub,
  of: { integration: Integration; ledger: string; twinCompanyId: string; settings: unknown },
): Promise<object> {
  const { integration, ledger, twinCompanyId: companyId, settings } = of;
  const { sample } = integration;
  const twin = twinControl(hub.twin.url);
  if (ledger !== integration.defaultLedger) {
    const records = integration.flows.flatMap(({ name: flow }) =>
      sample.records({ flow, upTo: "2026-03-09", count: 60 }).map((record) => ({ flow, record })),
    );
    const flags = { ...sample.company, isTest: false, isCustomerBlocked: false, isGroupBlocked: false };
    const needed = neededBooks(integration, { records, settings, company: flags });
    const { currency } = sample.company;
    await putIntoBooks(ledger, { twin, companyId, currency, needed, makesDimensions: true });
  }
  return (await twinProductOf(ledger).linkSetUp(twin, companyId)).options;
}

/** The sign-in as the person does it, by the twin's control act instead of a browser. */
export async function authorise(
  hub: SteppedHub,
  of: { actor: Actor; connectionId: string; twinCompany: string },
): Promise<string> {
  const { authoriseUrl } = await beginAuthorisation(hub.world, of.actor, { connectionId: of.connectionId });
  const { companyId, userName } = await hub.twin.companyNamed(of.twinCompany);
  const { redirectTo } = (await hub.twin.control("POST", "/consents", {
    authorizeUrl: authoriseUrl,
    userName,
    companyId,
  })) as { redirectTo: string };
  const back = new URL(redirectTo).searchParams;
  const end = await finishAuthorisation(hub.world, {
    state: back.get("state") ?? "",
    code: back.get("code"),
    error: back.get("error"),
  });
  if (end.kind !== "connected") throw new Error(`not connected: ${JSON.stringify(end.findings)}`);
  return companyId;
}

export async function activate(hub: SteppedHub, of: { actor: Actor; linkId: string }): Promise<void> {
  const { previewHash } = await previewLink(hub.world, of.actor, { linkId: of.linkId });
  await confirmPreview(hub.world, of.actor, { linkId: of.linkId, previewHash });
}
