/**
 * The pages that people read, over the try-out's sixty settlements and two payroll runs, with one till's day that came again
 * otherwise and a lane that stands still: each screen in all five languages, on a phone in the dark, and what is done there.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { auditTexts } from "../../admin/src/audit/audit-texts.ts";
import { calendarTexts } from "../../admin/src/calendar/calendar-texts.ts";
import { watchTexts } from "../../admin/src/connections/watch-texts.ts";
import { haltsTexts } from "../../admin/src/halts/halts-texts.ts";
import { helpTexts } from "../../admin/src/help/help-texts.ts";
import { topicTexts } from "../../admin/src/help/topics.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { postingsTexts } from "../../admin/src/postings/postings-texts.ts";
import { reconciliationTexts } from "../../admin/src/reconciliation/reconciliation-texts.ts";
import { recordsTexts } from "../../admin/src/records/records-texts.ts";
import { setUpTexts } from "../../admin/src/set-up/set-up-texts.ts";
import { shellTexts } from "../../admin/src/shell/shell-texts.ts";
import { signInTexts } from "../../admin/src/sign-in/sign-in-texts.ts";
import type { Language } from "../../admin/src/texts/language.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { keepPicture } from "../support/keep-picture.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { type Reader, readerOf } from "../support/person-at-browser.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
const ids = { lane: "", payroll: "", link: "", connection: "", posting: "", conflict: "", twinCompany: "" };
const visits: Visit[] = [];
/** One sign-in for all: more than a few in a minute are refused. */
let session: Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>> = [];

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
  await prepare();
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(async () => {
  for (const one of visits.splice(0)) {
    expect(one.complaints()).toEqual([]);
    await one.close();
  }
});

const items = (answer: unknown) => list(at(answer, "items"));

/** A day that came again with another sum, and a day that cannot be booked since the ledger's account was closed. */
async function prepare(): Promise<void> {
  const lanes = items(await hub.ask("GET", "/lanes"));
  const till = lanes.find((lane) => at(lane, "flow") === "settlements");
  ids.lane = String(at(till, "id"));
  ids.link = String(at(till, "linkId"));
  ids.connection = String(at(till, "connectionId"));
  ids.payroll = String(
    at(
      lanes.find((lane) => at(lane, "flow") === "journals"),
      "id",
    ),
  );
  const last = await newestInSentrum();
  ids.posting = String(at(last, "postings", 0, "id"));
  const { payload } = (await hub.ask("GET", `/records/${at(last, "id")}`)) as { payload: Settlement };
  const answers = await hub.ask("POST", `/lanes/${ids.lane}/records`, { records: [changed(payload)] });
  ids.conflict = String(at(answers, "answers", 0, "recordId"));
  ids.twinCompany = (await hub.twin.companyNamed("Kaffebar Nord AS")).companyId;
  await haltOnClosedAccount();
}

/** The department that the calendar shows first. */
async function newestInSentrum(): Promise<unknown> {
  const newest = items(await hub.ask("GET", `/lanes/${ids.lane}/records?newestFirst=true&limit=4`));
  return newest.find((record) => String(at(record, "object")).startsWith("SENTRUM"));
}

const openAccount = (isActive: boolean) =>
  hub.twin.control("PATCH", `/companies/${ids.twinCompany}/accounts/1901`, { isActive });

/** The newest day's next one comes, and its account is closed in the ledger. */
async function haltOnClosedAccount(): Promise<void> {
  const last = await newestInSentrum();
  const { payload } = (await hub.ask("GET", `/records/${at(last, "id")}`)) as { payload: Settlement };
  await openAccount(false);
  await hub.ask("POST", `/lanes/${ids.lane}/records`, { records: [nextDay(payload)] });
  await hub.ask("POST", `/lanes/${ids.lane}/run`);
  await vi.waitFor(async () => expect(items(await hub.ask("GET", "/halts"))).toHaveLength(1), {
    timeout: 30_000,
    interval: 250,
  });
}

type Settlement = { zNumber: string; businessDate?: string; closedAt: string } & Record<string, unknown>;

function changed(settlement: Settlement): Settlement {
  return { ...settlement, closedAt: settlement.closedAt.replace(/:\d\d(?=$|[+Z.-])/, ":59") };
}

function nextDay(settlement: Settlement): Settlement {
  const day = settlement.closedAt.slice(0, 10);
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const moved = JSON.stringify(settlement).replaceAll(day, next);
  return { ...JSON.parse(moved), zNumber: String(Number(settlement.zNumber) + 1) };
}

async function signIn(of: { language: Language; isDark?: boolean; width?: number }): Promise<Reader> {
  const window = await visit(browser, { url: hub.url, language: of.language });
  visits.push(window);
  const { page } = window;
  await page.context().addCookies(session);
  if (of.isDark === true) await page.emulateMedia({ colorScheme: "dark" });
  if (of.width !== undefined) await page.setViewportSize({ width: of.width, height: 844 });
  const reader = readerOf(page, of.language);
  if (session.length === 0) {
    await page.goto("/sign-in");
    await page.locator('input[type="email"]').fill(hub.person.email);
    await page.locator('input[type="password"]').fill(hub.person.password);
    await reader.button(reader.say(signInTexts, "title")).click();
  } else await page.goto("/");
  await page.getByRole("heading", { level: 1, name: reader.say(todayTexts, "title") }).waitFor();
  session = await page.context().cookies();
  return reader;
}

/** Those of docs/screens are among them. */
const picture = (page: Page, name: string) => keepPicture(page, name, { isWhole: false });

type Screen = { name: string; path: string; heading: string; shows: string | RegExp };

function screens({ say }: Reader): Screen[] {
  return [
    { name: "today", path: "/", heading: say(todayTexts, "title"), shows: "Kaffebar Nord AS" },
    { name: "halts", path: "/halts", heading: say(haltsTexts, "title"), shows: say(haltsTexts, "resume") },
    {
      name: "postings",
      path: `/postings?lane=${ids.lane}`,
      heading: say(postingsTexts, "title"),
      shows: say(partTexts, "show-more"),
    },
    {
      name: "posting",
      path: `/postings/${ids.posting}`,
      heading: "Z",
      shows: say(postingsTexts, "certificate"),
    },
    {
      name: "journal-export",
      path: `/records?lane=${ids.payroll}`,
      heading: say(recordsTexts, "title"),
      shows: "2026/20",
    },
    { name: "conflict", path: `/records/${ids.conflict}`, heading: "/", shows: say(recordsTexts, "keep") },
    {
      name: "calendar",
      path: `/calendar?lane=${ids.lane}`,
      heading: say(calendarTexts, "title"),
      shows: say(calendarTexts, "legend"),
    },
    {
      name: "reconciliation",
      path: `/reconciliation?link=${ids.link}`,
      heading: say(reconciliationTexts, "title"),
      shows: say(reconciliationTexts, "signature"),
    },
    {
      name: "connection",
      path: `/connections/${ids.connection}`,
      heading: "Kaffebar Nord AS",
      shows: say(watchTexts, "title"),
    },
    {
      name: "account-set-up",
      path: `/links/${ids.link}?tab=accounts`,
      heading: "Kaffebar Nord AS",
      shows: say(setUpTexts, "does-not-occur"),
    },
    { name: "audit", path: "/audit", heading: say(auditTexts, "title"), shows: "Rita Regnskap" },
    { name: "help", path: "/help", heading: say(helpTexts, "title"), shows: "+47 21 53 80 00" },
    {
      name: "help-page",
      path: "/help/connect",
      heading: say(topicTexts, "connect-title"),
      shows: say(helpTexts, "go-on"),
    },
    { name: "help-finding", path: "/help/z-number-gap", heading: "Z", shows: say(helpTexts, "what-to-do") },
  ];
}

async function walk(reader: Reader, keepsPictures: (name: string) => string | null): Promise<void> {
  const { page } = reader;
  for (const { name, path: address, heading, shows } of screens(reader)) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    const told = page
      .getByText(shows)
      .or(page.getByRole("group", { name: shows }))
      .first();
    await told.waitFor({ state: "attached" });
    const kept = keepsPictures(name);
    if (kept !== null) await picture(page, kept);
    expect(await barriers(page), `${name} in ${reader.language}`).toEqual([]);
    expect(await page.title(), name).toMatch(/ · Bilag$/);
    expect(await page.getByRole("heading", { level: 1 }).count(), name).toBe(1);
  }
}

describe("the pages that people read", () => {
  it.each(["en", "nb", "da", "sv", "nl"] as const)(
    "speak %s and put nothing in anybody's way",
    async (language) => {
      const reader = await signIn({ language });
      expect(await reader.page.locator("html").getAttribute("lang")).toBe(language);
      await walk(reader, (name) => (language === "nb" || language === "en" ? `${name}-${language}` : null));
    },
  );

  it("fit a phone, in the dark", async () => {
    const reader = await signIn({ language: "nb", isDark: true, width: 390 });
    await walk(reader, (name) => `${name}-phone-dark`);
    const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await reader.page.evaluate(overflow)).toBeLessThanOrEqual(0);
  });

  it("are reached by keyboard alone", async () => {
    const { page, say } = await signIn({ language: "en" });
    for (const [letter, heading] of [
      ["h", say(haltsTexts, "title")],
      ["c", say(calendarTexts, "title")],
      ["t", say(todayTexts, "title")],
    ]) {
      await page.keyboard.press("g");
      await page.keyboard.press(letter ?? "");
      await page.getByRole("heading", { level: 1, name: heading ?? "" }).waitFor();
    }
    await page.keyboard.press("Shift+?");
    const keys = page.getByRole("dialog", { name: say(shellTexts, "keys") });
    await keys.waitFor();
    expect(await barriers(page)).toEqual([]);
    // Behind a dialog nothing moves; and whoever speaks to their machine turns them off, which the browser remembers.
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await keys.getByRole("switch", { name: say(shellTexts, "keys-on") }).uncheck();
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("heading", { level: 1, name: say(todayTexts, "title") }).waitFor();
    for (const key of ["g", "p", "Shift+?"]) await page.keyboard.press(key);
    await page.getByRole("button", { name: say(shellTexts, "keys") }).click();
    await keys.waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
    await keys.getByRole("switch").check();
    await page.keyboard.press("Escape");
    await page.goto("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe(
      say(shellTexts, "skip-to-content"),
    );
  });
});

describe("a posting", () => {
  it("opens each row to the lines that it comes from, and shows before and after a reversal without doing it", async () => {
    const { page, say, button } = await signIn({ language: "en" });
    await page.goto(`/postings/${ids.posting}`);
    await page.getByRole("button", { name: /^Where the row on 1901/ }).click();
    await page
      .getByText(/amount [\d,]+\.\d\d/)
      .first()
      .waitFor();
    // Money in is on the debit side, and VAT on the credit side, as the books have them.
    await page
      .getByText(/^Debit [\d,]+\.\d\d: /)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /^Where the row on 2700/ }).click();
    await page
      .getByText(/^Credit [\d,]+\.\d\d: .*: the VAT as the till counted it$/)
      .first()
      .waitFor();
    await page
      .getByRole("button", { name: say(postingsTexts, "answer"), exact: true })
      .first()
      .click();
    await button(say(postingsTexts, "reverse")).click();
    await page.getByText(say(postingsTexts, "undone-by"), { exact: true }).waitFor();
    await page.getByRole("switch").check();
    await page.getByText(say(postingsTexts, "after"), { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, "reversal-en");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say(partTexts, "cancel") })
      .click();
    await page.getByRole("heading", { name: say(postingsTexts, "certificate") }).waitFor();
  });

  it("is found by the ledger's number, and its day leads from the calendar", async () => {
    const { page, say, field, button } = await signIn({ language: "nb" });
    const whole = await hub.ask("GET", `/postings/${ids.posting}`);
    await page.goto("/postings");
    await field(say(postingsTexts, "search")).fill(String(at(whole, "ledgerNumber")));
    await button(say(postingsTexts, "find")).click();
    await page.getByText(say(partTexts, "shown", { count: 1 })).waitFor();
    await page.getByRole("link", { name: String(at(whole, "reference")), exact: true }).click();
    await page.getByRole("heading", { name: say(postingsTexts, "certificate") }).waitFor();
  });
});

describe("what needs a person", () => {
  it("is decided with both contents side by side and a reason", async () => {
    const { page, say, button, field } = await signIn({ language: "sv" });
    await page.goto(`/records/${ids.conflict}`);
    await page.getByRole("rowheader", { name: "stängningstid" }).waitFor();
    await button(say(recordsTexts, "keep")).click();
    await field(say(partTexts, "reason")).fill("Kassan skickade dagen igen");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say(recordsTexts, "keep") })
      .click();
    await page.getByText("Förkastad").first().waitFor();
  });

  it("is resumed once the cause is gone, and the morning's page says that all is well", async () => {
    const { page, say } = await signIn({ language: "da" });
    await page.goto("/halts");
    await page.getByRole("button", { name: say(haltsTexts, "resume") }).waitFor();
    await openAccount(true);
    await page.getByRole("button", { name: say(haltsTexts, "resume") }).click();
    await page.getByText(say(haltsTexts, "none")).waitFor({ timeout: 30_000 });
    await page.goto("/");
    await page.getByText(say(todayTexts, "all-well")).waitFor({ timeout: 30_000 });
  });

  it("is looked at again when a person asks: it stays while the account is closed, and goes on once it is open", async () => {
    const { page, say, button } = await signIn({ language: "en" });
    await haltOnClosedAccount();
    const cause = async () => at(await hub.ask("GET", "/halts"), "items", 0, "finding", "code");
    // The first to meet the closed account may have the ledger's own refusal; looked at again, it has the hub's.
    // Where the hub looks again by itself just now, there is nothing to resume.
    await hub.ask("POST", `/lanes/${ids.lane}/resume`, {}).catch(() => {});
    await expect.poll(cause, { timeout: 30_000 }).toBe("account-inactive");
    await page.goto("/halts");
    const probe = button(say(haltsTexts, "probe"));
    const looked = () =>
      page.waitForResponse((response) => response.url().endsWith(`/lanes/${ids.lane}/probe`));
    for (const isOpen of [false, true]) {
      if (isOpen) await openAccount(true);
      const [answer] = await Promise.all([looked(), probe.click()]);
      expect(answer.status()).toBe(200);
      if (isOpen) continue;
      expect(await cause()).toBe("account-inactive");
      // Else nothing would tell that the button was heard.
      await page.getByText(say(haltsTexts, "probe-asked")).waitFor();
    }
    await page.getByText(say(haltsTexts, "none")).waitFor({ timeout: 30_000 });
    const [last] = items(await hub.ask("GET", `/lanes/${ids.lane}/records?newestFirst=true&limit=1`));
    await expect
      .poll(async () => at(await hub.ask("GET", `/records/${at(last, "id")}`), "postings", 0, "state"), {
        timeout: 30_000,
      })
      .toBe("booked");
  });

  it("is told in words, with the frame around them, where a page of ours breaks", async () => {
    const { page, say, button } = await signIn({ language: "sv" });
    const answers = {
      "**/api/v1/halt-totals": { json: { causes: 1, lanes: 1 } },
      "**/api/v1/halt-causes?*": { json: { items: [{}], next: null } },
    };
    for (const [asked, answer] of Object.entries(answers))
      await page.route(asked, (route) => route.fulfill(answer));
    await page.goto("/halts");
    await page.getByRole("heading", { level: 1, name: say(shellTexts, "broken") }).waitFor();
    await page.getByRole("link", { name: say(shellTexts, "postings"), exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    // The page's own fault is what was asked for here.
    expect(visits.at(-1)?.complaints()).not.toEqual([]);
    for (const asked of Object.keys(answers)) await page.unroute(asked);
    await button(say(shellTexts, "load-again")).click();
    await page.getByRole("heading", { level: 1, name: say(haltsTexts, "title"), exact: true }).waitFor();
  });

  it("is kept in a chain that anybody may verify", async () => {
    const { page, say, button } = await signIn({ language: "nl" });
    await page.goto("/audit");
    await button(say(auditTexts, "verify")).click();
    await page.getByText(/De keten is heel/).waitFor();
  });
});
