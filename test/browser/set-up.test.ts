/**
 * From an empty organisation to a booked voucher, by browser alone: invitation, password, connection on the ledger's own
 * pages, company, link, accounts, file, preview, confirmation. In two languages, against the twin's real sign-in.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { companiesTexts } from "../../admin/src/companies/companies-texts.ts";
import { connectionsTexts } from "../../admin/src/connections/connections-texts.ts";
import { filesTexts } from "../../admin/src/files/files-texts.ts";
import { linksTexts } from "../../admin/src/links/links-texts.ts";
import { unsavedTexts } from "../../admin/src/parts/unsaved-texts.ts";
import { previewTexts } from "../../admin/src/set-up/preview-texts.ts";
import { setUpTexts } from "../../admin/src/set-up/set-up-texts.ts";
import { shellTexts } from "../../admin/src/shell/shell-texts.ts";
import type { Language } from "../../admin/src/texts/language.ts";
import { type BrowserHub, startBrowserHub } from "../support/browser-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { consentAtVisma, enter, type Reader, readerOf } from "../support/person-at-browser.ts";

let hub: BrowserHub;
let browser: Browser;
let window: Visit;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startBrowserHub(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
beforeEach(async () => {
  window = await visit(browser, hub);
});
afterEach(async () => {
  expect(window.complaints()).toEqual([]);
  await window.close();
});

/** One Z report of 1,250.00 with 25 % VAT, paid by card and in cash. */
const settlement = {
  registerId: "K1",
  zNumber: "1",
  businessDate: "2026-11-20",
  sales: [{ vatRate: "25", gross: "1250.00", net: "1000.00", vat: "250.00" }],
  payments: [
    { type: "card", amount: "1000.00" },
    { type: "cash", amount: "250.00" },
  ],
};

/** Slot → account, in the chart of the twin's café. All other slots do not occur. */
const accounts: Readonly<Record<string, string>> = {
  "sales/25": "3000",
  "vat/25": "2700",
  "payment/card": "1901",
  cash: "1900",
};

/** Kept for a person to look at, where BILAG_SCREENS names a folder. */
async function picture({ page, language }: Reader, name: string): Promise<void> {
  const folder = process.env.BILAG_SCREENS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}-${language}.png`), fullPage: true });
}

/** In the first language: the pages are the same in the others but for their words, which the pages of signing in try. */
async function examine({ page, language }: Reader): Promise<void> {
  if (language === "nb") expect(await barriers(page)).toEqual([]);
}

async function addConnection(reader: Reader, search: string): Promise<void> {
  const { page, say, button, field } = reader;
  await page.getByRole("link", { name: say(shellTexts, "connections") }).click();
  await page.getByText(say(connectionsTexts, "none")).waitFor();
  await picture(reader, "connections-empty");
  await button(say(connectionsTexts, "add")).click();
  await field(say(connectionsTexts, "find-ledger")).fill(search);
  expect(await page.getByRole("radio").count()).toBe(1);
  await page.getByRole("radio").check();
  await field(say(connectionsTexts, "name")).fill("Kafé Nord");
  await field(say(connectionsTexts, "environment")).selectOption("test");
  await examine(reader);
  await picture(reader, "connection-new");
  await button(say(connectionsTexts, "save")).click();
  await page.getByText(say(connectionsTexts, "not-yet")).waitFor();
  await examine(reader);
}

async function connect(reader: Reader): Promise<void> {
  const { page, say, button } = reader;
  const lead = button(say(connectionsTexts, "connect-now", { ledger: "Visma eAccounting" }));
  const state = page.locator(".mantine-Badge-root").first();
  expect(await state.textContent()).toBe(`○${say(connectionsTexts, "not-authorised")}`);
  expect((await state.boundingBox())?.y, "above the button").toBeLessThan((await lead.boundingBox())?.y ?? 0);
  await lead.click();
  await consentAtVisma(page, { company: "Kaffebar Nord AS", isAllowed: false });
  await page.getByText(say(connectionsTexts, "refused-title")).waitFor();
  await picture(reader, "connection-refused");
  await examine(reader);
  await lead.click();
  await consentAtVisma(page, { company: "Kaffebar Nord AS", isAllowed: true });
  const says = say(connectionsTexts, "connected-to", { company: "Kaffebar Nord AS" });
  const toast = page.getByRole("status").filter({ hasText: says });
  await toast.waitFor();
  const box = await toast.boundingBox();
  expect(box?.x, "at the right").toBeGreaterThan(600);
  expect(box?.y, "at the top").toBeLessThan(200);
  expect(await page.getByText(say(connectionsTexts, "not-yet")).count()).toBe(0);
  await picture(reader, "connection-connected");
  await examine(reader);
  await button(say(connectionsTexts, "close")).click();
  expect(page.url()).not.toContain("connected");
  expect(await state.textContent()).toBe(`✓${say(connectionsTexts, "connected")}`);
  await page.reload();
  await page.getByText("Kaffebar Nord AS").first().waitFor();
  expect(await state.textContent()).toBe(`✓${say(connectionsTexts, "connected")}`);
}

async function addCompany(reader: Reader): Promise<void> {
  const { page, say, button, field } = reader;
  await page.getByRole("link", { name: say(shellTexts, "companies"), exact: true }).click();
  await button(say(companiesTexts, "add")).click();
  await field(say(companiesTexts, "name")).fill("Kafé Prøve");
  await field(say(companiesTexts, "external-id")).fill("kafe-1");
  await field(say(companiesTexts, "departments")).fill("10 Sentrum\n20 Havna");
  await examine(reader);
  await button(say(companiesTexts, "save")).click();
  await page.getByRole("heading", { name: "Kafé Prøve" }).waitFor();
  await examine(reader);
}

async function addLink(reader: Reader): Promise<void> {
  const { page, say, button, field } = reader;
  await button(say(linksTexts, "add")).click();
  await field(say(linksTexts, "connection")).selectOption({ index: 1 });
  await field(say(linksTexts, "integration")).selectOption("day-settlements");
  await field(say(linksTexts, "start-on")).fill("2026-11-01");
  await examine(reader);
  await button(say(linksTexts, "save")).click();
  await page.getByRole("tab", { name: say(linksTexts, "tab-accounts") }).waitFor();
}

async function slotsOf(
  key: string,
  language: Language,
): Promise<{ name: string; label: string; path: string[] }[]> {
  const answer = await fetch(`${hub.url}/api/v1/integrations/day-settlements`, {
    headers: { authorization: `Bearer ${key}`, "accept-language": language },
  });
  return ((await answer.json()) as { slots: { name: string; label: string; path: string[] }[] }).slots;
}

async function answerSlots(reader: Reader, key: string): Promise<void> {
  const { page, say, button } = reader;
  const sample = await slotsOf(key, reader.language);
  await page
    .getByText(say(setUpTexts, "where", { place: "eAccounting → Settings → Chart of accounts" }))
    .waitFor();
  for (const [name, account] of Object.entries(accounts)) {
    const slot = sample.find((one) => one.name === name)?.label ?? name;
    const search = page.getByRole("combobox", { name: say(setUpTexts, "account-of", { slot }), exact: true });
    await search.fill(account);
    await page.getByRole("option", { name: new RegExp(`^${account} `) }).click();
  }
  for (const { name, label: slot, path: place } of sample) {
    const box = page.getByRole("checkbox", {
      name: say(setUpTexts, "does-not-occur-of", { slot }),
      exact: true,
    });
    if (!place.includes("{department}") || name in accounts || (await box.count()) === 0) continue;
    await box.check();
  }
  await page.getByText(say(setUpTexts, "none-missing")).waitFor();
  await page.getByText(say(unsavedTexts, "unsaved")).waitFor();
  await page.getByRole("link", { name: say(shellTexts, "companies"), exact: true }).click();
  await button(say(unsavedTexts, "stay")).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await picture(reader, "link-accounts");
  await examine(reader);
  await button(say(setUpTexts, "save")).click();
  await page.getByText(say(setUpTexts, "saved", { version: 1 })).waitFor();
}

async function handInFile(reader: Reader): Promise<void> {
  const { page, say, button } = reader;
  await page.getByRole("tab", { name: say(linksTexts, "tab-files") }).click();
  const chooser = page.waitForEvent("filechooser");
  await button(say(filesTexts, "choose")).click();
  const buffer = Buffer.from(JSON.stringify([settlement]));
  await (await chooser).setFiles({ name: "z.json", mimeType: "application/json", buffer });
  await page.getByText(say(filesTexts, "read"), { exact: true }).waitFor();
  const expected = { count: 1, debit: amount(reader, "1250.00"), credit: amount(reader, "1250.00") };
  await page.getByText(say(filesTexts, "would-book", expected)).waitFor();
  await picture(reader, "link-file");
  await examine(reader);
  await button(say(filesTexts, "hand-in-of", { name: "z.json" })).click();
  await page.getByText(say(filesTexts, "handed-in"), { exact: true }).waitFor();
}

/** As the language writes it. */
function amount({ language }: Reader, text: string): string {
  return language === "en"
    ? text.replace(/^(\d)(\d{3})/, "$1,$2")
    : text.replace(".", ",").replace(/^(\d)(\d{3})/, "$1 $2");
}

async function confirm(reader: Reader, person: string): Promise<void> {
  const { page, say, button } = reader;
  await page.getByRole("tab", { name: say(linksTexts, "tab-preview") }).click();
  const article = page.getByRole("article", { name: "Z 1" });
  await article.waitFor();
  const text = (await article.locator("pre").first().textContent()) ?? "";
  expect(text).toMatch(/^1900 +250\.00$/m);
  expect(text).toMatch(/^3000 +1000\.00 +3$/m);
  await picture(reader, "link-preview");
  await examine(reader);
  await button(say(previewTexts, "confirm")).click();
  await button(say(previewTexts, "confirm-as", { name: person })).click();
  await page.getByText(say(linksTexts, "active"), { exact: true }).waitFor();
  await button(say(linksTexts, "run-now")).click();
}

async function bookedTexts(): Promise<string[]> {
  const { companyId } = await hub.twin.companyNamed("Kaffebar Nord AS");
  const vouchers = (await hub.twin.control("GET", `/books/${companyId}/vouchers`)) as { text: string }[];
  return vouchers.map(({ text }) => text);
}

/** Tells where the lane stands when nothing comes. */
async function untilBooked(count: number, key: string): Promise<void> {
  const waitedUntil = performance.now() + 60_000;
  while ((await bookedTexts()).length < count) {
    if (performance.now() > waitedUntil) {
      const headers = { authorization: `Bearer ${key}` };
      const lanes = await fetch(`${hub.url}/api/v1/lanes`, { headers });
      throw new Error(`nothing was booked: ${await lanes.text()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe("the way from nothing to a booked settlement", () => {
  it.each([
    { language: "nb", search: "eEkonomi", person: "Rita Regnskap", email: "rita@example.org" },
    { language: "en", search: "spiris", person: "Edith Books", email: "edith@example.org" },
  ] as const)("is walked in $language", async ({ language, search, person, email }) => {
    const before = (await bookedTexts()).length;
    const { invitation, key } = await hub.organisation({ name: `Firma ${language}`, person, email });
    const reader = readerOf(window.page, language);
    await window.page.goto("/sign-in");
    await window.page.getByRole("combobox").selectOption(language);
    await enter(reader, { invitation, email });
    await addConnection(reader, search);
    await connect(reader);
    await addCompany(reader);
    await addLink(reader);
    await answerSlots(reader, key);
    await handInFile(reader);
    await confirm(reader, person);
    await untilBooked(before + 1, key);
    expect((await bookedTexts()).filter((text) => text.endsWith(" Z 1 K1"))).toHaveLength(before + 1);
    await window.page.getByRole("link", { name: reader.say(shellTexts, "today") }).click();
    await picture(reader, "today-booked");
  });
});
