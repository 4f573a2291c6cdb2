/** A whole hub on a throwaway PostgreSQL with as many lanes as asked for, each on a company of its own in the pretend ledger. */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Integration, Ledger } from "../src/core/index.ts";
import { startEmbeddedPostgres } from "../src/db/embedded/index.ts";
import {
  type ConnectionOptions,
  migrate,
  noEdges,
  openDatabase,
  prepareInstallation,
} from "../src/db/index.ts";
import { withSession } from "../src/db/with-session.ts";
import type { Actor } from "../src/engine/acts/actor.ts";
import { createCompany } from "../src/engine/acts/companies.ts";
import { beginAuthorisation, finishAuthorisation } from "../src/engine/acts/connect.ts";
import { createConnection } from "../src/engine/acts/connections.ts";
import { createLink } from "../src/engine/acts/links.ts";
import { createOrganisation } from "../src/engine/acts/people.ts";
import { confirmPreview, previewLink } from "../src/engine/acts/preview.ts";
import { saveSettings } from "../src/engine/acts/save-settings.ts";
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

const redirectUrl = "http://127.0.0.1:4010/connect/callback";
const migrations = path.join(import.meta.dirname, "../migrations");

export type BenchLane = {
  organisationId: string;
  companyId: string;
  laneId: string;
  connectionId: string;
  personId: string;
};
export type BenchHub = {
  world: World;
  connection: ConnectionOptions;
  databasePid: number;
  /** For whatever a run writes; gone with the hub. */
  folder: string;
  integration: Integration;
  lanes: readonly BenchLane[];
  close(): Promise<void>;
};

/** `isUnlimited`: the hub plans no quota, to measure what the engine itself costs. */
export async function openBenchHub(
  twin: BenchTwin,
  of: { lanes: number; isUnlimited: boolean },
): Promise<BenchHub> {
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
    endpoint: () => ({
      apiUrl: `${twin.url}/v2`,
      identityUrl: twin.url,
      clientId: "bilag-twin",
      clientSecret: "bilag-twin-secret",
    }),
    redirectUrl,
    installationId: installation.id,
    workerId: ids.next(),
    isOnlyHub: true,
    wake: () => {},
    memory: emptyMemory(),
  };
  await twin.control("POST", "/clients/bilag-twin/redirect-uris", { redirectUri: redirectUrl });
  const integration = registry.integrations.get("day-settlements");
  if (integration === undefined) throw new Error("no day settlements");
  const actor = await createOrganisation(world, {
    name: "Bench",
    owner: { name: "Bench", email: "bench@example.org" },
  });
  const lanes: BenchLane[] = [];
  for (let number = 1; number <= of.lanes; number += 1)
    lanes.push(await openLane(world, twin, { actor, integration, number }));
  return {
    world,
    connection,
    databasePid: await postmasterOf(connection),
    folder,
    integration,
    lanes,
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

type LaneOf = { actor: Actor; integration: Integration; number: number };

async function openLane(
  world: World,
  twin: BenchTwin,
  { actor, integration, number }: LaneOf,
): Promise<BenchLane> {
  const name = `Butikk ${number} AS`;
  const userName = `butikk${number}@example.org`;
  const company = (await twin.control("POST", "/companies", {
    name,
    countryCode: "NO",
    corporateIdentityNumber: String(900_000_000 + number),
  })) as { id: string };
  await twin.control("POST", "/people", { userName, password: "twin", companyIds: [company.id] });
  const { sample } = integration;
  const { companyId } = await createCompany(world, actor, {
    ...sample.company,
    externalId: name,
    name,
    departments: sample.departments,
  });
  const { connectionId } = await createConnection(world, actor, {
    ledger: integration.defaultLedger,
    name,
    environment: "twin",
  });
  const { authoriseUrl } = await beginAuthorisation(world, actor, { connectionId });
  const consent = { authorizeUrl: authoriseUrl, userName, companyId: company.id };
  const { redirectTo } = (await twin.control("POST", "/consents", consent)) as { redirectTo: string };
  const back = new URL(redirectTo).searchParams;
  await finishAuthorisation(world, { state: back.get("state") ?? "", code: back.get("code"), error: null });
  const { linkId, lanes } = await createLink(world, actor, {
    companyId,
    connectionId,
    integration: integration.name,
    startOn: "2020-01-01",
  });
  await saveSettings(world, actor, { linkId, settings: sample.settings, options: {} });
  const { previewHash } = await previewLink(world, actor, { linkId });
  await confirmPreview(world, actor, { linkId, previewHash });
  return {
    organisationId: actor.organisationId,
    companyId,
    personId: actor.personId,
    connectionId,
    laneId: lanes[0]?.laneId ?? "",
  };
}
