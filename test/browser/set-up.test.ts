/**
 * From an empty database to booked settlements, by browser alone, over both ledgers and in two languages each: the way that
 * `walk/walk-from-nothing.ts` tells.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { openBrowser } from "../support/open-browser.ts";
import { settlementsIntoEaccounting, settlementsIntoVismaNet } from "./walk/settlement-walk.ts";
import { walkAlone } from "./walk/walk-alone.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const [rita, edith, mette] = [
  { name: "Rita Regnskap", email: "rita@example.org" },
  { name: "Edith Books", email: "edith@example.org" },
  { name: "Mette Munk", email: "mette@example.org" },
];

describe("the way from nothing to a booked settlement", () => {
  it.each([
    { language: "nb", search: "eEkonomi", person: rita, looksClosely: true },
    { language: "en", search: "spiris", person: edith, looksClosely: false },
  ] as const)("is walked in $language", async ({ looksClosely, ...of }) => {
    await walkAlone(browser, settlementsIntoEaccounting(of), { looksClosely });
  });
});

describe("the way from nothing to a settlement booked in Visma.net", () => {
  it.each([
    { language: "nb", search: "Visma.net Financials", person: rita, looksClosely: true },
    { language: "da", search: "visma net", person: mette, looksClosely: false },
  ] as const)("is walked in $language", async ({ looksClosely, ...of }) => {
    await walkAlone(browser, settlementsIntoVismaNet(of), { looksClosely });
  });
});
