/**
 * Every screen of the app, in all five languages, on a phone and with wider letters, over a try-out with both integrations and
 * both ledgers, in which something of every kind went wrong. The list of screens is held against the app's own routes: none can be forgotten.
 */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { topicNames } from "../../admin/src/help/topics.ts";
import { linkTabs } from "../../admin/src/links/link-tabs.ts";
import { shellTexts } from "../../admin/src/shell/shell-texts.ts";
import { type Language, languages } from "../../admin/src/texts/language.ts";
import { at } from "../../src/http/testing/served-hub.ts";
import { brokenWords, lostTexts } from "../support/lost-text.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { openedOverScreens } from "../support/opened-over-screens.ts";
import { readerOf, signedInAtTryOut } from "../support/person-at-browser.ts";
import { type Seen, screenReader } from "../support/screen-reader.ts";
import { type Troubled, troubleTryOut } from "../support/troubled-try-out.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
let window: Visit;
let trouble: Troubled;
let invitation: string;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
  trouble = await troubleTryOut(hub);
  invitation = await invite("Lars Leser");
  window = await visit(browser, { url: hub.url, language: "en" });
  await signedInAtTryOut(readerOf(window.page, "en"), hub.person);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});

async function invite(name: string): Promise<string> {
  const email = `${name.split(" ")[0]?.toLowerCase()}@example.org`;
  const person = await hub.ask("POST", "/people", { name, email, role: "viewer" });
  const made = await hub.ask("POST", `/people/${at(person, "id")}/invitation`);
  return String(at(made, "url")).slice(hub.url.length);
}

/** By the route as the router has it: the addresses at which it is looked at. */
function screens(): Record<string, readonly string[]> {
  const { till, payroll } = trouble;
  const both = [till, payroll];
  return {
    "/sign-in": ["/sign-in"],
    "/invitation": [invitation],
    "/": ["/"],
    "/halts": ["/halts"],
    "/postings": ["/postings", `/postings?lane=${payroll.laneId}&state=booked`],
    "/postings/$postingId": [
      `/postings/${trouble.postingId}`,
      `/postings/${trouble.refusedPostingId}`,
      `/postings/${trouble.missingPostingId}`,
    ],
    "/records": both.map(({ laneId }) => `/records?lane=${laneId}`),
    "/records/$recordId": [`/records/${trouble.conflictId}`],
    "/calendar": [`/calendar?lane=${till.laneId}`],
    "/reconciliation": both.map(({ linkId }) => `/reconciliation?link=${linkId}`),
    "/audit": ["/audit"],
    "/help": ["/help"],
    "/help/$topic": [...topicNames, "z-number-gap"].map((topic) => `/help/${topic}`),
    "/connections": ["/connections"],
    "/connections/new": ["/connections/new"],
    "/connections/$connectionId": both.map(({ connectionId }) => `/connections/${connectionId}`),
    "/companies": ["/companies"],
    "/companies/new": ["/companies/new"],
    "/companies/$companyId": [`/companies/${till.companyId}`],
    "/links": ["/links"],
    "/links/new": ["/links/new"],
    "/links/$linkId": both.flatMap(({ linkId }) => linkTabs.map((tab) => `/links/${linkId}?tab=${tab}`)),
    "/people": ["/people"],
    "/webhooks": ["/webhooks"],
    "/account": ["/account"],
    "/$": ["/there-is-nothing-here"],
  };
}

const addresses = () => Object.values(screens()).flat();

const admin = path.join(import.meta.dirname, "../../admin/src");

describe("the list of screens", () => {
  it("has every route of the running app, and no other", async () => {
    const routes = (await window.page.evaluate("Object.keys(__TSR_ROUTER__.routesByPath)")) as string[];
    expect(Object.keys(screens()).toSorted()).toEqual(routes.toSorted());
  });

  it("has every page that is written, since each is behind a route", async () => {
    const router = await readFile(path.join(admin, "router.tsx"), "utf8");
    const files = await readdir(admin, { recursive: true });
    const pages = files.filter((file) => file.endsWith("-page.tsx") && !file.startsWith("shell"));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((page) => !router.includes(`import("./${page.split(path.sep).join("/")}")`))).toEqual(
      [],
    );
  });
});

describe("the navigation", () => {
  it("counts what stands still beside the halts, and beside nothing else", async () => {
    const { page } = window;
    await screenReader(page).open("/");
    const counted = page.getByRole("navigation").locator("[aria-describedby]");
    await expect.poll(() => counted.allTextContents()).toEqual([`${shellTexts.halts.en}2`]);
  });
});

/** What is wrong with a screen as it stands, in any language. */
function faultsOf(seen: Seen, of: { language: Language; names: ReadonlySet<string> }): string[] {
  const { language, names } = of;
  return [
    ...(seen.headings.length === 1 && seen.headings[0] !== "" ? [] : [`${seen.headings.length} h1`]),
    ...(seen.language === language ? [] : [`lang is ${seen.language}`]),
    ...(seen.title === `${seen.headings[0]} · Bilag` ? [] : [`the title is ${seen.title}`]),
    ...(seen.levels.some((level, index) => level > (seen.levels[index - 1] ?? 0) + 1)
      ? [`headings in the order ${seen.levels}`]
      : []),
    ...(seen.overflow <= 0 ? [] : [`${seen.overflow} px too wide: ${seen.tooWide.join(", ")}`]),
    ...seen.texts.filter((text) => unfinished.some((sign) => sign.test(text.replaceAll(templates, "")))),
    ...seen.texts.filter((text) => names.has(text)).map((text) => `not looked up: ${text}`),
  ];
}

/** A value that was not there, or a parameter that nobody filled. */
const unfinished = [/\b(undefined|NaN|Invalid Date)\b|\[object |^null$|^…$/, /\{\w+\}/];

/** What a text of the settings may hold, each in its own braces: told to whoever writes one. */
const templates = /\{(z|register|department|date|run|description|period|year)\}/g;

/** The names of texts that no word has: one that stands on a screen was not looked up. */
async function namesOfTexts(): Promise<Set<string>> {
  const files = (await readdir(admin, { recursive: true })).filter((file) => file.endsWith("-texts.ts"));
  const catalogues = await Promise.all(files.map((file) => import(path.join(admin, file))));
  const names = catalogues.flatMap((catalogue) =>
    Object.values(catalogue).flatMap((texts) => Object.keys(Object(texts))),
  );
  return new Set(names.filter((name) => name.includes("-")));
}

/** Four words and more, which no name and no number has; what a ledger calls its accounts and VAT codes is its own. */
function sentencesOf({ texts }: Seen): string[] {
  return texts
    .flatMap((text) => text.split(" · "))
    .filter((text) => text.split(/\s+/).filter((word) => /^\p{L}{2,}/u.test(word)).length >= 4)
    .filter((text) => !ofLedger.test(text));
}

const ofLedger = /\bmva\b|^(Salg|Skyldig) |^\d{4} /;

/** What a page on a screen of 1280 is at four times its size. */
const narrowest = { width: 320, height: 844 };

/** Chosen on the page of one's own account, as people do. */
async function choose(language: Language, viewport: { width: number; height: number }): Promise<void> {
  const { page } = window;
  await page.setViewportSize({ width: 1200, height: 900 });
  await screenReader(page).open("/account");
  await page.getByRole("combobox").first().selectOption(language);
  await page.setViewportSize(viewport);
}

describe("every screen", () => {
  const english = new Map<string, readonly string[]>();

  it.each(languages)("speaks %s throughout, and fits a phone", async (language) => {
    const { page } = window;
    const screen = screenReader(page);
    await choose(language, narrowest);
    const faults: string[] = [];
    const names = await namesOfTexts();
    for (const address of addresses()) {
      await screen.open(address).catch((error: Error) => faults.push(error.message));
      const seen = await screen.see();
      const sentences = sentencesOf(seen);
      if (language === "en") english.set(address, sentences);
      const left = language === "en" ? [] : sentences.filter((one) => english.get(address)?.includes(one));
      const found = [
        ...faultsOf(seen, { language, names }),
        ...left.map((one) => `English: ${one}`),
        ...(await lostTexts(page)),
        ...(address.startsWith("/calendar") ? await brokenWords(page, "main table") : []),
        ...window.complaints(),
      ];
      faults.push(...found.map((fault) => `${address}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it.each(["light", "dark"] as const)("puts nothing in anybody's way, %s", async (colorScheme) => {
    const { page } = window;
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.emulateMedia({ colorScheme });
    const screen = screenReader(page);
    const faults: string[] = [];
    for (const address of addresses()) {
      await screen.open(address).catch((error: Error) => faults.push(error.message));
      const lost = colorScheme === "light" ? await lostTexts(page) : [];
      const found = [...(await barriers(page)), ...lost, ...window.complaints()];
      faults.push(...found.map((fault) => `${address}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

describe("what opens over a screen", () => {
  /** What a screen of 1280 by 1024 is at four times its size. */
  const lowest = { width: 320, height: 256 };

  it.each(["nl", "sv"] as const)("is read to its end on the lowest screen, in %s", async (language) => {
    const { page } = window;
    await choose(language, lowest);
    const screen = screenReader(page);
    const faults: string[] = [];
    for (const { address, press, shows } of openedOverScreens(trouble, readerOf(page, language))) {
      const opener = page.getByRole("button", { name: press, exact: true }).first();
      await screen.open(address);
      await opener.click();
      await page.getByRole(shows).waitFor();
      faults.push(...(await lostTexts(page)).map((fault) => `${address}, ${press}: ${fault}`));
      await (shows === "navigation" ? opener.click() : page.keyboard.press("Escape"));
    }
    expect(faults).toEqual([]);
  });
});
