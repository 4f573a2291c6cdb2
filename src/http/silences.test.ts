/** A till that falls silent, by the API: nothing halts, and still somebody is told, once its day is later than any was. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleLink } from "../../test/support/sample-link.ts";
import { addDays, dayIn } from "../core/index.ts";
import { addPerson, createApiKey } from "../engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

const hourMs = 60 * 60 * 1000;
let served: ServedHub;
let key: string;
let laneId: string;
let linkId: string;
let actor: Awaited<ReturnType<ServedHub["organisation"]>>["actor"];

const settlement = (department: string, zNumber: number, businessDate: string) => ({
  registerId: `T${department}`,
  zNumber: String(zNumber),
  department,
  businessDate,
  closedAt: `${businessDate}T22:00:00`,
  sales: [{ vatRate: "0", vatCode: "5", gross: "100.00", net: "100.00", vat: "0.00" }],
  payments: [{ type: "cash", amount: "100.00" }],
});

async function handIn(...records: unknown[]): Promise<void> {
  const answer = await served.ask("POST", `/api/v1/lanes/${laneId}/records`, { key, body: { records } });
  expect(answer.status).toBe(200);
}

const silences = async (query = "", as = key) =>
  (await served.ask("GET", `/api/v1/silences${query}`, { key: as })).body;

/** Ten mornings at ten o'clock in Oslo, each with what both shops took the day before: 9 to 18 March 2026. */
beforeAll(async () => {
  served = await servedHub();
  ({ key, actor } = await served.organisation("Kjedebutikkene"));
  ({ laneId, linkId } = await sampleLink(served.hub, { actor }));
  for (let day = 0; day < 10; day += 1) {
    const on = addDays("2026-03-09", day);
    await handIn(settlement("10", day + 1, on), settlement("20", day + 1, on));
    served.hub.clock.advance(24 * hourMs);
  }
});
afterAll(() => served.close());

describe("a till that falls silent", () => {
  it("is told of two hours after its day has usually come at the latest, and the other shop is not", async () => {
    // Ten o'clock on the 20th: what the 19th brought has come now on any other morning.
    await handIn(settlement("20", 11, "2026-03-19"));
    served.hub.clock.advance(2 * hourMs - 1);
    expect(await silences()).toEqual({ items: [], next: null, count: 0 });
    served.hub.clock.advance(1);
    const silence = {
      laneId,
      companyName: expect.any(String),
      environment: "twin",
      department: "10",
      departmentName: "Sentrum",
      lastOn: "2026-03-18",
      missingDays: ["2026-03-19"],
    };
    expect(await silences()).toEqual({ items: [silence], next: null, count: 1 });
  });

  it("is missing in the calendar and among what has not come, too", async () => {
    const march = await served.ask("GET", `/api/v1/lanes/${laneId}/calendar?month=2026-03`, { key });
    const missing = list(at(march.body, "items")).filter((day) => at(day, "isMissing") === true);
    expect(missing.map((day) => [at(day, "department"), at(day, "on")])).toEqual([["10", "2026-03-19"]]);
    const gaps = await served.ask("GET", `/api/v1/lanes/${laneId}/gaps?month=2026-03`, { key });
    expect(at(gaps.body, "missingDays")).toEqual([{ department: "10", on: "2026-03-19" }]);
  });

  it("is told of page by page, the newest silence first", async () => {
    served.hub.clock.advance(24 * hourMs);
    const first = await silences("?limit=1");
    expect(at(first, "count")).toBe(2);
    expect(at(first, "items", 0, "department")).toBe("20");
    const second = await silences(`?limit=1&cursor=${at(first, "next")}`);
    expect(at(second, "items", 0)).toMatchObject({
      department: "10",
      lastOn: "2026-03-18",
      missingDays: ["2026-03-19", "2026-03-20"],
    });
    expect(at(second, "next")).toBeNull();
  });

  it("is told to nobody who may not see its company", async () => {
    const other = await served.organisation("En annen kjede");
    expect(await silences("", other.key)).toMatchObject({ count: 0, items: [] });
    const body = {
      externalId: "K2",
      name: "Kiosken",
      country: "NO",
      currency: "NOK",
      timeZone: "Europe/Oslo",
    };
    const made = await served.ask("POST", "/api/v1/companies", { key, body });
    const companyIds = [String(at(made.body, "id"))];
    const limited = { name: "Lise", email: "lise@example.org", role: "admin", companyIds } as const;
    const lise = await addPerson(served.hub.world, actor, limited);
    const hers = await createApiKey(served.hub.world, actor, { name: "hers", ...lise, scopes: ["read"] });
    expect(await silences("", hers.key)).toMatchObject({ count: 0, items: [] });
  });

  it("is told of no more where a person has closed its days, nor while its link is paused", async () => {
    const closed = { on: "2026-03-19", through: "2026-03-20", reason: "Stock-taking" };
    const path = `/api/v1/lanes/${laneId}/closed-days`;
    expect((await served.ask("POST", path, { key, body: { ...closed, department: "10" } })).status).toBe(200);
    expect(list(at(await silences(), "items")).map((one) => at(one, "department"))).toEqual(["20"]);
    const set = (state: string) => served.ask("PATCH", `/api/v1/links/${linkId}`, { key, body: { state } });
    expect((await set("paused")).status).toBe(200);
    expect(await silences()).toMatchObject({ count: 0 });
    expect((await set("active")).status).toBe(200);
    expect(await silences()).toMatchObject({ count: 1 });
  });

  it("is told of no more once its day has come, also when it comes so late; nor when it has been gone for six weeks", async () => {
    await handIn(settlement("20", 12, "2026-03-20"), settlement("20", 13, "2026-03-21"));
    expect(await silences()).toMatchObject({ count: 0 });
    served.hub.clock.advance(7 * 24 * hourMs);
    expect(await silences()).toMatchObject({ count: 2 });
    served.hub.clock.advance(35 * 24 * hourMs);
    expect(await silences()).toMatchObject({ count: 0 });
  });
});

describe("a bar that closes after midnight", () => {
  it("misses the business day of its next report, which its settings say, and not the date that would stand on it", async () => {
    const bar = await served.organisation("Nattbaren");
    const { sample } = served.hub.registry.integrations.get("day-settlements") ?? {};
    const settings = { ...(sample?.settings as object), dayEndsAt: { "*": "05:00" } };
    const { laneId: lane } = await sampleLink(served.hub, { actor: bar.actor, settings });
    const first = dayIn(served.hub.clock.now(), "Europe/Oslo");
    // Ten mornings at the same hour, each with what was closed at two in the same night: the day before, by the settings.
    for (let day = 0; day < 10; day += 1) {
      const on = addDays(first, day);
      const record = { ...settlement("10", day + 1, on), closedAt: `${on}T02:00:00` };
      const path = `/api/v1/lanes/${lane}/records`;
      await served.ask("POST", path, { key: bar.key, body: { records: [record] } });
      served.hub.clock.advance(24 * hourMs);
    }
    served.hub.clock.advance(2 * hourMs - 1);
    expect(await silences("", bar.key)).toMatchObject({ count: 0 });
    served.hub.clock.advance(1);
    const missing = addDays(first, 9);
    expect(at(await silences("", bar.key), "items")).toMatchObject([
      { department: "10", lastOn: addDays(first, 8), missingDays: [missing] },
    ]);
    // Said of that very day, it holds.
    const body = { on: missing, department: "10", reason: "The band was ill" };
    await served.ask("POST", `/api/v1/lanes/${lane}/closed-days`, { key: bar.key, body });
    expect(await silences("", bar.key)).toMatchObject({ count: 0 });
  });
});
