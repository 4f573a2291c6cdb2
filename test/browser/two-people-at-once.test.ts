/** Somebody else saves while a form is open, or the server is away for a moment: nobody's changes are lost, and nobody's are taken back unseen. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { companiesTexts } from "../../admin/src/companies/companies-texts.ts";
import { haltsTexts } from "../../admin/src/halts/halts-texts.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { problemTexts } from "../../admin/src/parts/problem-texts.ts";
import { savingTexts } from "../../admin/src/parts/saving-texts.ts";
import { setUpTexts } from "../../admin/src/set-up/set-up-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { type Reader, readerOf, signedInAtTryOut } from "../support/person-at-browser.ts";
import { nextDay } from "../support/troubled-try-out.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
let window: Visit;
let rita: Reader;
let link: { id: string; companyId: string };

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
  const links = list(at(await hub.ask("GET", "/links"), "items"));
  const own = links.find((one) => at(one, "integration") === "day-settlements");
  link = { id: String(at(own, "id")), companyId: String(at(own, "companyId")) };
  window = await visit(browser, { url: hub.url, language: "en" });
  rita = readerOf(window.page, "en");
  await signedInAtTryOut(rita, hub.person);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(() => expect(window.complaints()).toEqual([]));

/** As the other's own tab would save it: with another account for one slot. */
async function otherSaves(slot: string, account: string): Promise<void> {
  const { settings, options } = Object(await current());
  const departments = at(settings, "departments");
  const changed = { ...Object(at(departments, "*")), [slot]: { account } };
  await hub.ask("PUT", `/links/${link.id}/settings`, {
    settings: { ...settings, departments: { ...Object(departments), "*": changed } },
    options,
  });
}

const current = async () => at(await hub.ask("GET", `/links/${link.id}/settings`), "current");

async function accountOf(slot: string): Promise<unknown> {
  return at(await current(), "settings", "departments", "*", slot, "account");
}

/** As when somebody comes back to this window after a while. */
const comesBack = "window.dispatchEvent(new Event('visibilitychange'))";

/** The account of the slot whose words these are, chosen in the live chart. */
async function choose(slot: string, number: string): Promise<void> {
  const { page } = rita;
  const search = await searchOf(slot);
  await search.fill(number);
  await page.getByRole("option", { name: new RegExp(`^${number} `) }).click();
}

async function searchOf(slot: string) {
  const declared = at(await hub.ask("GET", "/integrations/day-settlements"), "slots");
  const label = String(
    at(
      list(declared).find((one) => at(one, "name") === slot),
      "label",
    ),
  );
  return rita.page
    .getByRole("combobox", { name: rita.say(setUpTexts, "account-of", { slot: label }), exact: true })
    .first();
}

describe("a company that two people change at once", () => {
  it("has what either changed, and neither's is taken back", async () => {
    const { page, say, button, field } = rita;
    await page.goto(`/companies/${link.companyId}`);
    await field(say(companiesTexts, "name")).waitFor();
    await page.getByRole("checkbox", { name: say(companiesTexts, "is-test") }).check();
    await hub.ask("PATCH", `/companies/${link.companyId}`, { name: "Kaffebar Sør AS" });
    await button(say(savingTexts, "save")).click();
    await page.getByText(say(savingTexts, "saved"), { exact: true }).waitFor();
    expect(await hub.ask("GET", `/companies/${link.companyId}`)).toMatchObject({
      name: "Kaffebar Sør AS",
      isTest: true,
    });
    await expect.poll(() => field(say(companiesTexts, "name")).inputValue()).toBe("Kaffebar Sør AS");
    await hub.ask("PATCH", `/companies/${link.companyId}`, { isTest: false });
  });
});

describe("a set-up that two people change at once", () => {
  it("is not saved over the other's: it says so, puts these changes on top, and is saved the next time", async () => {
    const { page, say, button } = rita;
    await page.goto(`/links/${link.id}?tab=accounts`);
    await choose("payment/card", "1920");
    await otherSaves("cash", "1909");
    window.foresee(/^409 PUT .*\/settings$/);
    await button(say(setUpTexts, "save")).click();
    await page.getByText(say(problemTexts, "settings-changed")).waitFor();
    await page.getByText(say(savingTexts, "moved")).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect([await accountOf("payment/card"), await accountOf("cash")]).toEqual(["1901", "1909"]);
    await button(say(setUpTexts, "save")).click();
    await page.getByText(say(setUpTexts, "saved", { version: 3 })).waitFor();
    expect([await accountOf("payment/card"), await accountOf("cash")]).toEqual(["1920", "1909"]);
  });

  it("says nothing of unsaved changes to whoever made none, and shows what the other saved", async () => {
    const { page, say } = rita;
    await page.goto(`/links/${link.id}?tab=accounts`);
    await (await searchOf("cash")).waitFor();
    await otherSaves("cash", "1900");
    const search = await searchOf("cash");
    await expect
      .poll(
        async () => {
          await page.evaluate(comesBack);
          return search.inputValue();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toMatch(/^1900/);
    expect(await page.getByText(say(savingTexts, "unsaved")).count()).toBe(0);
  });
});

describe("a server that is away for a while", () => {
  it("takes nobody's unsaved set-up: it stands there, what went wrong is said, and it is saved later", async () => {
    const { page, say, button } = rita;
    await page.goto(`/links/${link.id}?tab=accounts`);
    await choose("payment/card", "1901");
    window.foresee(/ERR_CONNECTION_REFUSED/);
    const away = "**/api/v1/**";
    await page.route(away, (route) => route.abort("connectionrefused"));
    let asked = 0;
    page.on("requestfailed", (one) => {
      if (one.method() === "GET" && /\/settings$/.test(one.url())) asked += 1;
    });
    // The first time, and three more before it is given up.
    await expect
      .poll(
        async () => {
          await page.evaluate(comesBack);
          return asked;
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBeGreaterThan(3);
    await button(say(setUpTexts, "save")).click();
    await page.getByText(say(problemTexts, "no-answer")).waitFor();
    expect(await (await searchOf("payment/card")).inputValue()).toMatch(/^1901/);
    await page.unroute(away);
    await button(say(setUpTexts, "save")).click();
    await page.getByText(say(setUpTexts, "saved", { version: 5 })).waitFor();
    expect(await accountOf("payment/card")).toBe("1901");
  });

  it("takes nobody's reason that is being written, while what stands still cannot be asked for", async () => {
    const { page, say, button, field } = rita;
    await haltLane();
    await page.goto("/halts");
    await button(say(haltsTexts, "skip")).click();
    await field(say(partTexts, "reason")).fill("Booked by hand as A77");
    window.foresee(/ERR_CONNECTION_REFUSED/);
    const away = "**/api/v1/halt*";
    await page.route(away, (route) => route.abort("connectionrefused"));
    await page.getByRole("alert").first().waitFor();
    expect(await field(say(partTexts, "reason")).inputValue()).toBe("Booked by hand as A77");
    await page.unroute(away);
  });
});

/** One day more than the ledger takes: the account for cards is closed there. */
async function haltLane(): Promise<void> {
  const { companyId } = await hub.twin.companyNamed("Kaffebar Nord AS");
  const [lane] = list(at(await hub.ask("GET", `/lanes?linkId=${link.id}`), "items"));
  const laneId = at(lane, "id");
  const [last] = list(at(await hub.ask("GET", `/lanes/${laneId}/records?newestFirst=true&limit=1`), "items"));
  const { payload } = (await hub.ask("GET", `/records/${at(last, "id")}`)) as {
    payload: Parameters<typeof nextDay>[0];
  };
  await hub.twin.control("PATCH", `/companies/${companyId}/accounts/1901`, { isActive: false });
  await hub.ask("POST", `/lanes/${laneId}/records`, { records: [nextDay(payload)] });
  await hub.ask("POST", `/lanes/${laneId}/run`);
  await expect
    .poll(async () => list(at(await hub.ask("GET", "/halts"), "items")).length, { timeout: 60_000 })
    .toBe(1);
}
