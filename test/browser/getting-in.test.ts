/** Who gets in, and where to: the second factor, sessions that are seen and ended, keys for programs, and two organisations of one person. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { companiesTexts } from "../../admin/src/companies/companies-texts.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { savingTexts } from "../../admin/src/parts/saving-texts.ts";
import { peopleTexts } from "../../admin/src/people/people-texts.ts";
import { shellTexts } from "../../admin/src/shell/shell-texts.ts";
import { signInTexts } from "../../admin/src/sign-in/sign-in-texts.ts";
import { otherOrganisationsTexts } from "../../admin/src/today/other-organisations-texts.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";
import { type BrowserHub, startBrowserHub } from "../support/browser-hub.ts";
import { codeOfFactor } from "../support/code-of-factor.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { enter, password, type Reader, readerOf } from "../support/person-at-browser.ts";

let hub: BrowserHub;
let browser: Browser;
const windows: Visit[] = [];
beforeAll(async () => {
  [hub, browser] = await Promise.all([startBrowserHub(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(async () => {
  for (const window of windows.splice(0)) {
    expect(window.complaints()).toEqual([]);
    await window.close();
  }
});

/** A browser of its own: nobody's cookies. It is to be refused what is foreseen, and nothing else. */
async function newWindow(...foreseen: RegExp[]): Promise<Reader> {
  const window = await visit(browser, hub);
  window.foresee(...foreseen);
  windows.push(window);
  return readerOf(window.page, "en");
}

/** The answer while nobody is signed in there. */
const isNobody = /^401 GET \/api\/v1\/me$/;
const asksWhoItIs = 'fetch("/api/v1/me").then((answer) => answer.status)';

/** Three tries from one address are let through, then none before ten seconds of rest; and here all come from one. */
function pace(): <Done>(act: () => Promise<Done>) => Promise<Done> {
  let tries = 0;
  let last = 0;
  return async (act) => {
    if (tries === 3) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, last + 10_500 - performance.now())));
      tries = 0;
    }
    const done = await act();
    tries += 1;
    last = performance.now();
    return done;
  };
}
const signIns = pace();
const codes = pace();

async function givePassword(reader: Reader, email: string): Promise<void> {
  await reader.page.goto("/sign-in");
  await signIn(reader, email);
}

/** On the page as it stands. */
async function signIn({ page, say, button, field }: Reader, email: string): Promise<void> {
  await field(say(signInTexts, "email")).fill(email);
  await page.locator('input[name="password"]').fill(password);
  await signIns(async () => {
    const answered = page.waitForResponse(/\/sign-in\/email$/);
    await button(say(signInTexts, "title")).click();
    await answered;
  });
}

const isInside = ({ page, say }: Reader) =>
  page.getByRole("heading", { level: 1, name: say(todayTexts, "title") }).waitFor();

const section = ({ page, say }: Reader, name: keyof typeof peopleTexts) =>
  page.getByRole("region", { name: say(peopleTexts, name), exact: true });

/** As an authenticator app does it, from the key that the page shows. */
async function turnSecondFactorOn(reader: Reader): Promise<{ secret: string; backupCode: string }> {
  const { page, say, button } = reader;
  await page.goto("/account");
  const card = section(reader, "second-factor");
  await card.getByText(say(peopleTexts, "factor-off")).waitFor();
  await card.locator('input[type="password"]').fill(password);
  await card.getByRole("button", { name: say(peopleTexts, "turn-on"), exact: true }).click();
  const secret = await card.getByLabel(say(peopleTexts, "secret"), { exact: true }).inputValue();
  const backupCode = (await card.locator("code").first().textContent()) ?? "";
  expect(await barriers(page)).toEqual([]);
  await codes(async () => {
    await card.locator('input[autocomplete="one-time-code"]').fill(codeOfFactor(secret));
    await button(say(peopleTexts, "next")).click();
    await card.getByText(say(peopleTexts, "factor-on")).waitFor();
  });
  return { secret, backupCode };
}

describe("the second factor", () => {
  it("is turned on with the app's first code, asked for at the next sign-in, and a wrong code does not let in", async () => {
    const email = "rita@example.org";
    const { invitation } = await hub.organisation({ name: "Regnskap AS", person: "Rita Regnskap", email });
    const rita = await newWindow();
    await signIns(() => enter(rita, { invitation, email }));
    const { secret } = await turnSecondFactorOn(rita);
    const { page, say, button } = await newWindow(/^401 POST .*\/verify-totp$/, isNobody);
    const there = readerOf(page, "en");
    await givePassword(there, email);
    const code = page.locator('input[name="code"]');
    await codes(async () => {
      await code.fill("000000");
      await button(say(signInTexts, "next")).click();
      await page.getByText(say(signInTexts, "wrong-code")).waitFor();
    });
    expect(await page.evaluate(asksWhoItIs)).toBe(401);
    expect(await barriers(page)).toEqual([]);
    await codes(async () => {
      await code.fill(codeOfFactor(secret));
      await button(say(signInTexts, "next")).click();
      await isInside(there);
    });
  });
});

describe("a backup code of the second factor", () => {
  it("lets in a person who has lost the app, once", async () => {
    const email = "berit@example.org";
    const { invitation } = await hub.organisation({ name: "Berit AS", person: "Berit Borte", email });
    const berit = await newWindow();
    await signIns(() => enter(berit, { invitation, email }));
    const { backupCode } = await turnSecondFactorOn(berit);
    const offered = async (reader: Reader) => {
      await givePassword(reader, email);
      await reader.button(reader.say(signInTexts, "use-backup-code")).click();
      await reader.field(reader.say(signInTexts, "backup-code")).fill(` ${backupCode} `);
    };
    const first = await newWindow();
    await offered(first);
    expect(await barriers(first.page)).toEqual([]);
    await first.button(first.say(signInTexts, "next")).click();
    await isInside(first);
    const second = await newWindow(/^401 POST .*\/verify-backup-code$/, isNobody);
    await offered(second);
    await second.button(second.say(signInTexts, "next")).click();
    await second.page.getByText(second.say(signInTexts, "wrong-backup-code")).waitFor();
    expect(await second.page.evaluate(asksWhoItIs)).toBe(401);
    await second.button(second.say(signInTexts, "use-app-code")).click();
    expect(await second.page.getByRole("alert").count()).toBe(0);
  });
});

describe("a person's sessions", () => {
  it("are seen where they are, and one that is ended is nobody's the same moment", async () => {
    const email = "siri@example.org";
    const { invitation } = await hub.organisation({ name: "Siri AS", person: "Siri Sjef", email });
    const office = await newWindow();
    await signIns(() => enter(office, { invitation, email }));
    const lost = await newWindow(isNobody);
    await givePassword(lost, email);
    await isInside(lost);
    await office.page.goto("/account");
    const card = section(office, "sessions");
    await card
      .getByText(/Chrome · Linux/)
      .nth(1)
      .waitFor();
    expect(await card.getByText(/Chrome · Linux/).count()).toBe(2);
    expect(await card.getByText(office.say(peopleTexts, "this-session")).count()).toBe(1);
    expect(await barriers(office.page)).toEqual([]);
    await card.getByRole("button", { name: /^End the session that began / }).click();
    await card
      .getByText(/Chrome · Linux/)
      .nth(1)
      .waitFor({ state: "detached" });
    expect(await lost.page.evaluate(asksWhoItIs)).toBe(401);
    await lost.page.reload();
    await lost.page.getByRole("heading", { name: lost.say(signInTexts, "title") }).waitFor();
    await office.page.reload();
    await card.getByText(office.say(peopleTexts, "this-session")).waitFor();
  });
});

describe("a key of the API", () => {
  it("is shown once, lets a program do what its scopes say and no more, and nothing once it is revoked", async () => {
    const email = "kari@example.org";
    const { invitation } = await hub.organisation({ name: "Kari AS", person: "Kari Koder", email });
    const kari = await newWindow();
    const { page, say, button, field } = kari;
    await signIns(() => enter(kari, { invitation, email }));
    await page.goto("/people");
    await button(say(peopleTexts, "new-key")).click();
    const dialog = page.getByRole("dialog");
    await field(say(peopleTexts, "name")).fill("Till at the door");
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: say(peopleTexts, "new-key") }).click();
    const key = await field(say(peopleTexts, "the-key")).inputValue();
    await dialog.getByRole("button", { name: say(partTexts, "close") }).click();
    expect(await page.content()).not.toContain(key);
    const asked = async (method: string, path: string, body?: unknown) => {
      const answer = await fetch(`${hub.url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return answer.status;
    };
    const company = {
      name: "Not to be",
      country: "NO",
      currency: "NOK",
      timeZone: "Europe/Oslo",
      externalId: "x",
    };
    expect([await asked("GET", "/companies"), await asked("POST", "/companies", company)]).toEqual([
      200, 403,
    ]);
    await button(say(peopleTexts, "revoke-of", { name: "Till at the door" })).click();
    await page.getByText(say(peopleTexts, "revoked"), { exact: true }).waitFor();
    // The button is gone with what it did; the keyboard is not.
    await expect.poll(() => page.evaluate("document.activeElement.tagName")).not.toBe("BODY");
    expect(await asked("GET", "/companies")).toBe(401);
  });
});

describe("a person of two organisations", () => {
  it("accepts the second invitation with the account they have, and moves between the two", async () => {
    const email = "vera@example.org";
    const first = await hub.organisation({ name: "Nord Regnskap", person: "Vera", email });
    const south = await hub.organisation({
      name: "Sør Regnskap",
      person: "Svein",
      email: "svein@example.org",
    });
    const invitation = await invite(south.key, { name: "Vera", email });
    const vera = await newWindow();
    const { page, say, field } = vera;
    await signIns(() => enter(vera, { invitation: first.invitation, email }));
    await addCompany(vera, "Nordlys Handel");
    const home = await newWindow(/^409 POST \/api\/sign-in\/invitation$/);
    const token = new URL(invitation).hash.replace("#token=", "");
    const addresses: string[] = [];
    home.page.on("request", (request) => addresses.push(request.url(), request.headers().referer ?? ""));
    await home.page.goto(invitation);
    await home.button(say(signInTexts, "accept")).click();
    await home.page.getByText(say(signInTexts, "sign-in-first")).waitFor();
    await home.page.getByRole("alert").getByRole("link").click();
    await home.page.getByRole("heading", { name: say(signInTexts, "title") }).waitFor();
    expect(home.page.url()).toBe(`${hub.url}/sign-in`);
    await signIn(home, email);
    await home.page.getByText(say(signInTexts, "invitation-for", { name: "Vera", email })).waitFor();
    expect(home.page.url()).toBe(invitation);
    await home.button(say(signInTexts, "accept")).click();
    await isInside(home);
    expect(addresses.filter((address) => address.split("#")[0]?.includes(token))).toEqual([]);
    await home.page.goto("/");
    await isInside(home);
    await page.reload();
    const choice = page.getByRole("combobox", { name: say(shellTexts, "organisation") });
    const isIn = (name: string) => expect.poll(() => choice.inputValue()).toBe(name);
    const go = async (name: string) => {
      await choice.fill(name.slice(0, 3).toUpperCase());
      const found = page.getByRole("listbox").getByRole("option");
      await expect.poll(() => found.allTextContents()).toEqual([name]);
      await found.click();
    };
    await isIn("Nord Regnskap");
    await choice.click();
    await expect
      .poll(() => page.getByRole("listbox").getByRole("option").allTextContents())
      .toEqual(["Nord Regnskap", "Sør Regnskap"]);
    await page.getByRole("link", { name: say(shellTexts, "companies"), exact: true }).click();
    await go("Sør Regnskap");
    await page.getByText(say(companiesTexts, "none")).waitFor();
    expect(await page.getByText("Nordlys Handel").count()).toBe(0);
    await go("Nord Regnskap");
    await page.getByText("Nordlys Handel").waitFor();
    await page.reload();
    await page.getByText("Nordlys Handel").waitFor();
    expect(await barriers(page)).toEqual([]);
    // From either she sees how the other stands, and goes there.
    await linkSomething(south.key);
    await page.goto("/");
    const others = page.getByRole("table", { name: say(otherOrganisationsTexts, "title") });
    const southern = others.getByRole("row").filter({ hasText: "Sør Regnskap" });
    await expect
      .poll(() => southern.getByRole("cell").allTextContents())
      .toEqual(["1", "0", "0", "0", expect.any(String)]);
    expect(await others.getByRole("row").count()).toBe(2);
    expect(await barriers(page)).toEqual([]);
    await page
      .getByRole("button", { name: say(otherOrganisationsTexts, "enter-of", { name: "Sør Regnskap" }) })
      .click();
    await others.getByRole("rowheader", { name: "Nord Regnskap" }).waitFor();
    await isIn("Sør Regnskap");
    // What is not saved is asked for here too, and whoever stays is still where they were.
    await go("Nord Regnskap");
    await page.getByRole("link", { name: say(shellTexts, "companies"), exact: true }).click();
    await page.getByRole("link", { name: "Nordlys Handel" }).click();
    await field(say(companiesTexts, "name")).fill("Nordlys Handel AS");
    await go("Sør Regnskap");
    await vera.button(say(savingTexts, "stay")).click();
    await isIn("Nord Regnskap");
    await vera.button(say(savingTexts, "save")).click();
    await page.getByRole("heading", { name: "Nordlys Handel AS" }).waitFor();
    await field(say(companiesTexts, "name")).fill("Nordlys");
    await go("Sør Regnskap");
    await vera.button(say(savingTexts, "leave")).click();
    await page.getByRole("heading", { name: say(todayTexts, "title") }).waitFor();
    await isIn("Sør Regnskap");
  });
});

/** A company with a link that nobody has confirmed. */
async function linkSomething(key: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${hub.url}/api/v1${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    expect([path, answer.status]).toEqual([path, 201]);
    return ((await answer.json()) as { id: string }).id;
  };
  const place = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
  const companyId = await post("/companies", { externalId: "1", name: "Sørbakeren", ...place });
  const connection = { ledger: "visma-eaccounting", name: "Sørbakeren", environment: "test" };
  const connectionId = await post("/connections", connection);
  await post("/links", {
    companyId,
    connectionId,
    integration: "day-settlements",
    startOn: "2026-01-01",
    schedule: { kind: "never" },
  });
}

async function invite(key: string, person: { name: string; email: string }): Promise<string> {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const body = JSON.stringify({ ...person, role: "bookkeeper" });
  const added = await fetch(`${hub.url}/api/v1/people`, { method: "POST", headers, body });
  const { id } = (await added.json()) as { id: string };
  const made = await fetch(`${hub.url}/api/v1/people/${id}/invitation`, { method: "POST", headers });
  return ((await made.json()) as { url: string }).url;
}

async function addCompany({ page, say, button, field }: Reader, name: string): Promise<void> {
  await page.goto("/companies/new");
  await field(say(companiesTexts, "name")).fill(name);
  await field(say(companiesTexts, "external-id")).fill("company-1");
  await button(say(savingTexts, "save")).click();
  await page.getByRole("heading", { name }).waitFor();
}
