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

type Headers = Record<string, string>;

async function ask(path: string, headers: Headers): Promise<unknown> {
  const { status, body } = await served.ask("GET", `/api/v1${path}`, { key, headers });
  expect([path, status]).toEqual([path, 200]);
  return body;
}

async function everyRemedy(headers: Headers): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let cursor = ""; ; ) {
    const page = await ask(`/remedies?limit=200${cursor}`, headers);
    items.push(...list(at(page, "items")));
    if (at(page, "next") === null) return items;
    cursor = `&cursor=${at(page, "next")}`;
  }
}

it("come page by page, found by any words of the code, the meaning and the cure in the reader's language", async () => {
  const nb = { "accept-language": "nb" };
  const first = await ask("/remedies?limit=2", nb);
  expect(list(at(first, "items"))).toHaveLength(2);
  expect(at(first, "found")).toBe(at(first, "total"));
  const missing = await ask("/remedies?search=MANGLER%20nummer%20mellom", nb);
  expect(list(at(missing, "items")).map((item) => at(item, "code"))).toContain("z-number-gap");
  expect(Number(at(missing, "found"))).toBeLessThan(Number(at(missing, "total")));
  expect(await ask("/remedies?search=z-number-gap", nb)).toMatchObject({ found: 1, next: null });
  expect(at(await ask("/remedies/z-number-gap", nb), "means")).toContain("‹forrige nummer›");
  const { status } = await served.ask("GET", "/api/v1/remedies/no-such-code", { key });
  expect(status).toBe(404);
});

it("lists each code once, in the reader's language, with words in place of the figures that only a finding has", async () => {
  const headers = { "accept-language": "sv" };
  const items = await everyRemedy(headers);
  const codes = items.map((item) => at(item, "code"));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(250);
  expect(items.filter((item) => /[{}]/.test(`${at(item, "means")}${at(item, "fix")}`))).toEqual([]);
  const gap = items.find((item) => at(item, "code") === "z-number-gap");
  expect(at(gap, "means")).toBe("Det saknas nummer mellan Z ‹föregående nummer› och Z ‹värde› (‹nummer›).");
});

it("says where each is cured in the reader's language, and a place in a Visma product by Visma's name for it with what that means", async () => {
  const headers = { "accept-language": "nl" };
  const places = (await everyRemedy(headers)).map((item) => at(item, "where"));
  expect(places).toContain(
    "Boekhouding: rekeningschema; Bedrijfskoppelingen → Rekeninginrichting of Meer instellingen",
  );
  expect(places).toContain(
    "Visma.net ERP → Chart of accounts (GL202500) – rekeningschema; Bedrijfskoppelingen → Rekeninginrichting of Meer instellingen",
  );
  const written = remedyBooks(served.hub.registry).flatMap((book) => Object.values(book));
  expect(written.flatMap(({ where = "People" }) => strangePlaces(where))).toEqual([]);
});
