/**
 * What goes wrong on Visma's own pages, as the person meets it: a point of the permission page that was not accepted, and a
 * session that is open at Visma.net. Each says why and what to do, changes nothing, and is no hindrance to the next time.
 */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectionsTexts } from "../../admin/src/connections/connections-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { consentAtVisma, type Reader, readerOf, signedInAtTryOut } from "../support/person-at-browser.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
let window: Visit;
let rita: Reader;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
  window = await visit(browser, { url: hub.url, language: "nb-NO" });
  rita = readerOf(window.page, "nb");
  await signedInAtTryOut(rita, hub.person);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(() => expect(window.complaints()).toEqual([]));

/** A connection that nobody has authorised; the page is at it. */
async function newConnection(ledger: string, name: string): Promise<void> {
  const made = await hub.ask("POST", "/connections", { ledger, name, environment: "twin" });
  await rita.page.goto(`/connections/${at(made, "id")}`);
}

async function lead(ledger: string): Promise<void> {
  await rita.button(rita.say(connectionsTexts, "connect-now", { ledger })).click();
}

/** In words and by its sign, on the page and in the list, which has the company that each connection reaches. */
async function stateOf(name: string): Promise<{ onPage: string | null; inList: string | null }> {
  const { page, say } = rita;
  const line = page.getByText(say(connectionsTexts, "state"), { exact: true }).locator("..");
  const onPage = await line.locator(".mantine-Badge-root").textContent();
  const back = page.url();
  await page.goto("/connections");
  const inList = await page.getByRole("row").filter({ hasText: name }).textContent();
  await page.goto(back);
  return { onPage, inList };
}

describe("a point of the permission page that was not accepted", () => {
  it("is named, connects nothing, and is accepted the next time", async () => {
    const { page, say } = rita;
    const name = "Med ett punkt for lite";
    await newConnection("visma-eaccounting", name);
    const company = "Kaffebar Nord AS";
    const { userName } = await hub.twin.companyNamed(company);
    await lead("Visma eAccounting");
    await page.getByLabel("User name").fill(userName);
    await page.getByLabel("Password").fill("twin");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByLabel(company).check();
    await page.getByRole("button", { name: "Continue" }).click();
    const point = page.getByRole("checkbox").last();
    const missing = (await point.getAttribute("value")) ?? "";
    expect(missing).toMatch(/^\w+/);
    await point.uncheck();
    await page.getByRole("button", { name: "Yes, allow" }).click();
    const refusal = page.getByRole("alert").filter({ hasText: say(connectionsTexts, "refused-title") });
    await refusal.getByText(`Mangler: ${missing}.`).waitFor();
    await refusal.getByText("godta alle punktene på tillatelsessiden").waitFor();
    expect(await barriers(page)).toEqual([]);
    const refused = await stateOf(name);
    expect(refused.onPage).toBe(`○${say(connectionsTexts, "not-authorised")}`);
    expect(refused.inList).not.toContain(company);
    await lead("Visma eAccounting");
    await consentAtVisma(page, { company, userName, isAllowed: true });
    await page.getByText(say(connectionsTexts, "connected-to", { company })).waitFor();
    const connected = await stateOf(name);
    expect(connected.onPage).toBe(`✓${say(connectionsTexts, "connected")}`);
    expect(connected.inList).toContain(company);
  });
});

describe("a session that is open at Visma.net", () => {
  const company = "Bruverket i Luleå AB";

  it("is no hindrance: the person is asked afresh, and told beforehand", async () => {
    const { page, say } = rita;
    await newConnection("visma-net", "Innlogget fra før");
    await page.getByText("også om du er innlogget fra før").waitFor();
    await openSession("spoils-unless-login");
    await lead("Visma.net ERP");
    await consentAtVisma(page, { company, userName: await personOf(), isAllowed: true });
    await page.getByText(say(connectionsTexts, "connected-to", { company })).waitFor();
  });

  it("says why and what to do where it spoils the sign-in all the same, and changes nothing", async () => {
    const { page, say } = rita;
    const name = "Ødelagt pålogging";
    await newConnection("visma-net", name);
    await openSession("spoils-always");
    await lead("Visma.net ERP");
    await page.getByLabel("User name").fill(await personOf());
    await page.getByLabel("Password").fill("twin");
    await page.getByRole("button", { name: "Sign in" }).click();
    const refusal = page.getByRole("alert").filter({ hasText: say(connectionsTexts, "refused-title") });
    await refusal
      .getByText(/[Ll]ogg (deg )?ut/)
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    expect((await stateOf(name)).onPage).toBe(`○${say(connectionsTexts, "not-authorised")}`);
  });

  async function personOf(): Promise<string> {
    return (await hub.twin.companyNamed(company)).userName;
  }

  async function openSession(how: string): Promise<void> {
    await hub.twin.control("PUT", "/switches", { openSession: how });
    await hub.twin.control("POST", "/visma-net/sessions", { userName: await personOf() });
    expect(list(await hub.twin.control("GET", "/visma-net/sessions"))).toContain(
      (await personOf()).toLowerCase(),
    );
  }
});
