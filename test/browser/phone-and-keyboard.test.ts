/** On a phone nothing lies beyond the edge unseen; by keyboard every page is gone on with at its heading; and each figure leads to what it counts. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { calendarTexts } from "../../admin/src/calendar/calendar-texts.ts";
import { watchTexts } from "../../admin/src/connections/watch-texts.ts";
import { helpTexts } from "../../admin/src/help/help-texts.ts";
import { topicTexts } from "../../admin/src/help/topics.ts";
import { linksTexts } from "../../admin/src/links/links-texts.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { stateWords } from "../../admin/src/parts/state-words.ts";
import { accountTexts } from "../../admin/src/people/account-texts.ts";
import { peopleTexts } from "../../admin/src/people/people-texts.ts";
import { postingsTexts } from "../../admin/src/postings/postings-texts.ts";
import { reconciliationTexts } from "../../admin/src/reconciliation/reconciliation-texts.ts";
import { shellTexts } from "../../admin/src/shell/shell-texts.ts";
import { signInTexts } from "../../admin/src/sign-in/sign-in-texts.ts";
import type { Language } from "../../admin/src/texts/language.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { type Reader, readerOf } from "../support/person-at-browser.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
let window: Visit;
let cookies: Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>> = [];

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
  const first = await visit(browser, { url: hub.url, language: "en" });
  const { say, button } = readerOf(first.page, "en");
  await first.page.goto("/sign-in");
  await first.page.locator('input[type="email"]').fill(hub.person.email);
  await first.page.locator('input[type="password"]').fill(hub.person.password);
  await button(say(signInTexts, "title")).click();
  await first.page.getByRole("heading", { level: 1, name: say(todayTexts, "title") }).waitFor();
  cookies = await first.page.context().cookies();
  await first.close();
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(async () => {
  expect(window.complaints()).toEqual([]);
  await window.close();
});

async function open(of: { language: Language; width?: number; isDark?: boolean }): Promise<Reader> {
  window = await visit(browser, { url: hub.url, language: of.language });
  const { page } = window;
  await page.context().addCookies(cookies);
  if (of.isDark === true) await page.emulateMedia({ colorScheme: "dark" });
  if (of.width !== undefined) await page.setViewportSize({ width: of.width, height: 844 });
  return readerOf(page, of.language);
}

/** Where the keyboard is, in words. */
const focused = (page: Page) => page.evaluate("document.activeElement.textContent");

describe("on a phone", () => {
  let reader: Reader;
  beforeEach(async () => {
    reader = await open({ language: "nb", width: 375, isDark: true });
  });

  it("shows a row as a card: each value within the screen, beside the name of its column", async () => {
    const { page, say } = reader;
    await page.goto("/postings");
    const first = page.getByRole("table").getByRole("row").nth(1);
    const amount = first.getByRole("cell").last();
    const box = await amount.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(375);
    const label = "getComputedStyle(document.querySelector('tbody td:last-child'), '::before').content";
    expect(await page.evaluate(label)).toBe(JSON.stringify(say(partTexts, "amount")));
    // For those who hear it, it is the table that it was.
    expect(await page.getByRole("columnheader").count()).toBe(6);
    expect(await barriers(page)).toEqual([]);
  });

  it("keeps language and sign-out in the menu, and chooses the language there", async () => {
    const { page, say, button } = reader;
    await page.goto("/");
    await page.getByRole("heading", { level: 1, name: say(todayTexts, "title") }).waitFor();
    expect(await page.getByLabel(say(shellTexts, "language")).count()).toBe(0);
    await button(say(shellTexts, "menu")).click();
    await page.getByLabel(say(shellTexts, "language")).selectOption("nl");
    await page.getByRole("heading", { level: 1, name: todayTexts.title.nl }).waitFor();
    await page.getByRole("button", { name: shellTexts["sign-out"].nl }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe("by keyboard", () => {
  it("is told by a line that shows in the dark, on nothing that lies under the header", async () => {
    const { page, say } = await open({ language: "en", isDark: true });
    await page.goto("/help");
    await page.getByText(say(partTexts, "shown", { count: 20 })).waitFor();
    await page.getByRole("button", { name: say(partTexts, "show-more") }).focus();
    const top = "document.activeElement.getBoundingClientRect().top";
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press("Shift+Tab");
      expect(await page.evaluate(top)).toBeGreaterThan(56);
    }
    // The accent itself is 2.2 to 1 on the dark ground; this is 9 to 1.
    const colour = "getComputedStyle(document.activeElement).outlineColor";
    expect(await page.evaluate(colour)).toBe("rgb(56, 217, 169)");
  });

  it("goes on at the heading of the page that was opened, and shows where it is in a field", async () => {
    const { page, say } = await open({ language: "sv" });
    await page.goto("/");
    await page.getByRole("heading", { level: 1, name: say(todayTexts, "title") }).waitFor();
    await page.getByRole("link", { name: say(shellTexts, "postings"), exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: say(postingsTexts, "title") }).waitFor();
    expect(await focused(page)).toBe(say(postingsTexts, "title"));
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(say(partTexts, "page-help"));
    await page.keyboard.press("Tab");
    const outline = "getComputedStyle(document.activeElement).outlineStyle";
    expect(await page.evaluate("document.activeElement.type")).toBe("search");
    expect(await page.evaluate(outline)).toBe("solid");
  });

  it("is back at what opened a dialog once that is closed, however the page shows it", async () => {
    const { page, say, button } = await open({ language: "da" });
    const leave = async (name: string) => {
      await button(name).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await expect.poll(() => focused(page)).toBe(name);
    };
    await page.goto("/postings");
    await page.getByRole("table").getByRole("link", { name: /^Z / }).first().click();
    await leave(say(postingsTexts, "reverse"));
    await page.goto("/calendar");
    await leave(say(calendarTexts, "close-days"));
    await page.goto("/people");
    await leave(say(peopleTexts, "add"));
  });

  it("is still at a button whose call was under way", async () => {
    const { page, say, button } = await open({ language: "nl" });
    await page.goto("/links");
    await page.getByRole("table").getByRole("link", { name: "Kaffebar Nord AS" }).first().click();
    await button(say(linksTexts, "pause")).focus();
    for (const next of ["go-on", "pause"] as const) {
      await page.keyboard.press("Enter");
      await button(say(linksTexts, next)).waitFor();
      await expect.poll(() => focused(page)).toBe(say(linksTexts, next));
    }
  });
});

describe("the morning's figures", () => {
  it("count each posting once, and lead to just those", async () => {
    const { page, say } = await open({ language: "nl" });
    await page.goto("/");
    const drafts = page.getByRole("link", { name: new RegExp(`^${say(stateWords, "unreleased")}: 4,`) });
    await drafts.waitFor();
    // All that the payroll's lane has in the ledger waits there: none of it is counted as booked too.
    expect(
      await page.getByRole("link", { name: new RegExp(`^${say(stateWords, "booked")}: `) }).count(),
    ).toBe(1);
    // Nothing is halted, and somebody is to act all the same.
    await page.getByText(say(todayTexts, "waits-in-visma", { count: 4 })).waitFor();
    await page.getByRole("link", { name: say(todayTexts, "see-unreleased") }).click();
    await page.getByText(say(partTexts, "shown", { count: 4 })).waitFor();
    await page.goBack();
    await drafts.click();
    await page.getByText(say(partTexts, "shown", { count: 4 })).waitFor();
    const chosen = page.getByLabel(say(partTexts, "state"));
    expect(await chosen.inputValue()).toBe("unreleased");
    await chosen.selectOption({ label: say(stateWords, "booked") });
    await page.getByText(say(postingsTexts, "none")).waitFor();
  });
});

describe("the morning's rows", () => {
  it("say when each lane booked last, and how far its books have got", async () => {
    const { page, say } = await open({ language: "nb" });
    await page.goto("/");
    const yesterday = Temporal.Now.plainDateISO("Europe/Oslo").subtract({ days: 1 });
    const on = yesterday.toLocaleString("nb", { dateStyle: "medium" });
    const till = page.getByRole("row").filter({ hasText: "Kaffebar Nord AS" });
    const [before, between] = say(todayTexts, "last-sent").split(/\{at\}|\{on\}/);
    await till
      .getByText(new RegExp(`${before}.+${RegExp.escape(`${between}${on}`).replaceAll("\\x20", "\\s")}`))
      .waitFor();
  });
});

describe("the jobs of a lane", () => {
  it("are run from the morning's page by keyboard: its sending, and the comparison with the ledger", async () => {
    const { page, say } = await open({ language: "sv" });
    await page.goto("/");
    const row = page.getByRole("row").filter({ hasText: "Kaffebar Nord AS" });
    const asked = (end: string) =>
      page.waitForResponse(
        (response) => response.request().method() === "POST" && response.url().endsWith(end),
      );
    await row.getByRole("button", { name: new RegExp(`^${say(todayTexts, "run-now")}`) }).focus();
    const [ran] = await Promise.all([asked("/run"), page.keyboard.press("Enter")]);
    expect(ran.status()).toBe(200);
    const more = say(todayTexts, "more-of").split(":")[0] ?? "";
    await row.getByRole("button", { name: new RegExp(`^${more}: Kaffebar Nord AS`) }).focus();
    await page.keyboard.press("Enter");
    const item = page.getByRole("menuitem", { name: say(todayTexts, "compare-now") });
    await item.focus();
    expect(await barriers(page)).toEqual([]);
    const [looked] = await Promise.all([asked("/watch/look"), page.keyboard.press("Enter")]);
    expect(looked.status()).toBe(200);
    await page
      .getByRole("status")
      .filter({ hasText: say(watchTexts, "asked") })
      .waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe("what leads nowhere", () => {
  it("is said inside the frame, with every way onward", async () => {
    const { page, say } = await open({ language: "da" });
    window.foresee(/^404 GET \/api\/v1\/(postings|links)\//);
    for (const address of ["/postings/01a20154-0000-7000-8000-000000000000", "/links/cut", "/no/such/page"]) {
      await page.goto(address);
      await page.getByRole("heading", { level: 1, name: say(shellTexts, "not-found") }).waitFor();
    }
    await page.getByRole("navigation", { name: say(shellTexts, "navigation") }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page
      .locator("#content")
      .getByRole("link", { name: say(shellTexts, "help") })
      .click();
    await page.getByRole("heading", { level: 1, name: say(helpTexts, "title") }).waitFor();
  });

  it("offers no print before a month is read", async () => {
    const { page, say, button } = await open({ language: "sv" });
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route("**/links/*/reconciliation?*", async (route) => {
      await promise;
      await route.continue();
    });
    const [link] = list(at(await hub.ask("GET", "/links"), "items"));
    await page.goto(`/reconciliation?link=${at(link, "id")}`);
    await page.getByText(say(reconciliationTexts, "reading")).waitFor();
    expect(await button(say(partTexts, "print")).count()).toBe(0);
    resolve();
    await button(say(partTexts, "print")).waitFor();
  });
});

describe("a day that is filled in", () => {
  it("stands in the reader's own words beside the field, whose order of figures is the browser's", async () => {
    const { page, say, field } = await open({ language: "nb" });
    await page.goto("/postings");
    const from = field(say(partTexts, "from"));
    await from.fill("2026-03-01");
    await page.getByText("søndag 1. mars 2026", { exact: true }).waitFor();
    const described = await from.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain("søndag 1. mars 2026");
    expect(await barriers(page)).toEqual([]);
    await page.goto("/calendar?month=2026-03");
    const month = page.getByRole("combobox", { name: say(partTexts, "month"), exact: true });
    const year = page.getByRole("combobox", { name: say(partTexts, "year"), exact: true });
    await month.waitFor();
    expect(await month.locator("option:checked").textContent()).toBe("mars");
    await month.selectOption("april");
    await page.waitForURL(/month=2026-04/);
    await year.selectOption("2025");
    await page.waitForURL(/month=2025-04/);
  });
});

describe("a help page", () => {
  it("asks whether it helped, once, and those who look after people see the counts", async () => {
    const { page, say, button } = await open({ language: "en" });
    await page.goto("/help/begin");
    await button(say(helpTexts, "no")).click();
    await page.getByText(say(helpTexts, "did-help-thanks")).waitFor();
    await page.reload();
    await page.getByText(say(helpTexts, "did-help-thanks")).waitFor();
    await page.goto("/help");
    const counts = page.getByRole("table", { name: say(helpTexts, "counts") });
    await counts.getByRole("link", { name: say(topicTexts, "begin-title") }).waitFor();
    expect(await counts.getByRole("row").nth(1).getByRole("cell").allTextContents()).toEqual([
      say(topicTexts, "begin-title"),
      "English",
      "1",
      "0",
    ]);
    expect(await barriers(page)).toEqual([]);
  });

  it.each(["en", "nb"] as const)(
    "is a key away from the page it tells about, says how long it takes to read, leads on, and names whom to ask, in %s",
    async (language) => {
      const { page, say } = await open({ language });
      await page.goto("/connections");
      await page.getByRole("link", { name: say(partTexts, "page-help") }).click();
      await page.getByRole("heading", { level: 1, name: say(topicTexts, "connect-title") }).waitFor();
      await page.getByText(say(helpTexts, "reading-time", { minutes: 1 })).waitFor();
      const ask = page.getByRole("region", { name: say(helpTexts, "ask") });
      expect(await ask.getByRole("link").allTextContents()).toEqual([
        "support@example.org",
        "+47 21 53 80 00",
      ]);
      expect(await ask.getByRole("link", { name: "+47" }).getAttribute("href")).toBe("tel:+4721538000");
      expect(await barriers(page)).toEqual([]);
      await page.getByRole("link", { name: say(topicTexts, "rights-title") }).click();
      await page.getByRole("heading", { level: 1, name: say(topicTexts, "rights-title") }).waitFor();
      await page.getByRole("link", { name: say(helpTexts, "go-there") }).click();
      await page.getByRole("heading", { level: 1, name: say(peopleTexts, "title") }).waitFor();
    },
  );

  it("lists some findings at a time, finds among all of them, and a ledger under a former name", async () => {
    const { page, say, button } = await open({ language: "sv" });
    await page.goto("/help");
    await page.getByText(say(partTexts, "shown", { count: 20 })).waitFor();
    await button(say(partTexts, "show-more")).click();
    await page.getByText(say(partTexts, "shown", { count: 40 })).waitFor();
    await page.getByLabel(say(helpTexts, "search")).fill("z-number-gap");
    await page.getByText(say(partTexts, "shown", { count: 1 })).waitFor();
    await page.getByLabel(say(helpTexts, "search")).fill("eEkonomi");
    await page.getByText(/Visma eAccounting, .*eEkonomi/).waitFor();
  });

  it("counts the guide to each integration's files among what there is to read", async () => {
    const { page, say } = await open({ language: "nb" });
    await page.goto("/help/file-contents");
    const [before = ""] = say(helpTexts, "reading-time").split("{minutes}");
    await page.getByText(new RegExp(`^${before}[2-9] `)).waitFor();
  });

  it("says in words what a finding's sentence will name", async () => {
    const { page } = await open({ language: "nl" });
    await page.goto("/help/z-number-gap");
    await page.getByRole("heading", { level: 1, name: "‹vorige nummer›" }).waitFor();
  });
});

describe("a person's own account", () => {
  it("shows the second factor's key as a picture to scan, and takes a new password for the old", async () => {
    const { page, say, button, field } = await open({ language: "nb" });
    await page.goto("/account");
    const factor = page.getByRole("region", { name: say(peopleTexts, "second-factor") });
    await factor.locator('input[type="password"]').fill(hub.person.password);
    await button(say(peopleTexts, "turn-on")).click();
    await page.getByRole("img", { name: say(accountTexts, "qr-code") }).waitFor();
    window.foresee(/^400 POST .*\/change-password$/);
    await field(say(accountTexts, "current-password")).fill("feil passord her");
    await field(say(accountTexts, "new-password")).fill("seksten kaffekopper");
    await button(say(accountTexts, "change")).click();
    await page.getByText(say(accountTexts, "wrong-password")).waitFor();
    await field(say(accountTexts, "current-password")).fill(hub.person.password);
    await button(say(accountTexts, "change")).click();
    await page.getByText(say(accountTexts, "changed")).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
