/**
 * A chain of shops in one ledger company, set up once: settings copied to the others, accounts through a spreadsheet and by
 * keyboard, a schedule; and at month end one cause that stops them all, resumed at once. Besides, a company that is connected
 * without anybody's browser.
 */
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectionsTexts } from "../../admin/src/connections/connections-texts.ts";
import { haltsTexts } from "../../admin/src/halts/halts-texts.ts";
import { linksTexts } from "../../admin/src/links/links-texts.ts";
import { listSearchTexts } from "../../admin/src/parts/list-search-texts.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { savingTexts } from "../../admin/src/parts/saving-texts.ts";
import { setUpTexts } from "../../admin/src/set-up/set-up-texts.ts";
import { shellTexts } from "../../admin/src/shell/shell-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { type Reader, readerOf, signedInAtTryOut } from "../support/person-at-browser.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
let window: Visit;
let rita: Reader;
/** The try-out's own link, and two of shops that nobody has set up. */
let pattern: unknown;
const shops: { linkId: string; laneId: string; name: string }[] = [];

const items = (answer: unknown) => list(at(answer, "items"));
const patience = { timeout: 60_000, interval: 250 };

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
  const links = items(await hub.ask("GET", "/links"));
  pattern = links.find((link) => at(link, "integration") === "day-settlements");
  for (const name of ["Kaffebar Brygga", "Kaffebar Torget"]) shops.push(await addShop(name));
  window = await visit(browser, { url: hub.url, language: "en" });
  rita = readerOf(window.page, "en");
  await signedInAtTryOut(rita, hub.person);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(() => expect(window.complaints()).toEqual([]));

async function addShop(name: string): Promise<{ linkId: string; laneId: string; name: string }> {
  const own = await hub.ask("GET", `/companies/${at(pattern, "companyId")}`);
  const made = await hub.ask("POST", "/companies", {
    externalId: name,
    name,
    country: at(own, "country"),
    currency: at(own, "currency"),
    timeZone: at(own, "timeZone"),
  });
  const link = await hub.ask("POST", "/links", {
    companyId: at(made, "id"),
    connectionId: at(pattern, "connectionId"),
    integration: "day-settlements",
    startOn: "2026-01-01",
    schedule: { kind: "never" },
  });
  return { linkId: String(at(link, "id")), laneId: String(at(link, "lanes", 0, "id")), name };
}

const settingsOf = async (linkId: string) => at(await hub.ask("GET", `/links/${linkId}/settings`), "current");

const openTab = async (linkId: string, tab: string) => {
  await rita.page.goto(`/links/${linkId}?tab=${tab}`);
  await rita.page.getByRole("tab", { selected: true }).waitFor();
};

describe("the set-up of one link", () => {
  it("is copied to many others, which tell one by one that they have it", async () => {
    const { page, say, button } = rita;
    const own = await settingsOf(String(at(pattern, "id")));
    await openTab(String(at(pattern, "id")), "accounts");
    await button(say(setUpTexts, "copy")).click();
    for (const { name } of shops) await page.getByRole("checkbox", { name }).check();
    expect(await barriers(page)).toEqual([]);
    await button(say(setUpTexts, "copy-now", { count: 2 })).click();
    await page.getByText(say(setUpTexts, "copied"), { exact: true }).nth(1).waitFor();
    // Whoever copies once more is told what they replace.
    await page.keyboard.press("Escape");
    await button(say(setUpTexts, "copy")).click();
    await page
      .getByText(say(setUpTexts, "copy-replaces", { version: 1 }))
      .first()
      .waitFor();
    const [first] = shops;
    await page.getByRole("checkbox", { name: first?.name ?? "" }).check();
    await page.getByText(say(setUpTexts, "copy-replaces-some", { count: 1 })).waitFor();
    for (const { linkId } of shops) {
      const copied = await settingsOf(linkId);
      expect([at(copied, "version"), at(copied, "contentHash")]).toEqual([1, at(own, "contentHash")]);
    }
  });

  it("goes out to a spreadsheet and comes in again, is looked at, announced as unsaved, and then saved", async () => {
    const { page, say, button } = rita;
    const [shop] = shops;
    await openTab(shop?.linkId ?? "", "accounts");
    const download = page.waitForEvent("download");
    await button(say(setUpTexts, "to-spreadsheet")).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Kaffebar Brygga .*\.csv$/);
    const table = await readFile((await file.path()) ?? "", "utf8");
    expect(table).toMatch(/^\uFEFFdepartment;slot;name;account;vatCode;doesNotOccur\r\n/);
    expect(table).toMatch(/;payment\/card;[^;]+;1901;/);
    await takeIn("wrong\r\n1\r\n");
    await page.getByText(say(setUpTexts, "table-unreadable")).waitFor();
    await takeIn(table.replace(/(;payment\/card;[^;]+);1901;/, "$1;1920;"));
    await page.getByText(/answers read from the file/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByText(say(savingTexts, "unsaved")).waitFor();
    await button(say(setUpTexts, "save")).click();
    await page.getByText(say(setUpTexts, "saved", { version: 2 })).waitFor();
    const saved = JSON.stringify(at(await settingsOf(shop?.linkId ?? ""), "settings"));
    expect(saved).toMatch(/"payment\/card":\{"account":"1920"/);
  });

  /** Under the same name each time, as somebody does who mends a file and brings it again. */
  async function takeIn(content: string): Promise<void> {
    const { page, say, button } = rita;
    const chooser = page.waitForEvent("filechooser");
    await button(say(setUpTexts, "from-spreadsheet")).click();
    const buffer = Buffer.from(content);
    await (await chooser).setFiles({ name: "accounts.csv", mimeType: "text/csv", buffer });
    // A field that still held the name would hear nothing of the same one.
    await expect.poll(() => page.locator('input[type="file"]').first().inputValue()).toBe("");
  }

  it("takes an account from the live chart by keyboard alone, saves it, and asks before a change is lost", async () => {
    const { page, say, field } = rita;
    const [, shop] = shops;
    await openTab(shop?.linkId ?? "", "accounts");
    const slots = (await hub.ask("GET", "/integrations/day-settlements")) as {
      slots: { name: string; label: string }[];
    };
    const slot = slots.slots.find(({ name }) => name === "payment/card")?.label ?? "";
    const search = page.getByRole("combobox", { name: say(setUpTexts, "account-of", { slot }), exact: true });
    await search.first().waitFor();
    await tabTo(search);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("1920");
    await page.getByRole("option", { name: /^1920 / }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await search.inputValue()).toMatch(/^1920 /);
    await page.getByText(say(savingTexts, "unsaved")).waitFor();
    const companies = page.getByRole("link", { name: say(shellTexts, "companies"), exact: true });
    await companies.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: say(savingTexts, "leave-title") }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const asked = page.waitForEvent("dialog");
    void page.evaluate("setTimeout(() => location.reload()); 0");
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    expect(await search.inputValue()).toMatch(/^1920 /);
    await tabTo(page.getByRole("button", { name: say(setUpTexts, "save"), exact: true }));
    await page.keyboard.press("Enter");
    await page.getByText(say(setUpTexts, "saved", { version: 2 })).waitFor();
    expect(await field(say(savingTexts, "unsaved")).count()).toBe(0);
    await companies.click();
    await page.getByRole("heading", { level: 1, name: say(shellTexts, "companies") }).waitFor();
  });

  async function tabTo(wanted: ReturnType<Reader["button"]>): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      if ((await wanted.and(rita.page.locator(":focus")).count()) === 1) return;
      await rita.page.keyboard.press("Tab");
    }
    throw new Error("it cannot be reached by Tab");
  }
});

describe("the schedule of a link", () => {
  it("is changed on its page, holds once it is saved, and stands there afterwards", async () => {
    const { page, say, button, field } = rita;
    const [shop] = shops;
    await openTab(shop?.linkId ?? "", "schedule");
    await field(say(linksTexts, "schedule")).selectOption("weekly");
    await field(say(linksTexts, "time")).fill("06:30");
    await page.getByText(say(savingTexts, "unsaved")).waitFor();
    const schedule = async () => at(await hub.ask("GET", `/lanes/${shop?.laneId}`), "schedule");
    expect(at(await schedule(), "kind")).not.toBe("weekly");
    await button(say(savingTexts, "save")).click();
    await page.getByText(say(savingTexts, "saved"), { exact: true }).waitFor();
    expect(await schedule()).toMatchObject({ kind: "weekly", time: "06:30" });
    await page.reload();
    await expect.poll(() => field(say(linksTexts, "time")).inputValue()).toBe("06:30");
    expect(await barriers(page)).toEqual([]);
  });
});

describe("one cause that stops many lanes", () => {
  /** More than stand with a cause at first, and enough to be searched. */
  const halted = 7;

  it("is one entry with its first lanes, finds the others by name, and resumes them all at once when it is gone", async () => {
    const { page, say, button, field } = rita;
    const { companyId } = await hub.twin.companyNamed("Kaffebar Nord AS");
    const lock = (isActive: boolean) =>
      hub.twin.control("PATCH", `/companies/${companyId}/accounts/1920`, { isActive });
    const held = async () => list(await hub.twin.control("GET", `/books/${companyId}/vouchers`)).length;
    const causes = async () =>
      items(await hub.ask("GET", "/halts")).map((halt) => at(halt, "finding", "code"));
    while (shops.length < halted) shops.push(await addSetUpShop(`Kaffebar Kai ${shops.length}`));
    for (const [index, shop] of shops.entries()) await activate(shop, index);
    await lock(false);
    const before = await held();
    for (const { laneId } of shops) await hub.ask("POST", `/lanes/${laneId}/run`);
    await expect.poll(causes, patience).toHaveLength(halted);
    // The first to meet the closed account has the ledger's own refusal; looked at again, it has the hub's.
    for (const { laneId } of shops) await hub.ask("POST", `/lanes/${laneId}/resume`, {});
    await expect.poll(causes, patience).toEqual(shops.map(() => "account-inactive"));
    await page.goto("/halts");
    await page.getByText(say(haltsTexts, "causes", { causes: 1, lanes: halted })).waitFor();
    await page.getByText(say(haltsTexts, "over-it", { lanes: halted, waiting: 0 })).waitFor();
    const lanes = page.getByText(/^Kaffebar \w+( \d)? · /);
    await expect.poll(() => lanes.count()).toBe(3);
    expect(await barriers(page)).toEqual([]);
    await button(say(haltsTexts, "show-all", { count: halted })).click();
    await expect.poll(() => lanes.count()).toBe(halted);
    await button(say(haltsTexts, "show-fewer")).click();
    await field(say(partTexts, "find-in-list")).fill("torget 1920");
    await page.getByText(say(listSearchTexts, "found-of", { count: 1, total: halted })).waitFor();
    await expect.poll(() => lanes.allInnerTexts()).toEqual([expect.stringMatching(/^Kaffebar Torget · /)]);
    await field(say(partTexts, "find-in-list")).fill("");
    const resumed: string[] = [];
    page.on("request", (request) => {
      const [, laneId] = /\/lanes\/([^/]+)\/resume$/.exec(request.url()) ?? [];
      if (laneId !== undefined) resumed.push(laneId);
    });
    // A lane that the hub lets go on between the list and the asking says that it stands still no more.
    window.foresee(/^409 POST .*\/resume$/);
    await lock(true);
    const goOn = await holdBack("**/api/v1/lanes/*/resume");
    await button(say(haltsTexts, "resume-all", { count: halted })).click();
    await page.getByText(say(haltsTexts, "resuming-here")).waitFor();
    // What is left would stay halted: whoever closes the page is asked, and stays.
    await page.getByRole("link", { name: say(shellTexts, "companies"), exact: true }).click();
    const asked = page.waitForEvent("dialog");
    void page.evaluate("setTimeout(() => location.reload()); 0");
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await page.getByRole("link", { name: say(shellTexts, "halts"), exact: true }).click();
    await page.getByText(say(haltsTexts, "resuming-here")).waitFor();
    goOn();
    await page.getByText(say(haltsTexts, "none")).waitFor();
    // One click for many, each asked once. The hub looks by itself meanwhile: a lane that it lets go on first is asked no more.
    expect(resumed.length).toBeGreaterThan(1);
    expect(new Set(resumed).size).toBe(resumed.length);
    await expect.poll(held, patience).toBe(before + halted);
  });

  /** Calls to these addresses wait until they are let go. */
  async function holdBack(addresses: string): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    await rita.page.route(addresses, async (route) => {
      await promise;
      await route.continue();
    });
    return resolve;
  }

  /** As another shop of the chain has it. */
  async function addSetUpShop(name: string): Promise<(typeof shops)[number]> {
    const shop = await addShop(name);
    const { settings, options } = Object(await settingsOf(shops[0]?.linkId ?? ""));
    await hub.ask("PUT", `/links/${shop.linkId}/settings`, { settings, options });
    return shop;
  }

  /** A day of the pattern's, with a till of the shop's own. */
  async function activate(shop: { linkId: string; laneId: string }, index: number): Promise<void> {
    const lane = at(pattern, "lanes", 0, "id");
    const newest = items(await hub.ask("GET", `/lanes/${lane}/records?newestFirst=true&limit=2`));
    const record = await hub.ask("GET", `/records/${at(newest[index % 2], "id")}`);
    const payload = { ...Object(at(record, "payload")), registerId: `SHOP-${index}`, zNumber: "1" };
    await hub.ask("POST", `/lanes/${shop.laneId}/records`, { records: [payload] });
    const { previewHash } = Object(await hub.ask("GET", `/links/${shop.linkId}/preview`));
    await hub.ask("POST", `/links/${shop.linkId}/confirm`, { previewHash });
  }
});

describe("a sign-in at the ledger that ran out in the night", () => {
  it("is told with the connection's name and the way there, and counted among the connections", async () => {
    const { page, say } = rita;
    const { companyId } = await hub.twin.companyNamed("Kaffebar Nord AS");
    const { name } = (await hub.ask("GET", `/connections/${at(pattern, "connectionId")}`)) as {
      name: string;
    };
    await hub.twin.control("POST", "/grants/end", { companyId });
    const two = shops.slice(0, 2);
    for (const { laneId } of two) {
      const [newest] = items(await hub.ask("GET", `/lanes/${laneId}/records?newestFirst=true&limit=1`));
      const record = await hub.ask("GET", `/records/${at(newest, "id")}`);
      const next = { ...Object(at(record, "payload")), zNumber: "2" };
      await hub.ask("POST", `/lanes/${laneId}/records`, { records: [next] });
      await hub.ask("POST", `/lanes/${laneId}/run`);
    }
    const lost = async () =>
      items(await hub.ask("GET", "/halts")).filter(
        (halt) => at(halt, "finding", "code") === "authorisation-lost",
      );
    await expect.poll(async () => (await lost()).length, patience).toBe(two.length);
    await page.goto("/halts");
    const connections = page.getByRole("link", { name, exact: true });
    // Once for the cause, and with each of its lanes.
    await expect.poll(() => connections.count()).toBe(1 + two.length);
    expect(await barriers(page)).toEqual([]);
    await connections.first().click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.getByText(say(connectionsTexts, "broken"), { exact: true }).waitFor();
    await page.goto("/connections");
    await page.getByText(say(connectionsTexts, "some-unconnected", { count: 1 })).waitFor();
  });
});

describe("a client with the company's tenant id", () => {
  it("connects without anybody's browser, once somebody has let it in there", async () => {
    window.foresee(/^422 POST .*\/connect$/);
    const { page, say, button, field } = rita;
    const companies = list(await hub.twin.control("GET", "/visma-net/companies"));
    const company = companies.find((one) => at(one, "name") === "Nordlys Handel AS");
    const path = `/visma-net/companies/${at(company, "id")}`;
    await hub.twin.control("PATCH", path, { approvedClients: [] });
    await page.goto("/connections/new");
    await page.getByRole("radio", { name: "Visma.net ERP" }).check();
    await field(say(connectionsTexts, "name")).fill("Nordlys, directly");
    await field(say(connectionsTexts, "environment")).selectOption("twin");
    await page.getByRole("switch", { name: say(connectionsTexts, "own-client") }).check();
    await field(say(connectionsTexts, "client-id")).fill("bilag-twin-net");
    await page.locator('input[type="password"]').fill("bilag-twin-net-secret");
    await field(say(connectionsTexts, "tenant-id")).fill(String(at(company, "tenantId")));
    expect(await barriers(page)).toEqual([]);
    await button(say(savingTexts, "save")).click();
    await page.getByText(say(connectionsTexts, "not-yet")).waitFor();
    await button(say(connectionsTexts, "connect-directly")).click();
    await page.getByRole("alert").first().waitFor();
    expect(await page.content()).not.toContain("bilag-twin-net-secret");
    expect(await barriers(page)).toEqual([]);
    await hub.twin.control("PATCH", path, { approvedClients: ["bilag-twin-net"] });
    await button(say(connectionsTexts, "connect-directly")).click();
    await page.getByText(say(connectionsTexts, "connected"), { exact: true }).waitFor();
    await page.getByText("Nordlys Handel AS", { exact: true }).waitFor();
    expect(await page.getByText(say(connectionsTexts, "not-yet")).count()).toBe(0);
  });
});
