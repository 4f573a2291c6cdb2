/** Getting in, as a person does it: the link, a password, the sign-in, in all five languages. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BrowserHub, startBrowserHub } from "../support/browser-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";

const owner = { person: "Rita Regnskap", email: "rita@example.org" };
const password = "fjorten kaffekopper";

let hub: BrowserHub;
let browser: Browser;
let window: Visit;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startBrowserHub(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
beforeEach(async () => {
  window = await visit(browser, hub);
});
afterEach(async () => {
  expect(window.complaints()).toEqual([]);
  await window.close();
});

describe("the sign-in in a browser", () => {
  it("lets the owner in by the link that init prints, with a password of their own", async () => {
    const { page } = window;
    window.foresee(/^401 POST \/api\/sign-in\/sign-in\/email$/);
    const { invitation } = await hub.organisation({ name: "Regnskap AS", ...owner });
    await page.goto(invitation);
    await page.getByText("This invitation is for Rita Regnskap (rita@example.org).").waitFor();
    await page.getByLabel(/Choose a password/).fill(password);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByText("Your password is saved. Sign in with it.").waitFor();
    await page.getByLabel("E-mail address").fill(owner.email);
    await page.getByLabel(/^Password/).fill("feil passord her");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("The address and the password do not belong together.").waitFor();
    await page.getByLabel(/^Password/).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Today" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  });

  it.each([
    ["en", "Sign in", "Password"],
    ["nb", "Logg inn", "Passord"],
    ["da", "Log ind", "Adgangskode"],
    ["sv", "Logga in", "Lösenord"],
    ["nl", "Aanmelden", "Wachtwoord"],
  ])("speaks %s when that is chosen, and remembers it", async (language, title, label) => {
    const { page } = window;
    await page.goto("/sign-in");
    await page.getByRole("combobox").selectOption(language);
    await page.getByRole("heading", { name: title }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: title }).waitFor();
    expect(await page.getByLabel(label).count()).toBe(1);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await barriers(page)).toEqual([]);
  });

  it("lets in whoever signs in before the page knows that nobody was", async () => {
    const { page } = window;
    // The first question waits until the sign-in is done; what it answers then was true before.
    let isFirst = true;
    const signedIn = Promise.withResolvers<void>();
    await page.route("**/api/sign-in/state*", async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      const answer = await route.fetch();
      await signedIn.promise;
      await route.fulfill({ response: answer }).catch(() => {});
    });
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(owner.email);
    await page.getByLabel(/^Password/).fill(password);
    const answered = page.waitForResponse("**/api/sign-in/sign-in/email");
    await page.getByRole("button", { name: "Sign in" }).click();
    await answered;
    setTimeout(signedIn.resolve, 500);
    await page.getByRole("heading", { name: "Today" }).waitFor({ timeout: 20_000 });
  });

  it("shows nothing of the inside to somebody who has not signed in", async () => {
    const { page } = window;
    await page.goto("/halts");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  });
});
