/** Who may do what, as people see it: an invitation, a right that is missing, one's own sessions; and every page of the set-up in five languages. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { companiesTexts } from "../../admin/src/companies/companies-texts.ts";
import { connectionsTexts } from "../../admin/src/connections/connections-texts.ts";
import { linksTexts } from "../../admin/src/links/links-texts.ts";
import { rightTexts } from "../../admin/src/parts/right-texts.ts";
import { peopleTexts } from "../../admin/src/people/people-texts.ts";
import { languages } from "../../admin/src/texts/language.ts";
import { webhooksTexts } from "../../admin/src/webhooks/webhooks-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { type BrowserHub, type NewOrganisation, startBrowserHub } from "../support/browser-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { enter, readerOf } from "../support/person-at-browser.ts";

const owner = { name: "Regnskap AS", person: "Rita Regnskap", email: "rita@example.org" };

let hub: BrowserHub;
let browser: Browser;
let made: NewOrganisation;
const windows: Visit[] = [];
beforeAll(async () => {
  [hub, browser] = await Promise.all([startBrowserHub(), openBrowser()]);
  made = await hub.organisation(owner);
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

async function newWindow() {
  const window = await visit(browser, hub);
  windows.push(window);
  return readerOf(window.page, "en");
}

/** What somebody of those who look after people does to a person's rights. */
async function limit(email: string, rights: object): Promise<void> {
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${made.key}`, "content-type": "application/json" };
    const answer = await fetch(`${hub.url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.json();
  };
  const people = list(at(await ask("GET", "/people"), "items"));
  const person = people.find((one) => at(one, "email") === email);
  await ask("PATCH", `/people/${at(person, "id")}`, { rights });
}

let rita: Awaited<ReturnType<typeof newWindow>>;
beforeEach(async () => {
  rita = await newWindow();
});

describe("people in a browser", () => {
  it("invites a reader, who sees which right is missing and who can give it", async () => {
    const { page, say, button, field } = rita;
    await enter(rita, { invitation: made.invitation, email: owner.email });
    await page.goto("/people");
    await button(say(peopleTexts, "add")).click();
    await field(say(peopleTexts, "name")).fill("Lars Leser");
    await field(say(peopleTexts, "email")).fill("lars@example.org");
    await field(say(peopleTexts, "role")).selectOption("viewer");
    expect(await barriers(page)).toEqual([]);
    await button(say(peopleTexts, "invite-now")).click();
    const invitation = await field(say(peopleTexts, "the-link")).inputValue();
    const lars = await newWindow();
    const larsWindow = windows.at(-1);
    await enter(lars, { invitation, email: "lars@example.org" });
    for (const [address, right] of [
      ["/connections", "connect"],
      ["/companies", "manage-companies"],
      ["/links", "map"],
      ["/people", "manage-people"],
    ] as const) {
      await lars.page.goto(address);
      const needed = { right: say(rightTexts, right), role: "viewer" };
      const says = right === "manage-people" ? "right-needed" : "right-to-write-needed";
      await lars.page.getByText(say(rightTexts, says, needed)).waitFor();
      await lars.page.getByText(say(rightTexts, "right-granted-by", { names: owner.person })).waitFor();
      expect(await lars.button(say(connectionsTexts, "add")).count()).toBe(0);
    }
    // Nobody is told that they may look where nothing is shown to them.
    await limit("lars@example.org", { links: "none" });
    larsWindow?.foresee(/^403 GET .*\/links\?/);
    await lars.page.goto("/links");
    await lars.page.getByText(owner.person).waitFor();
    expect(await lars.page.getByText(say(rightTexts, "right-missing")).count()).toBe(0);
    await page.goto("/account");
    await page.getByText(say(peopleTexts, "this-session")).waitFor();
    await page.getByText(say(peopleTexts, "factor-off")).waitFor();
    expect(await barriers(page)).toEqual([]);
    for (const language of languages) {
      await page.getByRole("combobox").first().selectOption(language);
      for (const [address, texts, title] of [
        ["/connections", connectionsTexts, "title"],
        ["/connections/new", connectionsTexts, "add"],
        ["/companies", companiesTexts, "title"],
        ["/companies/new", companiesTexts, "add"],
        ["/links", linksTexts, "title"],
        ["/links/new", linksTexts, "add"],
        ["/people", peopleTexts, "title"],
        ["/webhooks", webhooksTexts, "title"],
        ["/account", peopleTexts, "account"],
      ] as const) {
        await page.goto(address);
        const reader = readerOf(page, language);
        const heading = reader.say<Record<string, Record<(typeof languages)[number], string>>>(texts, title);
        await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
      }
    }
  });
});
