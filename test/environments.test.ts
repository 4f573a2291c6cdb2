/**
 * A production hub holds companies on a pretend ledger beside living ones. Here the living host is played by a second twin: what the
 * one holds and is asked must never show at the other.
 */
import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { twinControl } from "../src/cli/try-out/twin-control.ts";
import { registerRedirect, twinEndpoints } from "../src/cli/try-out/twin-products.ts";
import { readConfig } from "../src/config.ts";
import { listLanes, listLinks, listOpenHalts } from "../src/db/index.ts";
import { createConnection } from "../src/engine/acts/connections.ts";
import { createWebhook } from "../src/engine/acts/webhooks.ts";
import { endpointOf } from "../src/open-hub.ts";
import { startTwin } from "../twin/start-twin.ts";
import { heldVouchers } from "./support/books.ts";
import { laneState } from "./support/lane-state.ts";
import { handIn, settlementsOf } from "./support/one-more-settlement.ts";
import { handInRuns, runOfMarch } from "./support/payroll-link.ts";
import { type SampleLink, sampleLink } from "./support/sample-link.ts";
import { redirectUrl, type SteppedHub, steppedHub } from "./support/stepped-hub.ts";
import { controlOf } from "./support/twin-control.ts";

const ledgers = ["visma-eaccounting", "visma-net"];

const production = {
  BILAG_SECRET_KEY: "ab".repeat(32),
  BILAG_TRY_OUT: "0",
  BILAG_EACCOUNTING_CLIENT_ID: "bilag-twin",
  BILAG_EACCOUNTING_CLIENT_SECRET: "bilag-twin-secret",
  BILAG_VISMA_NET_CLIENT_ID: "bilag-twin-net",
  BILAG_VISMA_NET_CLIENT_SECRET: "bilag-twin-net-secret",
};
const liveAt = (url: string) => ({
  BILAG_EACCOUNTING_API_URL: `${url}/v2`,
  BILAG_EACCOUNTING_IDENTITY_URL: url,
  BILAG_VISMA_NET_API_URL: url,
  BILAG_VISMA_CONNECT_URL: url,
});

describe("the address of a connection", () => {
  const twinUrl = "http://127.0.0.1:4011";

  it.each(ledgers)("of %s is the twin's own in production, whatever stands for the live host", (ledger) => {
    const config = readConfig({
      ...production,
      ...liveAt("https://recorder.example"),
      BILAG_TWIN_URL: twinUrl,
    });
    const address = (environment: "live" | "test" | "twin") =>
      new URL(endpointOf(config, twinEndpoints(twinUrl), ledger, environment).apiUrl).origin;
    expect([address("twin"), address("test"), address("live")]).toEqual([
      twinUrl,
      "https://recorder.example",
      "https://recorder.example",
    ]);
  });

  it.each(ledgers)("of %s is none in production where no twin is named", (ledger) => {
    const config = readConfig(production);
    expect(() => endpointOf(config, {}, ledger, "twin")).toThrow("No address is configured");
    expect(endpointOf(config, {}, ledger, "live").apiUrl).toMatch(/^https:\/\/.*visma/);
  });

  it("takes a recorder before the twin in a try-out only", () => {
    const config = readConfig({ BILAG_TRY_OUT: "1", BILAG_EACCOUNTING_API_URL: "http://127.0.0.1:5000/v2" });
    const { apiUrl, identityUrl } = endpointOf(config, twinEndpoints(twinUrl), "visma-eaccounting", "twin");
    expect([apiUrl, identityUrl]).toEqual(["http://127.0.0.1:5000/v2", twinUrl]);
  });
});

describe("a living company beside a tried one", () => {
  let hub: SteppedHub;
  /** The same hub, with the living host where the twin was. */
  let living: SteppedHub;
  let isTwinNamed: boolean;
  const closing: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    const tried = await steppedHub();
    const live = await startTwin({ port: 0, seed: 2, clock: tried.clock.source });
    closing.push(
      () => tried.close(),
      () => live.close(),
    );
    await registerRedirect(twinControl(live.url), redirectUrl);
    const config = readConfig({ ...production, ...liveAt(live.url), BILAG_TWIN_URL: tried.twin.url });
    isTwinNamed = true;
    const endpoint: SteppedHub["world"]["endpoint"] = (ledger, environment) =>
      endpointOf(config, isTwinNamed ? twinEndpoints(tried.twin.url) : {}, ledger, environment);
    const world = { ...tried.world, endpoint };
    hub = { ...tried, world, run: (by = world, of = {}) => tried.run(by, of) };
    living = { ...hub, twin: { ...live, ...controlOf(live.url) } };
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  const tokens = async (at: SteppedHub, link: SampleLink) =>
    (await heldVouchers(at, link.twinCompanyId)).map(({ token }) => token).toSorted();
  const tokensOf = async (link: SampleLink) =>
    (await laneState(hub, link)).postings.map(({ token }) => token).toSorted();
  const requests = async ({ twin }: SteppedHub) =>
    ((await twin.control("GET", "/log")) as { path: string }[]).length;

  it.each(ledgers)(
    "shares the hub with it on %s, and nothing of either reaches the other's books",
    async (ledger) => {
      const tried = await sampleLink(hub, { ledger });
      const real = await sampleLink(living, { ledger, environment: "live" });
      await handIn(hub, tried, settlementsOf(hub, 2));
      await handIn(hub, real, settlementsOf(hub, 3));
      await hub.run();
      expect([(await tokensOf(tried)).length, (await tokensOf(real)).length]).toEqual([4, 6]);
      expect(await tokens(hub, tried)).toEqual(await tokensOf(tried));
      expect(await tokens(living, real)).toEqual(await tokensOf(real));
    },
  );

  it("is told apart from it wherever lanes, links, halts and events are told, in one organisation", async () => {
    const tried = await sampleLink(hub, { ledger: "visma-net" });
    const { actor } = tried;
    const { organisationId } = actor;
    const payroll = { integration: "payroll-journals", twinCompany: "Bruverket i Luleå AB" };
    const real = await sampleLink(living, { ...payroll, environment: "live", actor });
    const events = ["booked", "halted"] as const;
    await createWebhook(hub.world, actor, { url: "http://127.0.0.1:9/hook", events });
    await handInRuns(hub, real, runOfMarch);
    await handIn(hub, tried, settlementsOf(hub, 1));
    await hub.run(hub.world, { hours: 1 });
    await hub.twin.control("PUT", `/visma-net/companies/${tried.twinCompanyId}/branches/1`, {
      isActive: false,
    });
    await handIn(hub, tried, settlementsOf(hub, 2));
    await hub.run(hub.world, { hours: 1 });
    const companyIds = null;
    const page = { organisationId, companyIds, after: null, limit: 10 };
    const told = await hub.world.db.inOrganisation(organisationId, "look", async (trx) => ({
      lanes: await listLanes(trx, { ...page, linkId: null }),
      links: await listLinks(trx, { ...page, companyId: null, connectionId: null }),
      halts: await listOpenHalts(trx, page),
      events: await trx
        .selectFrom("webhook_event")
        .select("data")
        .where("organisation_id", "=", organisationId)
        .execute(),
    }));
    const byLane = new Map([
      [tried.laneId, "twin"],
      [real.laneId, "live"],
    ]);
    expect(told.lanes.map(({ id, environment }) => [environment, byLane.get(id)])).toEqual([
      ["live", "live"],
      ["twin", "twin"],
    ]);
    expect(told.links.map(({ environment }) => environment)).toEqual(["live", "twin"]);
    expect(told.halts.map(({ environment }) => environment)).toEqual(["twin"]);
    const data = told.events.map((event) => event.data as { laneId: string; environment: string });
    // Three journals of the run, two settlements, and a halt.
    expect(data).toHaveLength(6);
    expect(data.map(({ environment }) => environment)).toEqual(data.map(({ laneId }) => byLane.get(laneId)));
  });

  it.each(["visma-eaccounting", "visma-net"])(
    "is asked on when the pretend %s turns its own away as too many, under one client id",
    async (ledger) => {
      const tried = await sampleLink(hub, { ledger });
      const real = await sampleLink(living, { ledger, environment: "live" });
      const on = { path: ledger === "visma-net" ? "/v*" : "/v2/*" };
      const fault = { kind: "too-many-requests", tryAgainInSeconds: 600 };
      await hub.twin.control("PUT", "/switches", { retryAfterHeader: true });
      await hub.twin.control("POST", "/faults", { fault, on, every: 1 });
      await handIn(hub, tried, settlementsOf(hub, 1));
      await hub.run(hub.world, { hours: 0.05 });
      await handIn(hub, real, settlementsOf(hub, 1));
      await hub.run(hub.world, { hours: 0.05 });
      const states = [await laneState(hub, tried), await laneState(hub, real)].map(({ states }) => states);
      expect(states).toEqual([
        ["planned", "planned"],
        ["booked", "booked"],
      ]);
    },
  );

  it("halts alone when the hub is started without the twin's address, and asks the living host nothing", async () => {
    const tried = await sampleLink(hub);
    const real = await sampleLink(living, { environment: "live" });
    isTwinNamed = false;
    const before = await requests(living);
    await handIn(hub, tried, settlementsOf(hub, 1));
    await hub.run(hub.world, { hours: 1 });
    const { halt, states } = await laneState(hub, tried);
    expect([halt, states]).toEqual(["connection-without-address", ["planned", "planned"]]);
    expect(await requests(living)).toBe(before);
    await handIn(hub, real, settlementsOf(hub, 1));
    await hub.run(hub.world, { hours: 1 });
    expect((await laneState(hub, real)).states).toEqual(["booked", "booked"]);
    isTwinNamed = true;
    await hub.run();
    expect((await laneState(hub, tried)).states).toEqual(["booked", "booked"]);
  });

  it("cannot be connected to a twin that the hub knows no address of, and says so in the reader's language", async () => {
    const { actor } = await sampleLink(living, { environment: "live" });
    isTwinNamed = false;
    const wanted = { ledger: "visma-net", name: "Prøve", environment: "twin" as const };
    await expect(createConnection(hub.world, actor, wanted)).rejects.toMatchObject({
      code: "not-valid",
      findings: [{ code: "connection-without-address", parameters: { environment: "twin" } }],
    });
  });
});

/** Told of one link, lane or posting that the caller has named, or that stands beside it in the same answer. */
const ofSomethingNamed = [
  "ExplainedPosting",
  "Export.exported",
  "Export.leftOut",
  "Export.toUndo",
  "NewLink",
  "PreviewedPosting",
  "ReconciledObject",
  "RecordSummary",
  "ReversalPreview",
];

type Schema = { properties?: Record<string, Schema>; items?: Schema };

function schemasIn(name: string, { properties = {}, items }: Schema): [string, string[]][] {
  const names = Object.keys(properties);
  return [
    ...(names.length === 0 ? [] : [[name, names] as [string, string[]]]),
    ...names.flatMap((member) => schemasIn(`${name}.${member}`, properties[member] ?? {})),
    ...(items === undefined ? [] : schemasIn(name, items)),
  ];
}

it("whatever the API tells of a lane, link or connection says which world it belongs to", async () => {
  const document = JSON.parse(await readFile(`${import.meta.dirname}/../openapi.json`, "utf8"));
  const schemas = Object.entries(document.components.schemas as Record<string, Schema>).flatMap(
    ([name, schema]) => schemasIn(name, schema),
  );
  const pointers = ["linkId", "laneId", "connectionId", "postingId"];
  const unmarked = schemas.filter(
    ([, names]) => names.some((name) => pointers.includes(name)) && !names.includes("environment"),
  );
  expect(unmarked.map(([name]) => name).toSorted()).toEqual(ofSomethingNamed);
});
