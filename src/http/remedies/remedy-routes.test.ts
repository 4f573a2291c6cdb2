/** What the help pages are made of. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { strangePlaces } from "../../texts/index.ts";
import { remedyBooks } from "../finding-answer.ts";
import { at, list, type ServedHub, servedHub } from "../testing/served-hub.ts";

let served: ServedHub;
let key: string;
beforeAll(async () => {
  served = await servedHub();
  ({ key } = await served.organisation("Hjelpebutikkene"));
});
afterAll(() => served.close());

it("lists each code once, in the reader's language, with words in place of the figures that only a finding has", async () => {
  const headers = { "accept-language": "sv" };
  const { status, body } = await served.ask("GET", "/api/v1/remedies", { key, headers });
  const items = list(at(body, "items"));
  const codes = items.map((item) => at(item, "code"));
  expect(status).toBe(200);
  expect(new Set(codes).size).toBe(codes.length);
  expect(items.filter((item) => /[{}]/.test(`${at(item, "means")}${at(item, "fix")}`))).toEqual([]);
  const gap = items.find((item) => at(item, "code") === "z-number-gap");
  expect(at(gap, "means")).toBe("Det saknas nummer mellan Z ‹föregående nummer› och Z ‹värde› (‹nummer›).");
});

it("says where each is cured in the reader's language, and a place in a Visma product by Visma's name for it with what that means", async () => {
  const headers = { "accept-language": "nl" };
  const { body } = await served.ask("GET", "/api/v1/remedies", { key, headers });
  const places = list(at(body, "items")).map((item) => at(item, "where"));
  expect(places).toContain(
    "Boekhouding: rekeningschema; Bedrijfskoppelingen → Rekeninginrichting of Meer instellingen",
  );
  expect(places).toContain(
    "Visma.net ERP → Chart of accounts (GL202500) – rekeningschema; Bedrijfskoppelingen → Rekeninginrichting of Meer instellingen",
  );
  const written = remedyBooks(served.hub.registry).flatMap((book) => Object.values(book));
  expect(written.flatMap(({ where = "People" }) => strangePlaces(where))).toEqual([]);
});
