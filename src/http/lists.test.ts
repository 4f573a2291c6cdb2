/** Lists come in pages; walking the pages meets every row once, in order. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleLink } from "../../test/support/sample-link.ts";
import { createCompany } from "../engine/acts/companies.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let laneId: string;

async function walk(path: string): Promise<unknown[][]> {
  const pages: unknown[][] = [];
  for (let cursor = ""; ; ) {
    const { status, body } = await served.ask("GET", `/api/v1${path}${cursor}`, { key });
    expect(status).toBe(200);
    pages.push(list(at(body, "items")));
    const next = at(body, "next");
    if (next === null) return pages;
    cursor = `&cursor=${encodeURIComponent(String(next))}`;
  }
}

beforeAll(async () => {
  served = await servedHub();
  const made = await served.organisation("Kjedebutikkene");
  key = made.key;
  for (let number = 1; number <= 6; number += 1)
    await createCompany(served.hub.world, made.actor, {
      externalId: `butikk-${number}`,
      name: `Butikk ${number}`,
      country: "NO",
      currency: "NOK",
      timeZone: "Europe/Oslo",
    });
  ({ laneId } = await sampleLink(served.hub, { actor: made.actor, isActive: false }));
  const integration = served.hub.registry.integrations.get("day-settlements");
  // The later days come in first.
  for (const days of [
    { upTo: "2026-03-09", count: 3 },
    { upTo: "2026-03-06", count: 2 },
  ]) {
    const records = integration?.sample.records({ flow: "settlements", ...days });
    await served.ask("POST", `/api/v1/lanes/${laneId}/records`, { key, body: { records } });
  }
});
afterAll(() => served.close());

describe("a list", () => {
  it("is walked by its cursor: newest first, every row once, the last page with none", async () => {
    const pages = await walk("/companies?limit=3");
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
    const names = pages.flat().map((company) => at(company, "externalId"));
    expect(names).toEqual([
      "kaffebar-nord",
      "butikk-6",
      "butikk-5",
      "butikk-4",
      "butikk-3",
      "butikk-2",
      "butikk-1",
    ]);
  });

  it("keeps the order of days for the records of a lane", async () => {
    const pages = await walk(`/lanes/${laneId}/records?limit=4`);
    expect(pages.map((page) => page.length)).toEqual([4, 4, 2]);
    const days = pages.flat().map((record) => String(at(record, "on")));
    expect(days).toEqual([...days].sort());
    expect(new Set(pages.flat().map((record) => at(record, "id"))).size).toBe(10);
  });

  it("walks postings from the newest day to the oldest, whichever came in first", async () => {
    const pages = await walk("/postings?limit=3");
    expect(pages.map((page) => page.length)).toEqual([3, 3, 3, 1]);
    const days = pages.flat().map((posting) => String(at(posting, "on")));
    expect(days).toEqual(
      ["2026-03-09", "2026-03-08", "2026-03-07", "2026-03-06", "2026-03-05"].flatMap((day) => [day, day]),
    );
    expect(new Set(pages.flat().map((posting) => at(posting, "id"))).size).toBe(10);
  });

  it("narrows postings by lane, state, day and reference", async () => {
    const count = async (query: string) => (await walk(`/postings?limit=200${query}`)).flat().length;
    expect(await count("")).toBe(10);
    expect(await count(`&laneId=${laneId}&state=planned`)).toBe(10);
    expect(await count("&state=booked,refused")).toBe(0);
    expect(await count("&standing=released")).toBe(0);
    expect(await count("&from=2026-03-08&through=2026-03-09")).toBe(4);
    const [first] = (await walk("/postings?limit=1")).flat();
    const reference = encodeURIComponent(String(at(first, "reference")));
    expect(await count(`&reference=${reference}`)).toBeGreaterThanOrEqual(1);
    expect(await count("&ledgerNumber=A1")).toBe(0);
  });

  it("refuses a cursor of another list, one that was bent, and a page that is too long", async () => {
    const { body } = await served.ask("GET", `/api/v1/lanes/${laneId}/records?limit=1`, { key });
    for (const query of [`cursor=${at(body, "next")}`, "cursor=abc", "limit=201", "limit=0", "page=2"]) {
      const answer = await served.ask("GET", `/api/v1/companies?${query}`, { key });
      expect([answer.status, at(answer.body, "code")], query).toEqual([422, "not-valid"]);
    }
  });
});
