/**
 * Choosing among more than a list shows: several companies that a person is limited to, found while somebody types; and what of the
 * audit log is shown, by act, person and company.
 */
import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { actTexts } from "../../admin/src/audit/act-texts.ts";
import { auditTexts } from "../../admin/src/audit/audit-texts.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { savingTexts } from "../../admin/src/parts/saving-texts.ts";
import { peopleTexts } from "../../admin/src/people/people-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { type Reader, readerOf, signedInAtTryOut } from "../support/person-at-browser.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
let window: Visit;
let rita: Reader;
/** By name. With those of the try-out more than the fifty that a choice asks for at once. */
const clients = new Map<string, string>();
const lars = { id: "", name: "Lars Leser" };

const patience = { timeout: 20_000 };

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
  for (let number = 1; number <= 55; number += 1) {
    const name = `Klient ${number}`;
    const place = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
    const made = await hub.ask("POST", "/companies", { externalId: name, name, ...place });
    clients.set(name, String(at(made, "id")));
  }
  const added = await hub.ask("POST", "/people", {
    name: lars.name,
    email: "lars@example.org",
    role: "viewer",
  });
  lars.id = String(at(added, "id"));
  window = await visit(browser, { url: hub.url, language: "en" });
  rita = readerOf(window.page, "en");
  await signedInAtTryOut(rita, hub.person);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(() => expect(window.complaints()).toEqual([]));

/** Of the list that is open; plain selects have options too. */
const options = () => rita.page.getByRole("listbox").getByRole("option");
const option = (name: string) => rita.page.getByRole("listbox").getByRole("option", { name, exact: true });
const larsIsLimitedTo = async () => at(await hub.ask("GET", `/people/${lars.id}`), "companyIds");

/** By keyboard alone, in a field that has the focus. */
async function find(words: string, name: string): Promise<void> {
  await rita.page.keyboard.type(words);
  // Until the one that is found is the only one, the arrow could lead to another.
  await expect.poll(() => options().allInnerTexts(), patience).toEqual([name]);
  expect(await barriers(rita.page)).toEqual([]);
  await rita.page.keyboard.press("ArrowDown");
  await rita.page.keyboard.press("Enter");
}

describe("the companies that a person is limited to", () => {
  const dialog = () => rita.page.getByRole("dialog");
  const field = () => dialog().getByRole("combobox", { name: rita.say(peopleTexts, "limited-to") });
  const chosen = (name: string) => dialog().getByText(name, { exact: true });

  async function openRights(): Promise<void> {
    const { page, say, button } = rita;
    await page.goto("/people");
    await button(say(peopleTexts, "change-of", { name: lars.name })).click();
    await field().waitFor();
  }

  /** Left behind, it is closed, and lies over no button. */
  async function leaveList(): Promise<void> {
    await rita.page.keyboard.press("Tab");
    await expect.poll(() => options().count(), patience).toBe(0);
  }

  async function save(): Promise<void> {
    await leaveList();
    await dialog()
      .getByRole("button", { name: rita.say(savingTexts, "save"), exact: true })
      .click();
    await dialog().waitFor({ state: "hidden" });
  }

  it("are found one after the other by keyboard, beyond what the list shows, and stand there when it is opened again", async () => {
    const { page, say } = rita;
    await openRights();
    await field().focus();
    await page.keyboard.press("ArrowDown");
    await option("Klient 1").waitFor();
    await page.getByText(say(partTexts, "more-by-typing")).waitFor();
    // By what they count, as people look for them.
    const shown = (await options().allInnerTexts()).filter((name) => name.startsWith("Klient"));
    expect(shown.slice(0, 3)).toEqual(["Klient 1", "Klient 2", "Klient 3"]);
    expect(await option("Klient 55").count()).toBe(0);
    await find("55 klient", "Klient 55");
    await chosen("Klient 55").waitFor();
    await find("klient 54", "Klient 54");
    await chosen("Klient 54").waitFor();
    await leaveList();
    expect(await barriers(page)).toEqual([]);
    await save();
    const wanted = ["Klient 55", "Klient 54"].map((name) => clients.get(name));
    expect(new Set(list(await larsIsLimitedTo()))).toEqual(new Set(wanted));
    await openRights();
    await chosen("Klient 55").waitFor();
    await chosen("Klient 54").waitFor();
    expect(await chosen("Klient 1").count()).toBe(0);
  });

  it("are taken away one by one, and all at once, which is no limit any more", async () => {
    const { page, say } = rita;
    await openRights();
    await chosen("Klient 54").waitFor();
    await field().focus();
    await page.keyboard.press("Backspace");
    await expect
      .poll(
        () =>
          dialog()
            .getByText(/^Klient 5[45]$/)
            .count(),
        patience,
      )
      .toBe(1);
    await save();
    expect(list(await larsIsLimitedTo())).toHaveLength(1);
    await openRights();
    await dialog()
      .getByText(/^Klient 5[45]$/)
      .waitFor();
    await dialog()
      .getByRole("button", { name: say(partTexts, "clear"), exact: true })
      .click();
    await expect
      .poll(() => field().getAttribute("placeholder"), patience)
      .toBe(say(peopleTexts, "all-companies"));
    await save();
    expect(await larsIsLimitedTo()).toBeNull();
  });

  it("that nobody is called so is said, to those who do not see it too", async () => {
    const { page, say } = rita;
    await openRights();
    await field().focus();
    await page.keyboard.type("nobody");
    await option(say(partTexts, "nothing-found")).waitFor();
    await dialog()
      .getByRole("status")
      .getByText(say(partTexts, "nothing-found"))
      .waitFor({ state: "attached" });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await field().inputValue()).toBe("nobody");
    expect(await barriers(page)).toEqual([]);
  });
});

describe("what of the audit log is shown", () => {
  const choice = (name: "act" | "person" | "company") =>
    rita.page.getByRole("combobox", { name: rita.say(auditTexts, name), exact: true });
  const acts = (table: Locator) => table.locator("tbody tr td:nth-of-type(3)").allInnerTexts();
  const log = () => rita.page.getByRole("table", { name: rita.say(auditTexts, "title") });

  it("is one company's, found by a part of its name, and still is when the page is loaded again", async () => {
    const { page, say } = rita;
    await page.goto("/audit");
    await log().waitFor();
    await choice("company").focus();
    await page.keyboard.press("ArrowDown");
    await option("Klient 1").waitFor();
    await find("55 klient", "Klient 55");
    await page.waitForURL((url) => url.searchParams.get("company") === clients.get("Klient 55"));
    // It was made, and Lars was limited to it.
    await expect.poll(async () => (await acts(log())).at(-1), patience).toBe(say(actTexts, "create company"));
    for (const act of (await acts(log())).slice(0, -1)) expect(act).toBe(say(actTexts, "change person"));
    expect(await barriers(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => choice("company").inputValue(), patience).toBe("Klient 55");
    await expect.poll(async () => (await acts(log())).at(-1), patience).toBe(say(actTexts, "create company"));
  });

  it("is one person's: nothing of one who has done nothing, and everything again when the choice is cleared", async () => {
    const { page, say } = rita;
    await page.goto("/audit");
    await log().waitFor();
    await choice("person").focus();
    await page.keyboard.press("ArrowDown");
    await option(lars.name).waitFor();
    await find("leser", lars.name);
    await page.waitForURL((url) => url.searchParams.get("person") === lars.id);
    await page.getByText(say(auditTexts, "nothing"), { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => choice("person").inputValue(), patience).toBe(lars.name);
    await page.getByRole("button", { name: say(partTexts, "clear"), exact: true }).click();
    await page.waitForURL((url) => !url.searchParams.has("person"));
    await log().waitFor();
  });

  it("is one act's, by its words", async () => {
    const { page, say } = rita;
    await page.goto("/audit");
    await log().waitFor();
    await choice("act").click();
    await option(say(actTexts, "add person")).click();
    await page.waitForURL((url) => url.searchParams.get("act") === "add person");
    await expect
      .poll(async () => new Set(await acts(log())), patience)
      .toEqual(new Set([say(actTexts, "add person")]));
  });
});
