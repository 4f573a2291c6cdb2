/** The lanes as the morning's page asks for them: what needs somebody first, found by name, with the sums of all. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handIn, settlementsOf } from "../../test/support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../../test/support/sample-link.ts";
import { becomeOwner, withSession } from "../db/with-session.ts";
import { drainOrNote } from "../engine/lane/drain-or-note.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let cafe: SampleLink;

const ask = async (path: string) => {
  const { status, body } = await served.ask("GET", `/api/v1${path}`, { key });
  expect([path, status]).toEqual([path, 200]);
  return body;
};
const post = async (path: string, body: object) =>
  (await served.ask("POST", `/api/v1${path}`, { key, body })).body;
const names = (answer: unknown) => list(at(answer, "items")).map((lane) => at(lane, "companyName"));

/** A café with two settlements booked, and three shops without any. */
beforeAll(async () => {
  served = await servedHub();
  const made = await served.organisation("Kjedekontoret");
  key = made.key;
  cafe = await sampleLink(served.hub, { ledger: "visma-net", actor: made.actor });
  const place = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
  for (const name of ["Århus Kiosk", "Butikk 100% Nord", "Anker Bok"]) {
    const company = await post("/companies", { externalId: name, name, ...place });
    await post("/links", {
      companyId: at(company, "id"),
      connectionId: at(await ask(`/links/${cafe.linkId}`), "connectionId"),
      integration: "day-settlements",
      startOn: "2026-01-01",
      schedule: { kind: "never" },
    });
  }
  await handIn(served.hub, cafe, settlementsOf(served.hub, 1));
  await served.hub.run(served.hub.world, { hours: 1 });
});
afterAll(() => served.close());

describe("the list of lanes", () => {
  it("has the newest first unless asked otherwise, and by name where nothing needs anybody", async () => {
    expect(names(await ask("/lanes"))[0]).toBe("Anker Bok");
    expect(names(await ask("/lanes?order=need")).slice(0, 3)).toEqual([
      "Anker Bok",
      "Butikk 100% Nord",
      "Kaffebar Nord AS",
    ]);
  });

  it("says when the newest posting was booked, and for which day; nothing where none was", async () => {
    const lanes = list(at(await ask("/lanes?order=name"), "items"));
    const of = (name: string) =>
      at(
        lanes.find((lane) => at(lane, "companyName") === name),
        "lastBooked",
      );
    const [newest] = list(at(await ask(`/postings?laneId=${cafe.laneId}&state=booked&limit=1`), "items"));
    expect(of("Kaffebar Nord AS")).toEqual({ at: at(newest, "changedAt"), on: at(newest, "on") });
    expect(of("Anker Bok")).toBe(null);
  });

  it("is found by words of the company's name and the connection's, in any order and case", async () => {
    expect(names(await ask("/lanes?search=nord%20BUTIKK"))).toEqual(["Butikk 100% Nord"]);
    expect(names(await ask("/lanes?search=0%25%20nord"))).toEqual(["Butikk 100% Nord"]);
    expect(names(await ask("/lanes?search=%25%25"))).toEqual([]);
    const link = await ask(`/links/${cafe.linkId}`);
    const connection = await ask(`/connections/${at(link, "connectionId")}`);
    const named = encodeURIComponent(`${at(connection, "name")} anker`);
    expect(names(await ask(`/lanes?search=${named}`))).toEqual(["Anker Bok"]);
  });

  it("is added up as a whole, and as far as it was looked for", async () => {
    const all = await ask("/lane-totals");
    // A day of both tills.
    const counts = { records: 2, booked: 2, waiting: 0, halted: 0, excused: 0 };
    expect(all).toMatchObject({ lanes: 4, halted: 0, aside: 0, live: 0, counts });
    expect(all).toMatchObject({ environments: [{ environment: "twin", lanes: 4, counts }] });
    expect(await ask("/lane-totals?search=butikk")).toMatchObject({ lanes: 1, counts: { booked: 0 } });
  });

  it("shows what waits for a decision alone, and what is not active yet", async () => {
    expect(names(await ask("/lanes?show=draft&order=name"))).toEqual([
      "Anker Bok",
      "Butikk 100% Nord",
      "Århus Kiosk",
    ]);
    expect(await ask("/lane-totals?show=draft")).toMatchObject({ lanes: 3, drafts: 3 });
    expect(names(await ask("/lanes?show=aside"))).toEqual([]);
    const [day] = settlementsOf(served.hub, 1);
    const again = { ...Object(day), closedAt: String(at(day, "closedAt")).replace(/:\d\d$/, ":59") };
    await handIn(served.hub, cafe, [again]);
    expect(names(await ask("/lanes?show=aside"))).toEqual(["Kaffebar Nord AS"]);
    expect(await ask("/lane-totals?show=aside")).toMatchObject({ lanes: 1, aside: 1 });
    const [record] = list(at(await ask(`/lanes/${cafe.laneId}/records?state=conflict`), "items"));
    const decision = { decision: "keep", reason: "The till printed it twice" };
    await post(`/records/${at(record, "id")}/decision`, decision);
    expect(names(await ask("/lanes?show=aside"))).toEqual([]);
  });

  it("puts a halted lane first, over the border of a page, and shows what was asked for", async () => {
    const branch = `/visma-net/companies/${cafe.twinCompanyId}/branches/1`;
    await served.hub.twin.control("PUT", branch, { isActive: false });
    await handIn(served.hub, cafe, settlementsOf(served.hub, 2));
    await served.hub.run(served.hub.world, { hours: 1 });
    const first = await ask("/lanes?order=need&limit=2");
    expect(names(first)).toEqual(["Kaffebar Nord AS", "Anker Bok"]);
    const rest = await ask(`/lanes?order=need&limit=2&cursor=${at(first, "next")}`);
    expect(names(rest).toSorted()).toEqual(["Butikk 100% Nord", "Århus Kiosk"]);
    expect(at(rest, "next")).toBeNull();
    expect(names(await ask("/lanes?show=halted"))).toEqual(["Kaffebar Nord AS"]);
    expect(names(await ask("/lanes?show=paused"))).toEqual([]);
    expect(await ask("/lane-totals?show=halted")).toMatchObject({ lanes: 1, halted: 1 });
    // The first till's day is refused; the second till's waits behind it.
    const behind = { booked: 2, halted: 1, waiting: 1 };
    expect(await ask("/lane-totals?search=kaffebar")).toMatchObject({ counts: behind });
    expect(names(await ask("/lanes?show=waiting"))).toEqual(["Kaffebar Nord AS"]);
  });

  it("is summed up as each of its lanes counts", async () => {
    const lanes = list(at(await ask("/lanes?limit=100"), "items"));
    const { counts } = (await ask("/lane-totals")) as { counts: Record<string, number> };
    expect(counts.halted).toBe(1);
    for (const [name, count] of Object.entries(counts))
      expect([name, lanes.reduce((sum: number, lane) => sum + Number(at(lane, "counts", name)), 0)]).toEqual([
        name,
        count,
      ]);
  });

  it("refuses a cursor of the other order", async () => {
    const { next } = (await ask("/lanes?limit=1")) as { next: string };
    const answer = await served.ask("GET", `/api/v1/lanes?order=need&cursor=${next}`, { key });
    expect([answer.status, at(answer.body, "code")]).toEqual([422, "not-valid"]);
  });
});

describe("what keeps every lane back", () => {
  const keptBack = async () =>
    list(at(await ask("/lane-totals"), "keptBackBy")).map((finding) => [
      at(finding, "code"),
      at(finding, "parameters", "minutes"),
      at(finding, "remedy", "act"),
    ]);

  it("is nothing where lanes are only halted, and a worker that is gone for ten minutes while something is due", async () => {
    expect(await keptBack()).toEqual([]);
    await post(`/lanes/${cafe.laneId}/probe`, {});
    await served.hub.run(served.hub.world, { hours: 0 });
    await post(`/lanes/${cafe.laneId}/probe`, {});
    served.hub.clock.advance(9 * 60_000);
    expect(await keptBack()).toEqual([]);
    served.hub.clock.advance(3 * 60_000);
    expect(await keptBack()).toEqual([["nobody-sends", 12, "operator"]]);
    await served.hub.run(served.hub.world, { hours: 0 });
    expect(await keptBack()).toEqual([]);
  });

  it("is told alone where sending is off, since nothing is then due for anybody", async () => {
    await stopSending("restored");
    expect(await keptBack()).toEqual([["sending-stopped", undefined, "operator"]]);
    await stopSending(null);
    expect(await keptBack()).toEqual([]);
  });
});

describe("a lane that meets a fault of the hub", () => {
  const lane = () => ({ organisationId: cafe.actor.organisationId, laneId: cafe.laneId });
  const faulty = () => drainOrNote(served.hub.world, lane(), () => Promise.reject(new TypeError("a bug")));
  const faults = async () =>
    list(at(await ask("/lane-totals"), "faults")).map((finding) => [
      at(finding, "code"),
      at(finding, "value"),
      at(finding, "parameters", "count"),
      at(finding, "remedy", "act"),
    ]);

  it("is told from the second time in a row on, by name and with who acts, until it goes on by itself", async () => {
    await expect(faulty()).rejects.toThrow("a bug");
    expect(await faults()).toEqual([]);
    await expect(faulty()).rejects.toThrow("a bug");
    expect(await faults()).toEqual([["drain-faults", "Kaffebar Nord AS, Day settlements", 2, "operator"]]);
    served.hub.clock.advance(11_000);
    expect((await served.ask("GET", "/metrics")).text).toContain('bilag_lanes_faulty{environment="twin"} 1');
    await drainOrNote(served.hub.world, lane());
    expect(await faults()).toEqual([]);
    served.hub.clock.advance(11_000);
    expect((await served.ask("GET", "/metrics")).text).toContain('bilag_lanes_faulty{environment="twin"} 0');
  });

  it("tells nobody of what the fault was: that is in the log", async () => {
    await expect(faulty()).rejects.toThrow("a bug");
    await expect(faulty()).rejects.toThrow("a bug");
    expect(JSON.stringify(await ask("/lane-totals"))).not.toContain("a bug");
    await drainOrNote(served.hub.world, lane());
  });
});

async function stopSending(because: string | null): Promise<void> {
  await withSession(served.hub.connection, async (client) => {
    await becomeOwner(client);
    await client.query("update installation set sending_stopped_because = $1", [because]);
  });
}

describe("lanes of a living company beside those that are only tried out", () => {
  beforeAll(async () => {
    const connection = { ledger: "visma-net", name: "Hovedkontoret", environment: "live" };
    const connectionId = at(await post("/connections", connection), "id");
    const place = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
    const company = await post("/companies", { externalId: "Øya", name: "Øya Kafé", ...place });
    const link = { companyId: at(company, "id"), connectionId, integration: "day-settlements" };
    await post("/links", { ...link, startOn: "2026-01-01", schedule: { kind: "never" } });
  });

  it("are added up by themselves, and listed by themselves where that is asked for", async () => {
    const { environments } = (await ask("/lane-totals")) as { environments: Record<string, unknown>[] };
    expect(environments.map(({ environment, lanes }) => [environment, lanes])).toEqual([
      ["live", 1],
      ["twin", 4],
    ]);
    expect(environments[0]).toMatchObject({ drafts: 1, halted: 0, counts: { records: 0 } });
    expect(names(await ask("/lanes?environment=live"))).toEqual(["Øya Kafé"]);
    expect(await ask("/lane-totals?environment=twin")).toMatchObject({ lanes: 4, live: 0 });
  });

  it("are counted by themselves for the monitoring, which a trial must not wake at night", async () => {
    served.hub.clock.advance(60_000);
    const { text } = await served.ask("GET", "/metrics");
    expect(text).toContain('bilag_lanes{environment="live"} 1');
    expect(text).toContain('bilag_lanes_halted{environment="live"} 0');
    expect(text).toContain('bilag_lanes_halted{environment="twin"} 1');
    expect(text).toContain('bilag_postings{environment="live",state="settled"} 0');
  });
});
