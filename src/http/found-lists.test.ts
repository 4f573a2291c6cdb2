/** Lists that nobody reads to their end: in the order of names, found by words, each page with how many there are. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleLink } from "../../test/support/sample-link.ts";
import { acts } from "../core/index.ts";
import { createCompany } from "../engine/acts/companies.ts";
import { createConnection } from "../engine/acts/connections.ts";
import { createLink } from "../engine/acts/links.ts";
import { addPerson, createApiKey, removePerson } from "../engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
/** Of a person who may see the two shops called Kiosk alone. */
let limitedKey: string;
let otherKey: string;
const ids = new Map<string, string>();

const place = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
/** Two hundred letters, each of two bytes. */
const longName = "Å".repeat(200);

const ask = async (path: string, of: { key?: string; language?: string } = {}) => {
  const headers = { "accept-language": of.language ?? "en" };
  const { status, body } = await served.ask("GET", `/api/v1${path}`, { key: of.key ?? key, headers });
  expect([path, status]).toEqual([path, 200]);
  return body;
};
const search = (words: string) => `search=${encodeURIComponent(words)}`;
const counts = (answer: unknown) => [at(answer, "found"), at(answer, "total")];
const namesOf = (answer: unknown, field = "name") => list(at(answer, "items")).map((item) => at(item, field));

/** Each page of a list, by its cursors. */
async function walk(path: string, asKey = key): Promise<unknown[][]> {
  const pages: unknown[][] = [];
  for (let cursor = ""; ; ) {
    const answer = await ask(path + cursor, { key: asKey });
    pages.push(list(at(answer, "items")));
    const next = at(answer, "next");
    if (next === null) return pages;
    cursor = `&cursor=${encodeURIComponent(String(next))}`;
  }
}

/** A café that is linked and connected; shops of equal names and awkward ones; the same names at another organisation's. */
beforeAll(async () => {
  served = await servedHub();
  const { world } = served.hub;
  const { actor, ...made } = await served.organisation("Kjedekontoret");
  key = made.key;
  const other = await served.organisation("Naboen");
  otherKey = other.key;
  const companies = [
    { externalId: "k1", name: "Kiosk" },
    { externalId: "k2", name: "Kiosk" },
    { externalId: "b1", name: "butikk 100% Nord", organisationNumber: "914778271" },
    { externalId: "b2", name: "Butikk 1000 Nord" },
    { externalId: "a_1", name: "Anker Bok", departments: [{ code: "77", name: "Antikvariat" }] },
    { externalId: "k10", name: "Klient 10" },
    { externalId: "k3", name: "klient 3" },
    { externalId: "l1", name: longName },
    { externalId: "o1", name: "Øl og Vin" },
  ];
  for (const company of companies) {
    const { companyId } = await createCompany(world, actor, { ...place, ...company });
    ids.set(company.externalId, companyId);
    await createCompany(world, other.actor, { ...place, ...company });
  }
  const cafe = await sampleLink(served.hub, { actor, isActive: false });
  ids.set("cafe", cafe.linkId);
  const { connectionId } = await createConnection(world, actor, {
    ledger: "visma-net",
    name: "Alle kiosker",
    environment: "twin",
  });
  for (const externalId of ["k1", "k2"])
    await createLink(world, actor, {
      companyId: ids.get(externalId) ?? "",
      connectionId,
      integration: "payroll-journals",
      startOn: "2026-01-01",
    });
  const limited = { companyIds: [ids.get("k1") ?? "", ids.get("k2") ?? ""], role: "admin" } as const;
  const scopes = acts.filter((act) => act !== "manage-owners");
  const lise = await addPerson(world, actor, { name: "Lise Kiosk", email: "lise@example.org", ...limited });
  ({ key: limitedKey } = await createApiKey(world, actor, { name: "kassa", ...lise, scopes }));
});
afterAll(() => served.close());

describe("the companies", () => {
  it("come by name in any case and by the numbers in it, those of equal names once each over the border of a page", async () => {
    const pages = await walk("/companies?order=name&limit=5");
    expect(pages.map((page) => page.length)).toEqual([5, 5]);
    const named = pages.flat();
    expect(named.map((company) => at(company, "name"))).toEqual([
      "Anker Bok",
      "butikk 100% Nord",
      "Butikk 1000 Nord",
      "Kaffebar Nord AS",
      "Kiosk",
      "Kiosk",
      "klient 3",
      "Klient 10",
      longName,
      "Øl og Vin",
    ]);
    const kiosks = await walk("/companies?order=name&limit=1&search=kiosk");
    expect(new Set(kiosks.flat().map((company) => at(company, "id")))).toEqual(
      new Set([ids.get("k1"), ids.get("k2")]),
    );
  });

  it("go on after a name as long as a name may be", async () => {
    const pages = await walk("/companies?order=name&limit=9");
    expect(at(pages, 0, 8, "name")).toBe(longName);
    expect(at(pages, 1, 0, "name")).toBe("Øl og Vin");
  });

  it("are found by several words of name, number and department, in any order", async () => {
    expect(namesOf(await ask(`/companies?order=name&${search("NORD butikk")}`))).toEqual([
      "butikk 100% Nord",
      "Butikk 1000 Nord",
    ]);
    expect(namesOf(await ask(`/companies?${search("nord 914778271")}`))).toEqual(["butikk 100% Nord"]);
    expect(namesOf(await ask(`/companies?${search("antikvar anker")}`))).toEqual(["Anker Bok"]);
    expect(namesOf(await ask(`/companies?${search("anker kiosk")}`))).toEqual([]);
  });

  it("are found by a percent sign and an underscore as they stand, not by what these mean to a database", async () => {
    expect(namesOf(await ask(`/companies?${search("100%")}`))).toEqual(["butikk 100% Nord"]);
    expect(namesOf(await ask(`/companies?${search("k_1")}`))).toEqual([]);
    expect(namesOf(await ask(`/companies?${search("a_1")}`))).toEqual(["Anker Bok"]);
    expect(namesOf(await ask(`/companies?${search("\\")}`))).toEqual([]);
  });

  it("say how many are found of how many, whatever the page holds", async () => {
    expect(counts(await ask("/companies?limit=1"))).toEqual([10, 10]);
    expect(counts(await ask("/companies?limit=1&order=name&search=kiosk"))).toEqual([2, 10]);
    expect(counts(await ask("/companies?search=nowhere"))).toEqual([0, 10]);
  });

  it("are named by their ids, and no other organisation's are", async () => {
    const wanted = [ids.get("k1"), ids.get("a_1")].join(",");
    expect(namesOf(await ask(`/companies?order=name&ids=${wanted}`))).toEqual(["Anker Bok", "Kiosk"]);
    expect(namesOf(await ask(`/companies?ids=${wanted}`, { key: otherKey }))).toEqual([]);
    expect((await served.ask("GET", "/api/v1/companies?ids=x", { key })).status).toBe(422);
  });

  it("are each organisation's own, and a limited person's as far as they may see", async () => {
    const theirs = await ask("/companies?order=name&search=kiosk", { key: otherKey });
    expect(counts(theirs)).toEqual([2, 9]);
    expect(namesOf(theirs, "id")).not.toContain(ids.get("k1"));
    expect(counts(await ask("/companies?search=nord", { key: limitedKey }))).toEqual([0, 2]);
    expect((await walk("/companies?order=name&limit=1", limitedKey)).flat()).toHaveLength(2);
  });
});

describe("the links", () => {
  it("come by their company's name, page by page", async () => {
    const pages = await walk("/links?order=name&limit=2");
    expect(pages.map((page) => page.map((link) => at(link, "companyName")))).toEqual([
      ["Kaffebar Nord AS", "Kiosk"],
      ["Kiosk"],
    ]);
  });

  it("are found by what the integration and the ledger are called in the reader's language", async () => {
    const found = async (words: string, language = "en") =>
      namesOf(await ask(`/links?order=name&${search(words)}`, { language }), "companyName");
    expect(await found("settlement day")).toEqual(["Kaffebar Nord AS"]);
    expect(await found("dagsoppgjør", "nb")).toEqual(["Kaffebar Nord AS"]);
    expect(await found("dagsoppgjør", "en")).toEqual([]);
    expect(await found("kiosk financials")).toEqual(["Kiosk", "Kiosk"]);
    expect(await found("alle kiosker")).toEqual(["Kiosk", "Kiosk"]);
  });

  it("have those first whose company is called so, over the border of a page, then those found otherwise", async () => {
    const { world } = served.hub;
    const { actor, key: ownKey } = await served.organisation("Rekkefølgen");
    const connection = { ledger: "visma-net", name: "Fjord AS", environment: "twin" } as const;
    const { connectionId } = await createConnection(world, actor, connection);
    for (const name of ["Fjord", "Bakeri", "Ås"]) {
      const { companyId } = await createCompany(world, actor, { ...place, externalId: name, name });
      const link = { companyId, connectionId, integration: "day-settlements", startOn: "2026-01-01" };
      await createLink(world, actor, link);
    }
    const order = [["Fjord"], ["Bakeri"], ["Ås"]];
    for (const path of ["links", "lanes"]) {
      const pages = await walk(`/${path}?order=name&limit=1&search=fjord`, ownKey);
      expect(pages.map((page) => page.map((link) => at(link, "companyName")))).toEqual(order);
    }
  });

  it("are narrowed by state, integration and ledger", async () => {
    expect(counts(await ask("/links?state=draft"))).toEqual([3, 3]);
    expect(counts(await ask("/links?state=active"))).toEqual([0, 3]);
    expect(counts(await ask("/links?integration=payroll-journals"))).toEqual([2, 2]);
    expect(counts(await ask("/links?integration=payroll-journals&ledger=visma-eaccounting"))).toEqual([0, 0]);
    expect(counts(await ask("/links?isConfirmed=true"))).toEqual([0, 3]);
    expect(counts(await ask(`/links?exceptId=${ids.get("cafe")}`))).toEqual([2, 2]);
  });

  it("are no other organisation's, and a limited person's as far as they may see", async () => {
    expect(counts(await ask("/links?search=kiosk", { key: otherKey }))).toEqual([0, 0]);
    expect(counts(await ask("/links?order=name", { key: limitedKey }))).toEqual([2, 2]);
    expect(namesOf(await ask(`/links?${search("kaffebar")}`, { key: limitedKey }))).toEqual([]);
  });
});

describe("the connections", () => {
  it("come with those that are not connected first, or by name alone, and say how many need somebody", async () => {
    const first = await ask("/connections?order=need&limit=1");
    expect(namesOf(first)).toEqual(["Alle kiosker"]);
    expect([...counts(first), at(first, "unconnected")]).toEqual([2, 2, 1]);
    const pages = await walk("/connections?order=need&limit=1");
    expect(pages.flat().map((one) => at(one, "state"))).toEqual(["not-authorised", "connected"]);
    expect(namesOf(await ask("/connections?order=name"))).toEqual(["Alle kiosker", "Regnskap"]);
  });

  it("are found by their name, the company that they reach, and any name of the ledger", async () => {
    const reached = String(at(await ask("/connections?search=regnskap"), "items", 0, "company", "name"));
    expect(namesOf(await ask(`/connections?${search(reached)}`))).toEqual(["Regnskap"]);
    expect(namesOf(await ask("/connections?search=financials"))).toEqual(["Alle kiosker"]);
  });

  it("are a limited person's where a link of their company goes over them, and counted so", async () => {
    const seen = await ask("/connections?order=need", { key: limitedKey });
    expect([namesOf(seen), counts(seen)]).toEqual([["Alle kiosker"], [1, 1]]);
  });
});

describe("the lanes", () => {
  it("come by name alone, and are found by what the flow is called", async () => {
    const named = await ask("/lanes?order=name&limit=1");
    expect(namesOf(named, "companyName")).toEqual(["Kaffebar Nord AS"]);
    expect(namesOf(await ask("/lanes?order=name&search=settlements"), "companyName")).toEqual([
      "Kaffebar Nord AS",
    ]);
    expect(await ask("/lane-totals?search=settlements")).toMatchObject({ lanes: 1 });
  });
});

describe("people and keys", () => {
  it("are found by name and address, and counted", async () => {
    const named = await ask("/people?order=name");
    expect(namesOf(named)).toEqual(["Lise Kiosk", "Owner of Kjedekontoret"]);
    expect(counts(await ask("/people?search=lise%20example"))).toEqual([1, 2]);
    expect((await walk("/people?order=name&limit=1")).flat()).toHaveLength(2);
    expect(namesOf(await ask("/api-keys?search=lise"))).toEqual(["kassa"]);
    expect(counts(await ask("/api-keys?search=kassa"))).toEqual([1, 2]);
  });

  it("are told one by one to those who may know them", async () => {
    const [lise] = list(at(await ask("/people?search=lise"), "items"));
    expect(await ask(`/people/${at(lise, "id")}`)).toEqual(lise);
    const asked = (asKey: string) => served.ask("GET", `/api/v1/people/${at(lise, "id")}`, { key: asKey });
    expect([(await asked(otherKey)).status, (await asked(limitedKey)).status]).toEqual([404, 403]);
  });

  it("have those who were removed last first", async () => {
    const { world } = served.hub;
    const { actor, key: ownKey } = await served.organisation("Avganger");
    const add = (name: string) => addPerson(world, actor, { name, email: `${name}@x.test`, role: "viewer" });
    const people = [await add("anne"), await add("bo"), await add("carl")];
    for (const { personId } of people.toReversed()) {
      served.hub.clock.advance(60_000);
      await removePerson(world, actor, { personId, reason: "moved on" });
    }
    const pages = await walk("/removed-people?limit=2", ownKey);
    expect(pages.map((page) => page.map((person) => at(person, "name")))).toEqual([["anne", "bo"], ["carl"]]);
  });
});
