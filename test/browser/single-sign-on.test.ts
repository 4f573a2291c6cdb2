/** The organisation's own sign-in, walked in a browser: to a real provider's page and back, and every way in which it does not let in. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { haltsTexts } from "../../admin/src/halts/halts-texts.ts";
import { shellTexts } from "../../admin/src/shell/shell-texts.ts";
import { signInTexts } from "../../admin/src/sign-in/sign-in-texts.ts";
import type { Language } from "../../admin/src/texts/language.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";
import {
  type PretendProvider,
  pretendClient,
  pretendProvider,
} from "../../src/sign-in/testing/pretend-provider.ts";
import { type BrowserHub, startBrowserHub } from "../support/browser-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { type Reader, readerOf } from "../support/person-at-browser.ts";

let hub: BrowserHub;
let browser: Browser;
let provider: PretendProvider;
const windows: Visit[] = [];

beforeAll(async () => {
  provider = await pretendProvider();
  // As the operator sets it up.
  const environment = {
    BILAG_OIDC_ISSUER: provider.issuer,
    BILAG_OIDC_CLIENT_ID: pretendClient.clientId,
    BILAG_OIDC_CLIENT_SECRET: pretendClient.clientSecret,
  };
  [hub, browser] = await Promise.all([startBrowserHub({ environment }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.close();
  await provider.close();
});
beforeEach(() => {
  provider.trouble = "none";
});
afterEach(async () => {
  for (const window of windows.splice(0)) {
    expect(window.complaints()).toEqual([]);
    await window.close();
  }
});

async function newWindow(language: Language): Promise<Reader> {
  const window = await visit(browser, { url: hub.url, language });
  windows.push(window);
  // These tests ask themselves whether anybody is signed in, and sign out while the first page still asks for what it shows.
  window.foresee(/^401 GET \/api\/v1\//);
  return readerOf(window.page, language);
}

let people = 0;

/** A person with an organisation of their own, whom the provider knows by the name too. */
async function invited(): Promise<{ invitation: string; user: string }> {
  people += 1;
  const user = `rita${people}`;
  const email = `${user}@example.org`;
  provider.people.set(user, { sub: user, email, email_verified: true, name: "Rita Regnskap" });
  const { invitation } = await hub.organisation({
    name: `Regnskap ${people} AS`,
    person: "Rita Regnskap",
    email,
  });
  return { invitation, user };
}

async function atProvider({ page }: Reader, user: string): Promise<void> {
  await page.getByRole("heading", { name: "Sign-in of the organisation" }).waitFor();
  await page.getByLabel("User name").fill(user);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function begin({ page, say, button }: Reader): Promise<void> {
  await page.goto("/sign-in");
  await button(say(signInTexts, "single-sign-on")).click();
  await page.getByRole("heading", { name: "Sign-in of the organisation" }).waitFor();
}

const isInside = ({ page, say }: Reader) =>
  page.getByRole("heading", { level: 1, name: say(todayTexts, "title") }).waitFor();

/** The sign-in page says it as an alert, and nobody is signed in. */
async function isTurnedAway({ page, say }: Reader, why: keyof typeof signInTexts): Promise<void> {
  await page
    .getByRole("alert")
    .filter({ hasText: say(signInTexts, why) })
    .waitFor();
  expect(await page.evaluate('fetch("/api/v1/me").then((answer) => answer.status)')).toBe(401);
  expect(await barriers(page)).toEqual([]);
}

async function comeIn(reader: Reader): Promise<string> {
  const { invitation, user } = await invited();
  await reader.page.goto(invitation);
  await reader.button(reader.say(signInTexts, "accept-single-sign-on")).click();
  await atProvider(reader, user);
  await isInside(reader);
  return user;
}

async function signOut({ page, say, button }: Reader): Promise<void> {
  await button(say(shellTexts, "sign-out")).click();
  await page.getByRole("heading", { name: say(signInTexts, "title") }).waitFor();
}

describe.each(["en", "sv"] as const)("single sign-on, in %s", (language) => {
  it("lets an invited person in without a password of ours, leads to the page that they wanted, and lets them out", async () => {
    const rita = await newWindow(language);
    const user = await comeIn(rita);
    await signOut(rita);
    expect(await rita.page.evaluate('fetch("/api/v1/me").then((answer) => answer.status)')).toBe(401);
    await rita.page.goto("/halts");
    await rita.button(rita.say(signInTexts, "single-sign-on")).click();
    await atProvider(rita, user);
    await rita.page.getByRole("heading", { level: 1, name: rita.say(haltsTexts, "title") }).waitFor();
    expect(new URL(rita.page.url()).pathname).toBe("/halts");
    // Only once: from now on they go where they please.
    await rita.page.goto("/");
    await isInside(rita);
  });

  it("tells somebody who was never invited what to do", async () => {
    provider.people.set("svein", { sub: "svein", email: "svein@example.org", email_verified: true });
    const svein = await newWindow(language);
    await begin(svein);
    await atProvider(svein, "svein");
    await isTurnedAway(svein, "sso-unknown");
  });

  it("tells that the address is not proven where the provider says so", async () => {
    const { user } = await invited();
    provider.people.set(user, { ...provider.people.get(user), email_verified: false });
    const rita = await newWindow(language);
    await begin(rita);
    await atProvider(rita, user);
    await isTurnedAway(rita, "sso-unproven");
  });

  it("that was cancelled at the provider is told as that, and can be begun again", async () => {
    const rita = await newWindow(language);
    await begin(rita);
    await rita.page.getByRole("button", { name: "Cancel" }).click();
    await isTurnedAway(rita, "sso-cancelled");
    await rita.button(rita.say(signInTexts, "single-sign-on")).click();
    await rita.page.getByRole("heading", { name: "Sign-in of the organisation" }).waitFor();
  });

  it.each(["error-at-page", "error-at-token", "nonce-of-another"] as const)(
    "lets nobody in and says so where the provider fails (%s)",
    async (trouble) => {
      const rita = await newWindow(language);
      const user = await comeIn(rita);
      await signOut(rita);
      provider.trouble = trouble;
      await begin(rita);
      await atProvider(rita, user);
      await isTurnedAway(rita, "sso-failed");
      expect(await rita.page.locator("body").textContent()).not.toContain("down");
    },
  );

  it("lets nobody in by an answer that was used before, or was another browser's", async () => {
    const rita = await newWindow(language);
    const answers: string[] = [];
    rita.page.on("request", (request) => {
      if (request.url().includes("/callback/company?")) answers.push(request.url());
    });
    const user = await comeIn(rita);
    await signOut(rita);
    await rita.page.goto(answers[0] ?? "");
    await isTurnedAway(rita, "sso-over");
    // An answer that nobody has used yet, brought into another browser: its holder would work in somebody else's account.
    await begin(rita);
    await rita.page.route("**/callback/company?*", (route) => route.fulfill({ status: 204, body: "" }));
    await rita.page.getByLabel("User name").fill(user);
    const left = rita.page.waitForRequest(/\/callback\/company\?/);
    await rita.page.getByRole("button", { name: "Sign in" }).click();
    const unused = (await left).url();
    const other = await newWindow(language);
    await other.page.goto(unused);
    await isTurnedAway(other, "sso-over");
  });
});

it("an address that says a word of its own about the sign-in is not repeated", async () => {
  const { page, say } = await newWindow("en");
  await page.goto("/sign-in?error=call%20555-1234&error_description=call%20555-1234");
  await page
    .getByRole("alert")
    .filter({ hasText: say(signInTexts, "sso-failed") })
    .waitFor();
  expect(await page.locator("body").textContent()).not.toContain("555");
});
