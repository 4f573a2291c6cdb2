/** A person of many organisations: each call enters one of them, and the list of them is searched and read page by page. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOrganisation } from "../../engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "../testing/served-hub.ts";

let served: ServedHub;
let cookie: string;
const owner = { name: "Rita Regnskap", email: "rita@example.org" };
/** In the order in which people read them: numbers by what they count, in any case. */
const inOrder = ["50 % salg", "butikk 2", "Butikk 10", "Kiosk Nord", "kiosk Sør"];
const ids = new Map<string, string>();

beforeAll(async () => {
  served = await servedHub();
  for (const name of inOrder.toReversed()) {
    const { organisationId } = await createOrganisation(served.hub.world, { name, owner });
    ids.set(name, organisationId);
    ({ cookie } = await served.enter({ organisationId, email: owner.email }));
  }
});
afterAll(() => served.close());

const idOf = (name: string) => ids.get(name) ?? "";
const found = async (query: string) =>
  (await served.ask("GET", `/api/sign-in/organisations${query}`, { cookie })).body;
const names = (page: unknown) => list(at(page, "items")).map((one) => at(one, "name"));
const stateOf = async (query: string) =>
  (await served.ask("GET", `/api/sign-in/state${query}`, { cookie })).body;

describe("the organisations of a person", () => {
  it("come page by page by name, each with the person's role", async () => {
    const first = await found("?limit=2");
    expect(at(first, "items", 0)).toEqual({ id: idOf("50 % salg"), name: "50 % salg", role: "owner" });
    const second = await found(`?limit=2&cursor=${at(first, "next")}`);
    const third = await found(`?limit=2&cursor=${at(second, "next")}`);
    expect([first, second, third].map(names)).toEqual([
      ["50 % salg", "butikk 2"],
      ["Butikk 10", "Kiosk Nord"],
      ["kiosk Sør"],
    ]);
    expect(at(third, "next")).toBeNull();
  });

  it("are found by words of the name in any order and case, and no sign in them is a wildcard", async () => {
    expect(names(await found("?search=BUTIKK"))).toEqual(["butikk 2", "Butikk 10"]);
    expect(names(await found("?search=s%C3%B8r%20kiosk"))).toEqual(["kiosk Sør"]);
    expect(names(await found("?search=%25"))).toEqual(["50 % salg"]);
    expect(names(await found("?search=_"))).toEqual([]);
  });

  it("are told to nobody who has not signed in, and a query that does not fit is told", async () => {
    expect((await served.ask("GET", "/api/sign-in/organisations")).status).toBe(401);
    for (const query of [
      "?limit=1000",
      "?cursor=x",
      "?unknown=1",
      `?search=${"x".repeat(201)}`,
      "?search=a%00b",
    ])
      expect((await served.ask("GET", `/api/sign-in/organisations${query}`, { cookie })).status).toBe(422);
  });

  it("hold none where the person was not let in, whatever is searched for or named", async () => {
    const strange = await served.organisation("Fremmed AS");
    // Named there as one of its people, and let in by nobody.
    const body = { ...owner, role: "owner" };
    expect((await served.ask("POST", "/api/v1/people", { key: strange.key, body })).status).toBe(201);
    expect(names(await found(""))).toEqual(inOrder);
    expect(names(await found("?search=fremmed"))).toEqual([]);
    const state = await stateOf(`?organisation=${strange.actor.organisationId}`);
    expect(at(state, "organisation", "name")).toBe("50 % salg");
    const headers = { "bilag-organisation": strange.actor.organisationId };
    expect((await served.ask("GET", "/api/v1/me", { cookie, headers })).status).toBe(403);
  });
});

describe("the organisation that is entered", () => {
  it("is the one that the page asks for, else the first by name", async () => {
    const south = await stateOf(`?organisation=${idOf("kiosk Sør")}`);
    expect(at(south, "organisation")).toEqual({ id: idOf("kiosk Sør"), name: "kiosk Sør", role: "owner" });
    expect(at(south, "hasOtherOrganisations")).toBe(true);
    for (const query of ["", "?organisation=", "?organisation=none", `?organisation=${"0".repeat(36)}`])
      expect(at(await stateOf(query), "organisation", "name")).toBe("50 % salg");
  });

  it("is named by every call of a person of several", async () => {
    const asked = async (headers: Record<string, string>) =>
      (await served.ask("GET", "/api/v1/me", { cookie, headers })).status;
    expect(await asked({ "bilag-organisation": idOf("Butikk 10") })).toBe(200);
    expect(await asked({ "bilag-organisation": "Butikk 10" })).toBe(403);
    expect(await asked({})).toBe(403);
  });
});
