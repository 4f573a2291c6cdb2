/** A payroll office with two companies and one connection to Visma.net, by nothing but the API. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { walkThroughPages } from "../../test/contract/consent-through-pages.ts";
import { redirectUrl } from "../../test/support/stepped-hub.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
const ids = { connection: "", first: "", second: "", firstLane: "", secondLane: "" };

const get = async (path: string) => (await served.ask("GET", `/api/v1${path}`, { key })).body;
const send = async (method: string, path: string, body?: unknown) => {
  const answered = await served.ask(method, `/api/v1${path}`, body === undefined ? { key } : { key, body });
  if (answered.status >= 400) throw new Error(`${method} ${path}: ${answered.status} ${answered.text}`);
  return answered.body;
};

/** Overtime of 1,000.00 on one cost centre; the balance sheet account of the net pay names one as well. */
const run = (runNumber: string) => ({
  runNumber,
  runYear: 2026,
  runPeriod: 3,
  paymentDate: "2026-03-09",
  lines: [
    { account: "7010", debit: "1000.00", costCentre: "10" },
    { account: "2821", credit: "1000.00", costCentre: "10" },
  ],
});
const costCentre = { dimensions: { costCentre: { description: "Kostnadsställe" } } };
const options = { defaultSegmentValues: { Kostnadsställe: "0000", Projekt: "000000" } };

async function link(externalId: string, settings: object): Promise<{ linkId: string; laneId: string }> {
  const company = await send("POST", "/companies", {
    externalId,
    name: `${externalId} AB`,
    country: "SE",
    currency: "SEK",
    timeZone: "Europe/Stockholm",
  });
  const made = await send("POST", "/links", {
    companyId: at(company, "id"),
    connectionId: ids.connection,
    integration: "payroll-journals",
    startOn: "2026-01-01",
    schedule: { kind: "never" },
  });
  const linkId = String(at(made, "id"));
  await send("PUT", `/links/${linkId}/settings`, { settings, options });
  return { linkId, laneId: String(at(made, "lanes", 0, "id")) };
}

async function confirm(linkId: string): Promise<void> {
  const { previewHash } = (await get(`/links/${linkId}/preview`)) as { previewHash: string };
  await send("POST", `/links/${linkId}/confirm`, { previewHash });
}

const counts = async (laneId: string) => {
  const lane = await get(`/lanes/${laneId}`);
  return [at(lane, "counts", "booked"), at(lane, "counts", "waiting")];
};
/** Each row of the preview: account and dimensions. */
const rowsOf = async (linkId: string) => {
  const preview = await get(`/links/${linkId}/preview`);
  return list(at(preview, "items", 0, "document", "rows")).map((row) => [
    at(row, "account"),
    at(row, "dimensions"),
  ]);
};

beforeAll(async () => {
  served = await servedHub();
  ({ key } = await served.organisation("Lönebyrån"));
  const connection = await send("POST", "/connections", {
    ledger: "visma-net",
    name: "Byråns Visma.net",
    environment: "twin",
    client: { id: "bilag-twin-net", secret: "bilag-twin-net-secret" },
  });
  ids.connection = String(at(connection, "id"));
});
afterAll(() => served.close());

describe("a payroll office", () => {
  const signIn = async (allows: boolean) => {
    const begun = await send("POST", `/connections/${ids.connection}/authorise`);
    const { userName } = await served.hub.twin.companyNamed("Bruverket i Luleå AB");
    const back = await walkThroughPages(String(at(begun, "authoriseUrl")), redirectUrl, {
      userName,
      company: "Bruverket i Luleå AB",
      allows,
    });
    return served.ask("GET", `${back.pathname}${back.search}`, { headers: { "accept-language": "en" } });
  };

  it("is asked by Visma for its consent, and connects nothing where it says no", async () => {
    const refused = await signIn(false);
    expect(refused.text).toContain(
      "ended without permission being given (access_denied). Nothing has changed.",
    );
    expect(await get(`/connections/${ids.connection}`)).toMatchObject({
      state: "not-authorised",
      company: null,
    });
    const landed = await signIn(true);
    expect(landed.text).toContain("Connected to Bruverket i Luleå AB");
    expect(at(await get(`/connections/${ids.connection}`), "state")).toBe("connected");
  });

  it("has one connection, above its companies, that serves both", async () => {
    const first = await link("bruverket", { ...costCentre, formatPreset: "swedish-bas" });
    const second = await link("smedjan", costCentre);
    Object.assign(ids, { first: first.linkId, firstLane: first.laneId });
    Object.assign(ids, { second: second.linkId, secondLane: second.laneId });
    const served = list(at(await get(`/links?connectionId=${ids.connection}`), "items"));
    expect(served.map((one) => at(one, "companyName")).sort()).toEqual(["bruverket AB", "smedjan AB"]);
  });

  it("finds the dimension as it is called in Visma.net while it types, letter by letter", async () => {
    const typed = async (search: string) => {
      const of = `/connections/${ids.connection}/registers/dimensions?search=${encodeURIComponent(search)}`;
      return list(at(await get(of), "items")).map((one) => at(one, "name"));
    };
    expect(await typed("kostnads")).toEqual(["Kostnadsställe"]);
    expect(await typed("Kostnadsstalle")).toEqual([]);
  });

  // No account of these books names a segment value, so where the run says nothing the link's own default stands.
  it("has patterns for the link that gives them, and for no other", async () => {
    for (const laneId of [ids.firstLane, ids.secondLane])
      await send("POST", `/lanes/${laneId}/records`, { records: [run("4")] });
    expect(await rowsOf(ids.first)).toEqual([
      ["7010", { Kostnadsställe: "10", Projekt: "000000" }],
      ["2821", { Kostnadsställe: "0000", Projekt: "000000" }],
    ]);
    expect(await rowsOf(ids.second)).toEqual([
      ["7010", { Kostnadsställe: "10", Projekt: "000000" }],
      ["2821", { Kostnadsställe: "10", Projekt: "000000" }],
    ]);
  });

  it("sends the journals of one company, from that company's lane, and those of the other when it says so", async () => {
    await confirm(ids.first);
    await confirm(ids.second);
    await served.hub.run(served.hub.world, { hours: 1 });
    expect([await counts(ids.firstLane), await counts(ids.secondLane)]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    await send("POST", `/lanes/${ids.secondLane}/run`);
    await served.hub.run(served.hub.world, { hours: 1 });
    expect([await counts(ids.firstLane), await counts(ids.secondLane)]).toEqual([
      [0, 1],
      [1, 0],
    ]);
    await send("POST", `/lanes/${ids.firstLane}/run`);
    await served.hub.run(served.hub.world, { hours: 1 });
    expect(await counts(ids.firstLane)).toEqual([1, 0]);
  });
});
