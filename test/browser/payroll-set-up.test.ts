/**
 * From an empty database to booked payroll journals, by browser alone, over both ledgers, in Dutch and in Swedish: the way that
 * `walk/walk-from-nothing.ts` tells.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { openBrowser } from "../support/open-browser.ts";
import { payrollIntoEaccounting, payrollIntoVismaNet, payrolls } from "./walk/payroll-walk.ts";
import { walkAlone } from "./walk/walk-alone.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const both = [
  { language: "nl", looksClosely: true },
  { language: "sv", looksClosely: false },
] as const;

describe("the way from nothing to a payroll run booked in Visma.net", () => {
  it.each(both)("is walked in $language", async ({ language, looksClosely }) => {
    await walkAlone(browser, payrollIntoVismaNet(payrolls[language]), { looksClosely });
  });
});

describe("the way from nothing to a payroll run booked in eAccounting", () => {
  it.each(both)("is walked in $language", async ({ language, looksClosely }) => {
    await walkAlone(browser, payrollIntoEaccounting(payrolls[language]), { looksClosely });
  });
});
