/**
 * What people do besides booking, at a browser: somebody is let in and taken out again, another program is told of what
 * happens, days are closed, documents go out as a file, the ledger is looked at now, and all of it stands in the audit chain.
 */
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actTexts } from "../../admin/src/audit/act-texts.ts";
import { auditTexts } from "../../admin/src/audit/audit-texts.ts";
import { saidTexts } from "../../admin/src/audit/said-texts.ts";
import { calendarTexts } from "../../admin/src/calendar/calendar-texts.ts";
import { companiesTexts } from "../../admin/src/companies/companies-texts.ts";
import { companyMonthTexts } from "../../admin/src/companies/company-month-texts.ts";
import { watchTexts } from "../../admin/src/connections/watch-texts.ts";
import { exportTexts } from "../../admin/src/files/export-texts.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { savingTexts } from "../../admin/src/parts/saving-texts.ts";
import { stateWords } from "../../admin/src/parts/state-words.ts";
import { peopleTexts } from "../../admin/src/people/people-texts.ts";
import { reconciliationTexts } from "../../admin/src/reconciliation/reconciliation-texts.ts";
import { setUpTexts } from "../../admin/src/set-up/set-up-texts.ts";
import { signInTexts } from "../../admin/src/sign-in/sign-in-texts.ts";
import { webhooksTexts } from "../../admin/src/webhooks/webhooks-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { enter, type Reader, readerOf } from "../support/person-at-browser.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

const reason = "Lars has left us";

let hub: TryOutHub;
let browser: Browser;
let session: Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>> = [];
const visits: Visit[] = [];
let rita: Reader;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
beforeEach(async () => {
  rita = await newReader();
  await rita.page.context().addCookies(session);
  await rita.page.goto("/");
  if (session.length > 0) return;
  await rita.field(rita.say(signInTexts, "email")).fill(hub.person.email);
  await rita.page.locator('input[name="password"]').fill(hub.person.password);
  await rita.button(rita.say(signInTexts, "title")).click();
  await rita.page.waitForURL((url) => url.pathname === "/");
  session = await rita.page.context().cookies();
});
afterEach(async () => {
  for (const one of visits.splice(0)) {
    expect(one.complaints()).toEqual([]);
    await one.close();
  }
});

/** It is to be refused what is foreseen, and nothing else. */
async function newReader(...foreseen: RegExp[]): Promise<Reader> {
  const one = await visit(browser, hub);
  one.foresee(...foreseen);
  visits.push(one);
  return readerOf(one.page, "en");
}

const items = (answer: unknown) => list(at(answer, "items"));

describe("a person who is removed", () => {
  it("is let in by a link whose token no server hears, and is out with the next click; the audit says who did it and why", async () => {
    const { page, say, button, field } = rita;
    const lars = { name: "Lars Leser", email: "lars@example.org" };
    await page.goto("/people");
    await button(say(peopleTexts, "add")).click();
    await field(say(peopleTexts, "name")).fill(lars.name);
    await field(say(peopleTexts, "email")).fill(lars.email);
    await button(say(peopleTexts, "invite-now")).click();
    const invitation = await field(say(peopleTexts, "the-link")).inputValue();
    expect(invitation).toMatch(/\/invitation#token=[\w-]+$/);
    // The form that had the keyboard is gone; what stands in its place has it.
    expect(await page.evaluate("document.activeElement.value")).toBe(invitation);
    // Whatever his page asks when he is out.
    const his = await newReader(/^401 GET \/api\/v1\//);
    const asked: string[] = [];
    his.page.on("request", (request) => asked.push(request.url()));
    // As links were made before: it works still, and the token is taken out of the address.
    await his.page.goto(invitation.replace("#", "?"));
    await his.page.waitForURL(/\/invitation#token=/);
    await enter(his, { invitation, email: lars.email });
    const token = new URL(invitation).hash.slice("#token=".length);
    expect(asked.filter((url) => url.includes(token)).length, "the old link's own request").toBe(1);
    await page.goto("/people");
    await button(say(peopleTexts, "remove-of", lars)).click();
    expect(await barriers(page)).toEqual([]);
    await field(say(partTexts, "reason")).fill(reason);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say(peopleTexts, "remove"), exact: true })
      .click();
    const gone = page.getByRole("region", { name: say(peopleTexts, "removed-people") }).first();
    await gone.getByText(reason).waitFor();
    const removed = await hub.ask("GET", "/removed-people");
    await gone.getByText(String(at(removed, "items", 0, "removedBy"))).waitFor();
    expect(await button(say(peopleTexts, "remove-of", lars)).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await his.page.goto("/postings");
    await his.page.waitForURL(/\/sign-in/);
    await button(say(peopleTexts, "invite-again-of", lars)).click();
    expect(await field(say(peopleTexts, "email")).inputValue()).toBe(lars.email);
    await button(say(partTexts, "close")).click();

    await page.goto("/audit");
    const act = page.getByRole("combobox", { name: say(auditTexts, "act") });
    await act.click();
    // The option that the keyboard is at goes away with what is typed, and is named no more.
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => act.getAttribute("aria-activedescendant")).not.toBeNull();
    await act.fill(say(actTexts, "remove person"));
    await expect.poll(() => act.getAttribute("aria-activedescendant")).toBeNull();
    await page.getByRole("option", { name: say(actTexts, "remove person") }).click();
    await page.waitForURL(/act=remove/);
    await page.getByRole("cell", { name: say(actTexts, "remove person") }).waitFor();
    expect(await page.getByRole("row").count(), "the head and the one act").toBe(2);
    await page.getByRole("cell", { name: reason, exact: true }).waitFor();
    await page.getByRole("cell", { name: lars.name, exact: true }).waitFor();
    await page.getByRole("button", { name: /entry \d+/i }).click();
    await button(say(auditTexts, "technical")).waitFor();
    await button(say(auditTexts, "verify")).click();
    await page.getByText(/The chain is whole/).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe("a webhook", () => {
  it("is added, tried, switched on again after 410, and removed", async () => {
    const answers = [204, 410, 204];
    const receiver = http.createServer((request, response) => {
      request.resume();
      response.writeHead(answers.shift() ?? 204).end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/bilag`;
    const { page, say, button, field } = rita;
    await page.goto("/webhooks");
    await page.getByText(say(webhooksTexts, "none")).waitFor();
    await button(say(webhooksTexts, "add")).click();
    await field(say(webhooksTexts, "address")).fill(address);
    expect(await barriers(page)).toEqual([]);
    await button(say(webhooksTexts, "add-now")).click();
    expect(await field(say(webhooksTexts, "secret")).inputValue()).toMatch(/^whsec_/);
    await button(say(partTexts, "close")).click();
    await button(say(webhooksTexts, "test-of", { address })).click();
    await page.getByText(say(webhooksTexts, "status", { status: 204 })).waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(say(webhooksTexts, "test-of", { address })).click();
    await page.getByText(say(webhooksTexts, "status", { status: 410 })).waitFor();
    await button(say(webhooksTexts, "enable-of", { address })).click();
    await button(say(webhooksTexts, "test-of", { address })).waitFor();
    await button(say(webhooksTexts, "remove-of", { address })).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say(webhooksTexts, "remove"), exact: true })
      .click();
    await page.getByText(say(webhooksTexts, "none")).waitFor();
    receiver.closeAllConnections();
    receiver.close();
  });
});

describe("the calendar", () => {
  it("has the colours of its days, and days that are closed ahead, with the reason, until that is taken back", async () => {
    const { page, say, button, field } = rita;
    await page.goto("/calendar?month=2099-12");
    await button(say(calendarTexts, "close-days")).click();
    await field(say(calendarTexts, "first-day")).fill("2099-12-24");
    await field(say(calendarTexts, "last-day")).fill("2099-12-25");
    await field(say(partTexts, "reason")).fill("Christmas");
    expect(await barriers(page)).toEqual([]);
    await button(say(calendarTexts, "close-now")).click();
    const rows = page.getByRole("row", { name: /Christmas/ });
    await rows.nth(1).waitFor();
    await rows.first().getByRole("button").click();
    await field(say(partTexts, "reason")).fill("It opens after all");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say(calendarTexts, "open-day"), exact: true })
      .click();
    await rows.nth(1).waitFor({ state: "detached" });
    expect(await rows.count()).toBe(1);
    await button(say(calendarTexts, "close-days")).click();
    await field(say(calendarTexts, "first-day")).fill("2099-12-27");
    await field(say(calendarTexts, "last-day")).fill("2099-12-31");
    await field(say(partTexts, "reason")).fill("Christmas, the rest of it");
    await button(say(calendarTexts, "close-now")).click();
    await rows.nth(5).waitFor();
    await button(say(calendarTexts, "open-days")).click();
    expect(await field(say(calendarTexts, "last-day")).inputValue()).toBe("2099-12-31");
    await field(say(calendarTexts, "last-day")).fill("2099-12-30");
    await field(say(partTexts, "reason")).fill("Open between the years");
    expect(await barriers(page)).toEqual([]);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say(calendarTexts, "open-day"), exact: true })
      .click();
    await rows.nth(1).waitFor({ state: "detached" });
    await page.getByRole("row", { name: /31 Dec.*2099.*Christmas/ }).waitFor();
    await page.goto("/calendar");
    await page.locator('a[data-state="booked"]').first().waitFor();
    const [background, around] = (await page.evaluate(
      `[document.querySelector('a[data-state="booked"]'), document.body].map((one) => getComputedStyle(one).backgroundColor)`,
    )) as string[];
    expect(background).toMatch(/^rgb\(/);
    expect(background).not.toBe(around);
  });
});

describe("a payroll link", () => {
  it("asks for the rounding account in the live chart, tells a dimension's near miss, and gives a copy as SIE 4I", async () => {
    const { page, say, button, field } = rita;
    const links = items(await hub.ask("GET", "/links"));
    const link = links.find((one) => at(one, "integration") === "payroll-journals");
    await page.goto(`/links/${at(link, "id")}`);
    await page.getByText(/account formats under More settings decide/).waitFor();
    const account = page.getByRole("combobox", { name: "Rounding differences" });
    expect(await account.inputValue()).toBe("3740 Öresavrundning");
    await page.goto(`/links/${at(link, "id")}?tab=settings`);
    await page.getByRole("group", { name: "Dimensions (cost centre, cost unit)" }).waitFor();
    await page.getByText(/Visma\.net calls them dimensions/).waitFor();
    const name = field("Its name in the ledger, letter by letter").first();
    await page.getByText(say(setUpTexts, "dimension-known")).first().waitFor();
    await name.fill("Projekt ");
    await page.getByText(/The ledger has no dimension with exactly this name/).waitFor();
    await name.fill("Projekt");
    await page.goto(`/links/${at(link, "id")}?tab=files`);
    const download = page.waitForEvent("download");
    await button(say(exportTexts, "make-copy")).click();
    expect((await download).suggestedFilename()).toMatch(/ COPY\b.*\.si$/);
    await page.getByText(say(exportTexts, "copied", { count: 0 })).waitFor();
    await page
      .getByText(/in the ledger already, as/)
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(`/connections/${at(link, "connectionId")}`);
    await button(say(watchTexts, "now")).click();
    await page.getByText(say(watchTexts, "asked")).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("shows what an earlier version said and fills it in again, and compares a month of all of its company's links", async () => {
    const { page, say, button, field } = rita;
    const links = items(await hub.ask("GET", "/links"));
    const link = links.find((one) => at(one, "integration") === "payroll-journals");
    await page.goto(`/links/${at(link, "id")}?tab=settings`);
    const text = field("Text on the journal");
    const before = await text.inputValue();
    await text.fill("{run}");
    await button(say(setUpTexts, "save")).click();
    await page.getByText(say(setUpTexts, "saved", { version: 2 })).waitFor();
    await button(say(setUpTexts, "earlier")).click();
    await page.getByRole("row", { name: /^Text on the journal / }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(say(setUpTexts, "earlier-fill", { version: 1 })).click();
    expect(await text.inputValue()).toBe(before);
    await button(say(setUpTexts, "discard")).click();
    expect(await text.inputValue()).toBe("{run}");
    // What was saved is told in the log of acts as the form calls it.
    await page.goto("/audit?act=save settings");
    const saved = page.getByRole("row").filter({ hasText: say(actTexts, "save settings") });
    await saved
      .first()
      .getByRole("button", { name: /entry \d+/i })
      .click();
    const said = page.getByRole("table", { name: say(auditTexts, "said") });
    await said
      .getByRole("row", { name: `Text on the journal ${before === "" ? "–" : before} {run}` })
      .waitFor();
    expect(await said.getByRole("rowheader").allTextContents()).toEqual([
      say(saidTexts, "version"),
      "Text on the journal",
    ]);
    await page.goto(`/companies/${at(link, "companyId")}`);
    await button(say(companyMonthTexts, "compare")).click();
    await page.getByRole("link", { name: "Payroll journals", exact: true }).first().waitFor();
    await page
      .getByText(/^[✓■]?(Equal|Not equal)$/)
      .first()
      .or(page.getByText(say(stateWords, "unreleased"), { exact: true }).first())
      .waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("says of a month that waits in the ledger alone that it waits, with sums that say what they leave out", async () => {
    const { page, say, button } = rita;
    const link = items(await hub.ask("GET", "/links")).find(
      (one) => at(one, "integration") === "payroll-journals",
    );
    const [newest] = items(
      await hub.ask("GET", `/lanes/${at(link, "lanes", 0, "id")}/records?newestFirst=true&limit=1`),
    );
    const [year = "", month = ""] = String(at(newest, "on")).split("-");
    await page.goto(`/companies/${at(link, "companyId")}`);
    const chosen = (name: "year" | "month") =>
      page.getByRole("combobox", { name: say(partTexts, name), exact: true });
    await chosen("year").selectOption(year);
    await chosen("month").selectOption({ index: Number(month) - 1 });
    await button(say(companyMonthTexts, "compare")).click();
    const table = page.getByRole("table", { name: say(companyMonthTexts, "title") });
    await table.getByText(say(stateWords, "unreleased"), { exact: true }).waitFor();
    await table.getByRole("columnheader", { name: say(reconciliationTexts, "sent-released") }).waitFor();
    expect(await table.getByText(say(companyMonthTexts, "unequal")).count()).toBe(0);
    await page.goto(`/reconciliation?link=${at(link, "id")}&month=${year}-${month}`);
    await page.getByRole("rowheader", { name: say(reconciliationTexts, "held-released") }).waitFor();
    await page.getByText(say(reconciliationTexts, "no-accounts")).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("changes a company, whose page stays one page", async () => {
    const { page, say, button, field } = rita;
    const [link] = items(await hub.ask("GET", "/links"));
    await page.goto(`/companies/${at(link, "companyId")}`);
    const name = field(say(companiesTexts, "name"));
    const before = await name.inputValue();
    for (const written of [`${before} 2`, before]) {
      await name.fill(written);
      await button(say(savingTexts, "save")).click();
      await page.getByRole("heading", { level: 1, name: written, exact: true }).waitFor();
      expect(await name.count()).toBe(1);
    }
  });
});
