/** What an office with many clients needs: one of them found in a long list, all chosen at once, and files taken from a folder. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { filesTexts } from "../../admin/src/files/files-texts.ts";
import { listSearchTexts } from "../../admin/src/parts/list-search-texts.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { stateWords } from "../../admin/src/parts/state-words.ts";
import { monthLanesTexts } from "../../admin/src/reconciliation/month-lanes-texts.ts";
import { reconciliationTexts } from "../../admin/src/reconciliation/reconciliation-texts.ts";
import { setUpTexts } from "../../admin/src/set-up/set-up-texts.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { type Reader, readerOf, signedInAtTryOut } from "../support/person-at-browser.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
let window: Visit;
let rita: Reader;
/** The try-out's own link of settlements. */
let own: unknown;

/** With those of the try-out more than the morning's page shows at first. */
const shops = Array.from({ length: 60 }, (_, number) => `Butikk ${String(number + 1).padStart(2, "0")}`);
const items = (answer: unknown) => list(at(answer, "items"));

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
  own = items(await hub.ask("GET", "/links")).find((link) => at(link, "integration") === "day-settlements");
  for (const name of shops) await addShop(name);
  window = await visit(browser, { url: hub.url, language: "en" });
  rita = readerOf(window.page, "en");
  await signedInAtTryOut(rita, hub.person);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(() => expect(window.complaints()).toEqual([]));

async function addShop(name: string): Promise<void> {
  const place = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
  const made = await hub.ask("POST", "/companies", { externalId: name, name, ...place });
  await hub.ask("POST", "/links", {
    companyId: at(made, "id"),
    connectionId: at(own, "connectionId"),
    integration: "day-settlements",
    startOn: "2026-01-01",
    schedule: { kind: "never" },
  });
}

describe("an office with sixty shops", () => {
  it.each(["/companies", "/links"])("finds one of them on %s by a part of its name", async (address) => {
    const { page, field, say } = rita;
    await page.goto(address);
    const table = page.getByRole("table");
    await table.getByRole("link", { name: "Butikk 01" }).waitFor();
    expect(await table.getByRole("link").count()).toBe(50);
    expect(await table.getByRole("link", { name: "Butikk 57" }).count()).toBe(0);
    await field(say(partTexts, "find-in-list")).fill("57 butikk");
    await page
      .getByText(say(listSearchTexts, "found-of", { count: 1, total: 62 }), { exact: true })
      .waitFor();
    expect(await page.getByRole("table").getByRole("link").allInnerTexts()).toEqual([
      expect.stringContaining("Butikk 57"),
    ]);
    expect(await barriers(page)).toEqual([]);
  });

  it.each(["/companies", "/links"])("sees fifty on %s, and the rest when asked for", async (address) => {
    const { page, button, say } = rita;
    await page.goto(address);
    await button(say(partTexts, "show-more")).click();
    await expect.poll(() => page.getByRole("table").getByRole("link").count(), { timeout: 20_000 }).toBe(62);
    expect(await button(say(partTexts, "show-more")).count()).toBe(0);
  });

  it("finds links by what they are for, and by their state", async () => {
    const { page, field, say } = rita;
    await page.goto("/links");
    await field(say(partTexts, "find-in-list")).fill("settlements");
    await page
      .getByText(say(listSearchTexts, "found-of", { count: 61, total: 62 }), { exact: true })
      .waitFor();
    await field(say(partTexts, "state")).selectOption("active");
    await page
      .getByText(say(listSearchTexts, "found-of", { count: 1, total: 62 }), { exact: true })
      .waitFor();
    expect(await page.getByRole("table").getByRole("link").allInnerTexts()).toEqual(["Kaffebar Nord AS"]);
  });

  it("sees fifty lanes in the morning, the rest when asked for, and the sums of all at the foot", async () => {
    const { page, button, say } = rita;
    await page.goto("/");
    const rows = page.getByRole("table", { name: say(todayTexts, "lanes") }).locator("tbody tr");
    await button(say(partTexts, "show-more")).waitFor();
    expect(await rows.count()).toBe(50);
    await button(say(partTexts, "show-more")).click();
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(62);
    // The sixty of the one shop that has settlements.
    expect(await page.locator("tfoot td").allInnerTexts()).toContain("60");
  });

  it("finds a lane of the morning that no page has shown yet, by a part of its company's name", async () => {
    const { page, field, say } = rita;
    await page.goto("/");
    const table = page.getByRole("table", { name: say(todayTexts, "lanes") });
    await table.getByRole("rowheader", { name: /^Butikk 01/ }).waitFor();
    expect(await table.getByRole("rowheader", { name: /^Butikk 59/ }).count()).toBe(0);
    await field(say(todayTexts, "search")).fill("59 butikk");
    await page
      .getByText(say(listSearchTexts, "found-of", { count: 1, total: 62 }), { exact: true })
      .waitFor();
    await expect.poll(() => table.locator("tbody tr").allInnerTexts()).toHaveLength(1);
    await table.getByRole("rowheader", { name: /^Butikk 59/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("copies a set-up to all that the search shows, with one tick", async () => {
    const { page, button, say } = rita;
    await page.goto(`/links/${at(own, "id")}?tab=accounts`);
    await button(say(setUpTexts, "copy")).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox").fill("Butikk 1");
    // Butikk 01, 10 to 19, 21, 31, 41 and 51.
    await dialog.getByRole("checkbox", { name: say(setUpTexts, "copy-all", { count: 15 }) }).check();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole("searchbox").fill("");
    expect(await dialog.getByRole("checkbox", { name: "Butikk 17" }).isChecked()).toBe(true);
    expect(await dialog.getByRole("checkbox", { name: "Butikk 27" }).isChecked()).toBe(false);
    await button(say(setUpTexts, "copy-now", { count: 15 })).click();
    await expect
      .poll(() => dialog.getByText(say(setUpTexts, "copied"), { exact: true }).count(), { timeout: 60_000 })
      .toBe(15);
  });
});

/** A voucher that balances, of a day by itself. */
const day = (number: number) => `#FLAGGA 0
#SIETYP 4
#VER A ${number} 2026030${number} "Z ${number}"
{
#TRANS 1920 {} 100.00
#TRANS 3000 {} -100.00
}`;

describe("the end of a month over sixty shops", () => {
  it("says which are not done, and why, and leads to the month of each and back", async () => {
    const { page, say, button, field } = rita;
    const [newest] = items(
      await hub.ask("GET", `/lanes/${at(own, "lanes", 0, "id")}/records?newestFirst=true&limit=1`),
    );
    const month = String(at(newest, "on")).slice(0, 7);
    await page.goto(`/reconciliation?month=${month}`);
    await page.getByText(say(monthLanesTexts, "some-nothing", { nothing: 60 })).waitFor();
    const table = page.getByRole("table", { name: say(monthLanesTexts, "title") });
    const first = table.getByRole("row").nth(1);
    await first.getByRole("link", { name: "Bruverket i Luleå AB" }).waitFor();
    await first.getByRole("link", { name: say(stateWords, "unreleased") }).waitFor();
    expect(await barriers(page)).toEqual([]);
    // Nobody works through a sheet that lacks some of them.
    expect(await button(say(partTexts, "print")).count()).toBe(0);
    await button(say(partTexts, "show-more")).click();
    await button(say(partTexts, "print")).waitFor();
    await field(say(monthLanesTexts, "show")).selectOption({ label: say(monthLanesTexts, "done") });
    await page
      .getByText(say(listSearchTexts, "found-of", { count: 1, total: 62 }), { exact: true })
      .waitFor();
    await table.getByRole("link", { name: "Kaffebar Nord AS" }).click();
    await page.getByText(say(reconciliationTexts, "equal"), { exact: true }).waitFor();
    await page.getByRole("link", { name: say(monthLanesTexts, "title") }).click();
    // What was chosen to be shown still is.
    await page
      .getByText(say(listSearchTexts, "found-of", { count: 1, total: 62 }), { exact: true })
      .waitFor();
    await field(say(partTexts, "find-in-list")).fill("57 butikk");
    await field(say(monthLanesTexts, "show")).selectOption({ label: say(monthLanesTexts, "nothing") });
    await expect.poll(() => table.getByRole("link").allInnerTexts()).toEqual(["Butikk 57"]);
  });
});

describe("a choice among many", () => {
  const patience = { timeout: 20_000 };
  const lane = () => rita.page.getByRole("combobox", { name: rita.say(partTexts, "lane") });

  it("finds what no page has loaded, by keyboard, and names it wherever it stands", async () => {
    const { page, say } = rita;
    await page.goto("/postings");
    await lane().focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("option", { name: /^Butikk 01/ }).waitFor();
    await page.getByText(say(partTexts, "more-by-typing")).waitFor();
    expect(await page.getByRole("option", { name: /^Butikk 57/ }).count()).toBe(0);
    // The option that the keyboard is at goes away with the search, and is named no more.
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => lane().getAttribute("aria-activedescendant")).not.toBeNull();
    await page.keyboard.type("57 butikk");
    await page.getByRole("option", { name: /^Butikk 57/ }).waitFor();
    await page
      .getByText(say(partTexts, "shown", { count: 1 }), { exact: true })
      .waitFor({ state: "attached" });
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/lane=/);
    await expect.poll(() => lane().inputValue(), patience).toMatch(/^Butikk 57/);
    await page.reload();
    await expect.poll(() => lane().inputValue(), patience).toMatch(/^Butikk 57/);
  });

  it("asks for one page and the chosen one, never for all", async () => {
    const { page } = rita;
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.startsWith("/api/v1/lanes"))
        asked.push(searchParams.has("cursor") ? "next page" : pathname);
    });
    await page.reload();
    await expect.poll(() => lane().inputValue(), patience).toMatch(/^Butikk 57/);
    expect(asked).toEqual([expect.stringMatching(/^\/api\/v1\/lanes\/[0-9a-f-]+$/)]);
    await lane().click();
    await page.getByRole("option", { name: /^Butikk 01/ }).waitFor();
    expect(asked.slice(1)).toEqual(["/api/v1/lanes"]);
  });
});

describe("a watched folder", () => {
  it("has its files read and shown as they come, and hands in none of them by itself", async () => {
    const { page, button, say } = rita;
    // The browser's own question cannot be answered by a program; it is answered with a folder that the browser keeps.
    await page.addInitScript("window.showDirectoryPicker = () => navigator.storage.getDirectory()");
    await page.goto(`/links/${at(own, "id")}?tab=files`);
    await put("z1.se", day(1));
    await button(say(filesTexts, "watch")).click();
    await button(say(filesTexts, "watch-end")).waitFor();
    const card = (name: string) => page.getByRole("article", { name });
    await card("z1.se").getByText(say(filesTexts, "read"), { exact: true }).waitFor();
    await put("~$z1.se", "what a program hides there");
    await put("z2.se", day(2));
    await card("z2.se").getByText(say(filesTexts, "read"), { exact: true }).waitFor();
    expect(await page.getByRole("article").count()).toBe(2);
    expect(await barriers(page)).toEqual([]);
    expect(await handedIn()).toEqual([]);
    await button(say(filesTexts, "hand-in-of", { name: "z1.se" })).click();
    await card("z1.se").getByText(say(filesTexts, "handed-in"), { exact: true }).waitFor();
    expect(await handedIn()).toEqual(["z1.se"]);
    await button(say(filesTexts, "watch-end")).click();
    await button(say(filesTexts, "watch")).waitFor();
  });

  async function put(name: string, content: string): Promise<void> {
    await rita.page.evaluate(`(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await folder.getFileHandle(${JSON.stringify(name)}, { create: true });
      const writer = await file.createWritable();
      await writer.write(${JSON.stringify(content)});
      await writer.close();
    })()`);
  }

  async function handedIn(): Promise<unknown[]> {
    const lanes = items(await hub.ask("GET", `/lanes?linkId=${at(own, "id")}`));
    return items(await hub.ask("GET", `/lanes/${at(lanes[0], "id")}/files`)).map((file) =>
      at(file, "fileName"),
    );
  }
});
