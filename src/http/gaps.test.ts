/** What should have come and did not, by the API: the days and numbers that a person asks the shop for. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleLink } from "../../test/support/sample-link.ts";
import { addPerson, createApiKey } from "../engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let laneId: string;
const settlement = (zNumber: number, businessDate: string, closedAt = `${businessDate}T22:00:00`) => ({
  registerId: "T1",
  zNumber: String(zNumber),
  department: "10",
  businessDate,
  closedAt,
  sales: [{ vatRate: "0", vatCode: "5", gross: "100.00", net: "100.00", vat: "0.00" }],
  payments: [{ type: "cash", amount: "100.00" }],
});
const handIn = (...records: unknown[]) =>
  served.ask("POST", `/api/v1/lanes/${laneId}/records`, { key, body: { records } });
const gaps = async () => (await served.ask("GET", `/api/v1/lanes/${laneId}/gaps`, { key })).body;

beforeAll(async () => {
  served = await servedHub();
  const made = await served.organisation("Kjedebutikkene");
  key = made.key;
  const { sample } = served.hub.registry.integrations.get("day-settlements") ?? {};
  const settings = { ...(sample?.settings as object), dayEndsAt: { "*": "05:00" } };
  ({ laneId } = await sampleLink(served.hub, { actor: made.actor, isActive: false, settings }));
});
afterAll(() => served.close());

it("lists the day and the numbers that are missing, with the days on either side", async () => {
  await handIn(settlement(7, "2026-03-02"), settlement(10, "2026-03-04"));
  expect(await gaps()).toEqual({
    missingDays: [{ department: "10", on: "2026-03-03" }],
    missingNumbers: [
      {
        sequence: "T1",
        department: "10",
        after: 7,
        afterOn: "2026-03-02",
        before: 10,
        beforeOn: "2026-03-04",
        count: 2,
      },
    ],
    isCut: false,
  });
});

it("tells of a number that is missing among those of all lanes of the organisation", async () => {
  const told = async () => (await served.ask("GET", "/api/v1/sequence-warnings", { key })).body;
  expect(await told()).toMatchObject({
    count: 1,
    next: null,
    items: [
      {
        laneId,
        object: "T1/10",
        on: "2026-03-04",
        environment: "twin",
        findings: [{ code: "z-number-gap", value: "10", parameters: { previous: "7", missing: 2 } }],
      },
    ],
  });
  const other = await served.organisation("En annen kjede");
  expect((await served.ask("GET", "/api/v1/sequence-warnings", { key: other.key })).body).toMatchObject({
    count: 0,
    items: [],
  });
});

it("lists a day no longer while a person says that the shop was closed, with the reason", async () => {
  const path = `/api/v1/lanes/${laneId}/closed-days`;
  const say = (at: string, body: object) =>
    served.ask("POST", `${path}${at}`, { key, body: { on: "2026-03-03", ...body } });
  const missing = async () => at(await gaps(), "missingDays");
  expect((await say("", { department: "20", reason: "Another shop's holiday" })).status).toBe(200);
  expect(await missing()).toEqual([{ department: "10", on: "2026-03-03" }]);
  expect((await say("", { reason: "Stock-taking" })).status).toBe(200);
  expect(await missing()).toEqual([]);
  expect(list(at((await served.ask("GET", path, { key })).body, "items"))).toMatchObject([
    { on: "2026-03-03", department: null, reason: "Stock-taking" },
    { on: "2026-03-03", department: "20", reason: "Another shop's holiday" },
  ]);
  const march = await served.ask("GET", `/api/v1/lanes/${laneId}/calendar?month=2026-03`, { key });
  const third = list(at(march.body, "items")).find((day) => at(day, "on") === "2026-03-03");
  expect(third).toMatchObject({ department: "10", isMissing: false, closedBecause: "Stock-taking" });
  expect((await say("/removal", { reason: "It was open" })).status).toBe(200);
  expect((await say("/removal", { reason: "Twice" })).status).toBe(404);
  expect(await missing()).toEqual([{ department: "10", on: "2026-03-03" }]);
  const acts = (await served.ask("GET", "/api/v1/audit?limit=200", { key })).text;
  for (const said of ["close day", "open day", "Stock-taking", "It was open"]) expect(acts).toContain(said);
});

it("takes no day without a reason, and none that is not a day", async () => {
  const path = `/api/v1/lanes/${laneId}/closed-days`;
  for (const body of [{ on: "2026-03-03" }, { on: "2026-02-30", reason: "Stock-taking" }])
    expect((await served.ask("POST", path, { key, body })).status).toBe(422);
});

it("takes no department that neither the company nor a record has, and says which", async () => {
  const path = `/api/v1/lanes/${laneId}/closed-days`;
  const body = { on: "2026-03-03", department: "1O", reason: "Stock-taking" };
  const before = (await served.ask("GET", path, { key })).body;
  const refused = await served.ask("POST", path, { key, body });
  expect([refused.status, at(refused.body, "code")]).toEqual([422, "not-valid"]);
  expect(at(refused.body, "detail")).toBe("The company has no department 1O, and no record came with it.");
  expect((await served.ask("GET", path, { key })).body).toEqual(before);
});

it("closes a whole range at once, also ahead, and takes some of its days back", async () => {
  const path = `/api/v1/lanes/${laneId}/closed-days`;
  const say = (at: string, on: string, through: string) =>
    served.ask("POST", `${path}${at}`, { key, body: { on, through, department: "10", reason: "Christmas" } });
  const closed = async () =>
    list(at((await served.ask("GET", path, { key })).body, "items"))
      .filter((day) => at(day, "reason") === "Christmas")
      .map((day) => at(day, "on"));
  expect((await say("", "2026-12-24", "2026-12-27")).status).toBe(200);
  expect(await closed()).toEqual(["2026-12-27", "2026-12-26", "2026-12-25", "2026-12-24"]);
  expect((await say("/removal", "2026-12-27", "2026-12-31")).status).toBe(200);
  expect(await closed()).toEqual(["2026-12-26", "2026-12-25", "2026-12-24"]);
  expect((await say("", "2026-12-27", "2026-12-24")).status).toBe(422);
  expect((await say("", "2026-12-24", "2028-12-24")).status).toBe(422);
});

it("closes as many days before the end of the calendar as anywhere else", async () => {
  const path = `/api/v1/lanes/${laneId}/closed-days`;
  const say = (at: string) =>
    served.ask("POST", `${path}${at}`, {
      key,
      body: { on: "9998-11-27", through: "9999-12-31", department: "10", reason: "For ever" },
    });
  expect((await say("")).status).toBe(200);
  const closed = list(at((await served.ask("GET", path, { key })).body, "items"));
  expect(closed.filter((day) => at(day, "reason") === "For ever").length).toBe(400);
  expect((await say("/removal")).status).toBe(200);
});

it("sets a record aside whose year the calendar has not, and takes the others of its call", async () => {
  const { status, body } = await handIn(settlement(90, "0000-03-02"), settlement(1, "0001-01-01"));
  expect(status).toBe(200);
  const outcomes = list(at(body, "answers")).map((answer) => at(answer, "outcome"));
  expect(outcomes).toEqual(["set-aside", "set-aside"]);
  // They belong to the day on which they came, where people look.
  const path = `/api/v1/lanes/${laneId}`;
  const aside = await served.ask("GET", `${path}/records?state=set-aside`, { key });
  expect(list(at(aside.body, "items")).map((record) => at(record, "on"))).toEqual([
    "2026-03-10",
    "2026-03-10",
  ]);
  const march = await served.ask("GET", `${path}/calendar?month=2026-03`, { key });
  const tenth = list(at(march.body, "items")).find((day) => at(day, "on") === "2026-03-10");
  expect(at(tenth, "places", "aside")).toBe(2);
});

it("lists them no longer when they have come, also a day that was closed after midnight", async () => {
  await handIn(
    settlement(8, "2026-03-03", "2026-03-03T01:00:00"),
    settlement(9, "2026-03-04", "2026-03-04T01:30:00"),
  );
  expect(at(await gaps(), "missingDays")).toEqual([]);
  expect(at(await gaps(), "missingNumbers")).toEqual([]);
});

describe("a month of another lane", () => {
  let of: { key: string; path: string };
  const asked = async (what: string) => (await served.ask("GET", `${of.path}${what}`, { key: of.key })).body;

  beforeAll(async () => {
    const made = await served.organisation("Månedsbutikkene");
    const link = await sampleLink(served.hub, { actor: made.actor, isActive: false });
    of = { key: made.key, path: `/api/v1/lanes/${link.laneId}` };
    // A Monday and the Wednesday after it, at the turn of the month.
    const records = [settlement(7, "2026-03-30"), settlement(10, "2026-04-01")];
    await served.ask("POST", `${of.path}/records`, { key: of.key, body: { records } });
  });

  it("lists the numbers whose gap touches it, and the days of it", async () => {
    const numbers = async (month: string) =>
      list(at(await asked(`/gaps?month=${month}`), "missingNumbers")).map((gap) => at(gap, "after"));
    expect(await numbers("2026-02")).toEqual([]);
    expect(await numbers("2026-03")).toEqual([7]);
    expect(await numbers("2026-04")).toEqual([7]);
    expect(await numbers("2026-05")).toEqual([]);
    const days = async (month: string) => at(await asked(`/gaps?month=${month}`), "missingDays");
    expect(await days("2026-03")).toEqual([{ department: "10", on: "2026-03-31" }]);
    expect(await days("2026-04")).toEqual([]);
  });

  it("lists the closed days of it alone", async () => {
    for (const on of ["2025-12-24", "2026-01-01"]) {
      const body = { on, reason: "Holiday" };
      expect((await served.ask("POST", `${of.path}/closed-days`, { key: of.key, body })).status).toBe(200);
    }
    const days = async (query: string) =>
      list(at(await asked(`/closed-days${query}`), "items")).map((day) => at(day, "on"));
    expect(await days("?month=2025-12")).toEqual(["2025-12-24"]);
    expect(await days("?month=2026-01")).toEqual(["2026-01-01"]);
    expect(await days("")).toEqual(["2026-01-01", "2025-12-24"]);
  });
});

it("tells of it no more once what was missing has come, of what is older than five weeks, or who may not see its company", async () => {
  const { key, actor } = await served.organisation("Kiosken");
  const { laneId } = await sampleLink(served.hub, { actor, isActive: false });
  const handIn = (...records: unknown[]) =>
    served.ask("POST", `/api/v1/lanes/${laneId}/records`, { key, body: { records } });
  const told = async (as = key) => {
    const { body } = await served.ask("GET", "/api/v1/sequence-warnings", { key: as });
    return [at(body, "count"), list(at(body, "items")).map((one) => at(one, "object"))];
  };
  await handIn(settlement(1, "2026-01-07"), settlement(3, "2026-01-08"));
  await handIn(settlement(5, "2026-03-03"), settlement(8, "2026-03-06"));
  // 4 is missing in front of 5, 6 and 7 in front of 8; 2 has been missing for two months.
  expect(await told()).toEqual([2, ["T1/8", "T1/5"]]);
  await handIn(settlement(4, "2026-03-02"));
  expect(await told()).toEqual([1, ["T1/8"]]);
  const other = {
    externalId: "K2",
    name: "Kiosken ved havnen",
    country: "NO",
    currency: "NOK",
    timeZone: "Europe/Oslo",
  };
  const made = await served.ask("POST", "/api/v1/companies", { key, body: other });
  expect(made.status).toBe(201);
  const { world } = served.hub;
  const companyIds = [String(at(made.body, "id"))];
  const limited = { name: "Lise", email: "lise@example.org", role: "admin", companyIds } as const;
  const lise = await addPerson(world, actor, limited);
  const hers = await createApiKey(world, actor, { name: "hers", ...lise, scopes: ["read"] });
  expect(await told(hers.key)).toEqual([0, []]);
});
