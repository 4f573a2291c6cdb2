/** Halts as the inbox asks for them: each cause once with what stands still over it, found by words, and its halts page by page. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handIn, settlementsOf } from "../../../test/support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../../../test/support/sample-link.ts";
import type { Finding } from "../../core/index.ts";
import { openHalt } from "../../db/index.ts";
import { withSession } from "../../db/with-session.ts";
import { addPerson, createApiKey } from "../../engine/acts/people.ts";
import { instantText } from "../../lib/clock.ts";
import { at, list, type ServedHub, servedHub } from "../testing/served-hub.ts";

let served: ServedHub;
let key: string;
let cafe: SampleLink;
let connectionId: unknown;

const ask = async (path: string, as = key, language = "en") => {
  const headers = { "accept-language": language };
  const { status, body } = await served.ask("GET", `/api/v1${path}`, { key: as, headers });
  expect([path, status]).toEqual([path, 200]);
  return body;
};
const items = (answer: unknown) => list(at(answer, "items"));
const post = async (path: string, body: object) =>
  (await served.ask("POST", `/api/v1${path}`, { key, body })).body;

const card = { code: "account-inactive", severity: "error", field: "payment/card" } as const;
/** Found on other days and with another name for the account, as each company's books have it. */
const at1901 = (record: string): Finding => ({
  ...card,
  value: "1901",
  record,
  parameters: { name: record },
});

/** A shop whose lane stands still over what was found. Answers with its company. */
async function haltedShop(name: string, finding: Finding): Promise<unknown> {
  const place = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
  const company = await post("/companies", { externalId: name, name, ...place });
  const companyId = at(company, "id");
  const link = await post("/links", {
    companyId,
    connectionId,
    integration: "day-settlements",
    startOn: "2026-01-01",
    schedule: { kind: "never" },
  });
  const { world, clock } = served.hub;
  const { organisationId } = cafe.actor;
  clock.advance(1_000);
  await world.db.inOrganisation(organisationId, "halt", (trx) =>
    openHalt(trx, {
      organisationId,
      haltId: world.ids.next(),
      laneId: String(at(link, "lanes", 0, "id")),
      postingId: null,
      finding,
      at: instantText(clock.now()),
    }),
  );
  return companyId;
}

/** A café of which one day is refused and another waits behind it, and four shops that stand still for other reasons. */
let kiosk: unknown;
beforeAll(async () => {
  served = await servedHub();
  const made = await served.organisation("Kjedekontoret");
  key = made.key;
  const { hub } = served;
  cafe = await sampleLink(hub, { ledger: "visma-net", actor: made.actor });
  connectionId = at(await ask(`/links/${cafe.linkId}`), "connectionId");
  const branch = `/visma-net/companies/${cafe.twinCompanyId}/branches/1`;
  await hub.twin.control("PUT", branch, { isActive: false });
  await handIn(hub, cafe, settlementsOf(hub, 1));
  await hub.run(hub.world, { hours: 1 });
  await haltedShop("Anker Bok", at1901("Z 1"));
  await haltedShop("Butikk 100% Nord", { ...card, value: "1902" });
  kiosk = await haltedShop("Århus Kiosk", at1901("Z 7"));
  await haltedShop("Brygga Bar", { ...card, value: "1901", verbatim: "Kontoen er stengt" });
});
afterAll(() => served.close());

/** Each cause with the companies of its newest halts. */
const causesOf = (answer: unknown) =>
  items(answer).map((cause) => [
    at(cause, "lanes"),
    list(at(cause, "newest")).map((halt) => at(halt, "companyName")),
  ]);

describe("the causes of what stands still", () => {
  it("are one where code, field, account and the ledger's words are, whatever company and day; the most frequent first", async () => {
    expect(causesOf(await ask("/halt-causes"))).toEqual([
      [2, ["Århus Kiosk", "Anker Bok"]],
      [1, ["Brygga Bar"]],
      [1, ["Butikk 100% Nord"]],
      [1, ["Kaffebar Nord AS"]],
    ]);
    expect(await ask("/halt-totals")).toEqual({ causes: 4, lanes: 5 });
  });

  it("tell what waits behind all their lanes, and stand with the newest halt's finding and its remedy", async () => {
    const [accounts, , , cafes] = items(await ask("/halt-causes"));
    const finding = { value: "1901", record: "Z 7", remedy: { act: "your-accountant" } };
    expect(accounts).toMatchObject({ waiting: 0, resumable: 2, finding });
    expect(at(accounts, "finding", "remedy", "means")).toBe(
      "Account 1901 Z 7 (Card) is not active in the ledger. Nothing was booked.",
    );
    // The first till's day is refused; the second till's waits behind it.
    expect(cafes).toMatchObject({ waiting: 1, newest: [{ waiting: { count: 1 }, resume: { sends: 2 } }] });
  });

  it("name the connections in whose books they are to be cured, but not to whoever may not read connections", async () => {
    const { name } = (await ask(`/connections/${connectionId}`)) as { name: string };
    const [accounts] = items(await ask("/halt-causes"));
    const own = { id: connectionId, name };
    expect(accounts).toMatchObject({ connections: 1, connectionsShown: [own] });
    expect(at(accounts, "newest", 0, "connection")).toEqual(own);
    const { personId } = await addPerson(served.hub.world, cafe.actor, {
      name: "Ola Uten",
      email: "ola@example.org",
      role: "bookkeeper",
      rights: { connections: "none" },
    });
    const made = await createApiKey(served.hub.world, cafe.actor, {
      name: "Ola",
      personId,
      scopes: ["read"],
    });
    const [seen] = items(await ask("/halt-causes", made.key));
    expect(seen).toMatchObject({ connections: 1, connectionsShown: [] });
    expect(at(seen, "newest", 0, "connection")).toBeNull();
  });

  it("come page by page, each once", async () => {
    const first = await ask("/halt-causes?limit=3");
    const rest = await ask(`/halt-causes?limit=3&cursor=${at(first, "next")}`);
    expect([...causesOf(first), ...causesOf(rest)]).toEqual(causesOf(await ask("/halt-causes")));
    expect(at(rest, "next")).toBeNull();
    const { next } = (await ask("/halts?limit=1")) as { next: string };
    const answer = await served.ask("GET", `/api/v1/halt-causes?cursor=${next}`, { key });
    expect([answer.status, at(answer.body, "code")]).toEqual([422, "not-valid"]);
  });

  it("lead to their halts, newest first, page by page", async () => {
    const [{ cause }] = items(await ask("/halt-causes?limit=1")) as [{ cause: string }];
    const first = await ask(`/halts?cause=${cause}&limit=1`);
    const rest = await ask(`/halts?cause=${cause}&limit=1&cursor=${at(first, "next")}`);
    const both = [...items(first), ...items(rest)];
    expect(both.map((halt) => [at(halt, "companyName"), at(halt, "cause")])).toEqual([
      ["Århus Kiosk", cause],
      ["Anker Bok", cause],
    ]);
    expect(at(rest, "next")).toBeNull();
    expect(items(await ask(`/halts?cause=${"0".repeat(64)}`))).toEqual([]);
  });
});

describe("a search over what stands still", () => {
  const found = async (search: string, language = "en") => {
    const query = `?search=${encodeURIComponent(search)}`;
    const causes = causesOf(await ask(`/halt-causes${query}`, key, language));
    const names = items(await ask(`/halts${query}`, key, language)).map((halt) => at(halt, "companyName"));
    const lanes = causes.reduce((sum, [count]) => sum + Number(count), 0);
    expect(await ask(`/halt-totals${query}`, key, language)).toEqual({ causes: causes.length, lanes });
    expect(names).toHaveLength(lanes);
    return names;
  };

  it("finds companies by any part of their name, in any order and case, and counts only what it finds", async () => {
    expect(await found("nord BUTIKK")).toEqual(["Butikk 100% Nord"]);
    expect(await found("0% n")).toEqual(["Butikk 100% Nord"]);
    expect(await found("%%")).toEqual([]);
    expect(causesOf(await ask("/halt-causes?search=anker"))).toEqual([[1, ["Anker Bok"]]]);
  });

  it("finds accounts, the ledger's own words, the connection and the reference of what a lane stands at", async () => {
    expect(await found("1902")).toEqual(["Butikk 100% Nord"]);
    expect(await found("stengt")).toEqual(["Brygga Bar"]);
    const { name } = (await ask(`/connections/${connectionId}`)) as { name: string };
    expect(await found(`${name} 1901`)).toEqual(["Brygga Bar", "Århus Kiosk", "Anker Bok"]);
    const [halt] = items(await ask("/halts?search=kaffebar"));
    expect(await found(`kaffebar ${at(halt, "posting", "reference")}`)).toEqual(["Kaffebar Nord AS"]);
  });

  it("knows what a finding means and what a flow is called in the reader's language, and no other", async () => {
    expect(await found("1901 ikke aktiv", "nb")).toEqual(["Brygga Bar", "Århus Kiosk", "Anker Bok"]);
    expect(await found("1901 ikke aktiv", "en")).toEqual([]);
    expect(await found("dagsoppgjør", "nb")).toHaveLength(5);
    expect(await found("dagsoppgjør", "sv")).toEqual([]);
    // What the slot payment/card is called.
    expect(await found("1901 kort", "nb")).toEqual(["Brygga Bar", "Århus Kiosk", "Anker Bok"]);
    expect(await found("1901 kort", "en")).toEqual([]);
    // A parameter's place in the text is no word of it.
    expect(await found("{value}")).toEqual([]);
  });
});

describe("what stands still in companies that are not the reader's", () => {
  it("is neither listed nor counted, also where it has the same cause", async () => {
    const { personId } = await addPerson(served.hub.world, cafe.actor, {
      name: "Lise Begrenset",
      email: "lise@example.org",
      role: "viewer",
      companyIds: [String(kiosk)],
    });
    const made = await createApiKey(served.hub.world, cafe.actor, {
      name: "Lise",
      personId,
      scopes: ["read"],
    });
    const [{ cause }] = items(await ask("/halt-causes?limit=1")) as [{ cause: string }];
    const own = [[1, ["Århus Kiosk"]]];
    expect(causesOf(await ask("/halt-causes", made.key))).toEqual(own);
    expect(causesOf(await ask("/halt-causes?search=1901", made.key))).toEqual(own);
    expect(await ask("/halt-totals", made.key)).toEqual({ causes: 1, lanes: 1 });
    expect(items(await ask(`/halts?cause=${cause}`, made.key))).toHaveLength(1);
  });

  it("is another organisation's", async () => {
    const other = await served.organisation("Nabokontoret");
    const [{ cause }] = items(await ask("/halt-causes?limit=1")) as [{ cause: string }];
    expect(items(await ask("/halt-causes", other.key))).toEqual([]);
    expect(items(await ask(`/halts?cause=${cause}`, other.key))).toEqual([]);
    expect(await ask("/halt-totals", other.key)).toEqual({ causes: 0, lanes: 0 });
  });
});

describe("a lane at which only a person's word about the posting helps", () => {
  it("is not counted among those that a resume can help", async () => {
    const count = async () =>
      items(await ask("/halt-causes?search=kaffebar")).map((one) => at(one, "resumable"));
    expect(await count()).toEqual([1]);
    await withSession(served.hub.connection, async (client) => {
      await client.query("set session_replication_role = replica");
      await client.query(
        "update bilag.posting set state = 'differs', steps = '[]', ledger_kind = 'journal', ledger_id = '1' where state = 'refused'",
      );
    });
    expect(await count()).toEqual([0]);
    expect(at(items(await ask("/halts?search=kaffebar")), 0, "choices")).toEqual(["keep"]);
  });
});
