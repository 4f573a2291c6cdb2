/** A month over all companies: which lanes are done with it, which are not and why, and which brought nothing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handIn, settlementsOf } from "../../test/support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../../test/support/sample-link.ts";
import { withSession } from "../db/with-session.ts";
import { addPerson, createApiKey } from "../engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let cafe: SampleLink;
let kiosk: unknown;

const ask = async (path: string, asKey = key) => {
  const { status, body } = await served.ask("GET", `/api/v1${path}`, { key: asKey });
  expect([path, status]).toEqual([path, 200]);
  return body;
};
const post = async (path: string, body: object) =>
  (await served.ask("POST", `/api/v1${path}`, { key, body })).body;
const standings = (answer: unknown) =>
  list(at(answer, "items")).map((lane) => [at(lane, "companyName"), at(lane, "standing")]);

/** A café with a day of each of two tills in March, and three shops, of which one begins in April. */
beforeAll(async () => {
  served = await servedHub();
  const made = await served.organisation("Kjedekontoret");
  key = made.key;
  cafe = await sampleLink(served.hub, { actor: made.actor });
  const place = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
  for (const [name, startOn] of [
    ["Århus Kiosk", "2026-01-01"],
    ["Anker Bok", "2026-03-31"],
    ["Butikk April", "2026-04-01"],
  ] as const) {
    const company = await post("/companies", { externalId: name, name, ...place });
    if (name === "Århus Kiosk") kiosk = at(company, "id");
    await post("/links", {
      companyId: at(company, "id"),
      connectionId: at(await ask(`/links/${cafe.linkId}`), "connectionId"),
      integration: "day-settlements",
      startOn,
      schedule: { kind: "never" },
    });
  }
  await handIn(served.hub, cafe, settlementsOf(served.hub, 1));
});
afterAll(() => served.close());

describe("a month over all lanes", () => {
  it("has what waits first, then what brought nothing by name; no lane that begins later", async () => {
    const march = await ask("/months/2026-03/lanes");
    expect(standings(march)).toEqual([
      ["Kaffebar Nord AS", "open"],
      ["Anker Bok", "nothing"],
      ["Århus Kiosk", "nothing"],
    ]);
    expect(march).toMatchObject({ found: 3, total: 3, totals: { open: 1, nothing: 2, done: 0 } });
    expect(at(march, "items", 0)).toMatchObject({
      waiting: 2,
      booked: 0,
      halted: 0,
      aside: 0,
      bookedMinor: 0,
    });
  });

  it("takes what comes in by the day that it is booked on: another month has nothing of it", async () => {
    expect(standings(await ask("/months/2026-02/lanes"))).toEqual([
      ["Kaffebar Nord AS", "nothing"],
      ["Århus Kiosk", "nothing"],
    ]);
  });

  it("is done where all of it is booked and released, and tells the sum", async () => {
    await served.hub.run(served.hub.world, { hours: 1 });
    const done = await ask("/months/2026-03/lanes?standing=done");
    expect(standings(done)).toEqual([["Kaffebar Nord AS", "done"]]);
    const summary = at(await ask(`/lanes/${cafe.laneId}`), "counts");
    expect(at(done, "items", 0)).toMatchObject({
      booked: 2,
      waiting: 0,
      bookedMinor: at(summary, "debitMinor"),
    });
    expect(done).toMatchObject({ found: 1, total: 3, totals: { open: 0, nothing: 2, done: 1 } });
  });

  it("is open while a draft of it waits in the ledger, and not for what lies in another month", async () => {
    const standing = (to: string | null) =>
      withSession(served.hub.connection, async (client) => {
        await client.query("set session_replication_role = replica");
        await client.query(
          "update bilag.posting set ledger_standing = $1 where id = (select min(id::text)::uuid from bilag.posting)",
          [to],
        );
      });
    await standing("draft");
    const open = await ask("/months/2026-03/lanes?standing=open");
    expect(at(open, "items", 0)).toMatchObject({ booked: 1, unreleased: 1 });
    expect(standings(await ask("/months/2026-02/lanes?standing=open"))).toEqual([]);
    // Of which a ledger tells nothing is booked all the same.
    await standing(null);
    const done = await ask("/months/2026-03/lanes?standing=done");
    expect(at(done, "items", 0)).toMatchObject({ booked: 2, unreleased: 0 });
    await standing("posted");
  });

  it("is open again where a day comes again otherwise, until somebody has decided", async () => {
    const [record] = settlementsOf(served.hub, 1);
    const other = { ...Object(record), closedAt: String(at(record, "closedAt")).replace(/:\d\d$/, ":59") };
    await handIn(served.hub, cafe, [other]);
    const open = await ask("/months/2026-03/lanes?standing=open");
    expect(at(open, "items", 0)).toMatchObject({ companyName: "Kaffebar Nord AS", aside: 1, booked: 2 });
  });

  it("is searched by name, and read page by page", async () => {
    const found = await ask("/months/2026-03/lanes?search=kiosk");
    expect(standings(found)).toEqual([["Århus Kiosk", "nothing"]]);
    expect(found).toMatchObject({ found: 1, total: 3 });
    const first = await ask("/months/2026-03/lanes?limit=2");
    const rest = await ask(`/months/2026-03/lanes?limit=2&cursor=${at(first, "next")}`);
    expect([...standings(first), ...standings(rest)]).toEqual(standings(await ask("/months/2026-03/lanes")));
    expect(at(rest, "next")).toBeNull();
  });

  it("is of the reader's companies alone", async () => {
    const { personId } = await addPerson(served.hub.world, cafe.actor, {
      name: "Lise Begrenset",
      email: "lise@example.org",
      role: "viewer",
      companyIds: [String(kiosk)],
    });
    const lise = await createApiKey(served.hub.world, cafe.actor, {
      name: "Lise",
      personId,
      scopes: ["read"],
    });
    const own = await ask("/months/2026-03/lanes", lise.key);
    expect(standings(own)).toEqual([["Århus Kiosk", "nothing"]]);
    expect(own).toMatchObject({ total: 1, totals: { open: 0, nothing: 1, done: 0 } });
    const other = await served.organisation("Naboen");
    expect(await ask("/months/2026-03/lanes", other.key)).toMatchObject({ items: [], total: 0 });
  });
});
