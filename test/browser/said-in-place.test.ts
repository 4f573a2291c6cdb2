/** What is said where it concerns somebody: what keeps a lane from running, what a form still needs, why the server said no, and what a dialog is about to do. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { calendarTexts } from "../../admin/src/calendar/calendar-texts.ts";
import { companiesTexts } from "../../admin/src/companies/companies-texts.ts";
import { connectionsTexts } from "../../admin/src/connections/connections-texts.ts";
import { haltsTexts } from "../../admin/src/halts/halts-texts.ts";
import { linksTexts } from "../../admin/src/links/links-texts.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { problemTexts } from "../../admin/src/parts/problem-texts.ts";
import { savingTexts } from "../../admin/src/parts/saving-texts.ts";
import { stateWords } from "../../admin/src/parts/state-words.ts";
import { peopleTexts } from "../../admin/src/people/people-texts.ts";
import { postingsTexts } from "../../admin/src/postings/postings-texts.ts";
import { setUpTexts } from "../../admin/src/set-up/set-up-texts.ts";
import { shellTexts } from "../../admin/src/shell/shell-texts.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";
import { webhooksTexts } from "../../admin/src/webhooks/webhooks-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { type Reader, readerOf, signedInAtTryOut } from "../support/person-at-browser.ts";
import { type Troubled, troubleTryOut } from "../support/troubled-try-out.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
let trouble: Troubled;
let window: Visit;
let rita: Reader;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
  trouble = await troubleTryOut(hub);
  window = await visit(browser, { url: hub.url, language: "nb-NO" });
  rita = readerOf(window.page, "nb");
  await signedInAtTryOut(rita, hub.person);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(async () => {
  // Some are polled for: an answer that is on its way would find its route gone.
  await window.page.unrouteAll({ behavior: "wait" });
  expect(window.complaints()).toEqual([]);
});

const focused = (page: Page) =>
  page.evaluate("[document.activeElement?.tagName, document.activeElement?.getAttribute('type')].join(' ')");

describe("a lane that is halted", () => {
  it("does not say that it runs at once, but what would start it, with the way there", async () => {
    const { page, say } = rita;
    await page.goto("/");
    const row = page.getByRole("row").filter({ hasText: "Kaffebar Nord AS" });
    const { halt } = (await hub.ask("GET", `/lanes/${trouble.till.laneId}`)) as {
      halt: { resume: { happensByItself: boolean } };
    };
    const needed = halt.resume.happensByItself ? "when-cured" : "when-resumed";
    const way = row.getByRole("link", { name: say(todayTexts, needed) });
    expect(await way.getAttribute("href")).toBe("/halts");
    expect(await row.getByText(say(linksTexts, "at-once"), { exact: true }).count()).toBe(0);
    // It would send nothing: no button says otherwise, neither here nor on the link's own page.
    expect(await row.getByRole("button").count()).toBe(1);
    await page.goto(`/links/${trouble.till.linkId}?tab=files`);
    await page
      .locator("#content")
      .getByRole("link", { name: say(todayTexts, needed) })
      .waitFor();
    expect(await page.getByRole("button", { name: say(linksTexts, "run-now") }).count()).toBe(0);
  });
});

describe("a cause of which one lane alone can go on", () => {
  it("offers to resume that one, and not all of them", async () => {
    const { page, say, button } = rita;
    await page.route("**/api/v1/halt-causes?*", async (route) => {
      const { items, ...rest } = (await (await route.fetch()).json()) as { items: object[] };
      const two = items.slice(0, 1).map((cause) => ({ ...cause, lanes: 2, resumable: 1 }));
      await route.fulfill({ json: { ...rest, items: two } });
    });
    await page.goto("/halts");
    await button(say(haltsTexts, "resume-one")).waitFor();
    expect(await button(say(haltsTexts, "resume-all", { count: 1 })).count()).toBe(0);
  });
});

describe("what is printed", () => {
  afterEach(async () => {
    await rita.page.emulateMedia({ media: null, colorScheme: null });
  });

  it("is light on a dark screen, says what it is about, and holds nothing that only a screen needs", async () => {
    const { page, say } = rita;
    // As a month in which a day did not come.
    await page.route("**/calendar?month=*", async (route) => {
      const { items } = (await (await route.fetch()).json()) as { items: { isMissing: boolean }[] };
      const [first, ...others] = items;
      await route.fulfill({ json: { items: [{ ...first, isMissing: true }, ...others] } });
    });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`/calendar?lane=${trouble.till.laneId}`);
    const day = page.locator('[data-state="missing"]');
    await day.waitFor();
    const scheme = "document.documentElement.getAttribute('data-mantine-color-scheme')";
    await page.evaluate(`addEventListener("beforeprint", () => { window.printed = ${scheme}; }); 0`);
    await page.pdf();
    expect([await page.evaluate("window.printed"), await page.evaluate(scheme)]).toEqual(["light", "dark"]);
    await page.emulateMedia({ media: "print" });
    await page.getByText(/^Kaffebar Nord AS · .+ · .+ \d{4}$/).waitFor();
    expect(await day.isVisible()).toBe(true);
    expect(await page.getByText(say(calendarTexts, "was-closed")).isVisible()).toBe(false);
    for (const of of ["navigation", "search", "banner"] as const)
      expect(await page.getByRole(of).count(), of).toBe(0);
    expect(await page.getByText(say(shellTexts, "skip-to-content")).isVisible()).toBe(false);
  });

  it("has the sum of all rows once, below the last, and not at the foot of each sheet", async () => {
    const { page } = rita;
    await page.emulateMedia({ media: "print" });
    await page.goto(`/postings/${trouble.postingId}`);
    await page.locator("tfoot").waitFor();
    const display = "getComputedStyle(document.querySelector('tfoot')).display";
    expect(await page.evaluate(display)).toBe("table-row-group");
    // Of a column of buttons nothing would be left but its name.
    expect(await page.getByText(rita.say(postingsTexts, "from-where"), { exact: true }).isVisible()).toBe(
      false,
    );
  });
});

describe("a hub that sends nothing, whatever its lanes say", () => {
  it("says so on the morning's page, with who acts, and does not say that all is well", async () => {
    const { page, say } = rita;
    await page.goto("/help/nobody-sends");
    await page.getByRole("heading", { level: 1 }).waitFor();
    const means = `${await page.getByRole("heading", { level: 1 }).textContent()}`.split("‹")[0] ?? "";
    const remedy = { means: `${means}12`, fix: "–", act: "operator", where: null };
    const keptBackBy = [{ code: "nobody-sends", severity: "error", remedy }];
    await page.route("**/api/v1/lane-totals*", async (route) => {
      const totals = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...totals, halted: 0, aside: 0, keptBackBy } });
    });
    await page.goto("/");
    const told = page.getByRole("status").filter({ hasText: say(todayTexts, "nothing-goes-on") });
    await told.getByText(say(partTexts, "operator")).waitFor();
    expect(await page.getByText(say(todayTexts, "all-well")).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
});

describe("a queue that a fault of the hub stops", () => {
  it("is told on the morning's page by name, with who acts, and all is not said to be well", async () => {
    const { page, say } = rita;
    const remedy = { means: "Kaffebar Nord AS, Dagsoppgjør: –", fix: "–", act: "operator", where: null };
    const value = "Kaffebar Nord AS, Dagsoppgjør";
    const faults = [
      { code: "drain-faults", severity: "error", value, parameters: { count: 2, laneId: "1" }, remedy },
    ];
    await page.route("**/api/v1/lane-totals*", async (route) => {
      const totals = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...totals, halted: 0, aside: 0, drafts: 0, faults } });
    });
    await page.goto("/");
    const told = page.getByRole("status").filter({ hasText: say(todayTexts, "hub-faults") });
    await told.getByText(value).waitFor();
    await told.getByText(say(partTexts, "operator")).waitFor();
    expect(await page.getByText(say(todayTexts, "all-well")).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
});

describe("a till that fell silent", () => {
  it("is told on the morning's page by the shop's name, leads to its days, and all is not said to be well", async () => {
    const { page, say } = rita;
    const { laneId } = trouble.till;
    const shop = { laneId, companyName: "Kaffebar Nord AS", environment: "twin", department: "20" };
    const missingDays = ["2026-10-30", "2026-10-31"];
    const silence = { ...shop, departmentName: "Havna", lastOn: "2026-10-29", missingDays };
    await page.route("**/api/v1/silences*", (route) =>
      route.fulfill({ json: { items: [silence], next: null, count: 7 } }),
    );
    await page.route("**/api/v1/lane-totals*", async (route) => {
      const totals = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...totals, halted: 0, aside: 0, drafts: 0, faults: [] } });
    });
    await page.goto("/");
    const told = page.getByRole("status").filter({ hasText: say(todayTexts, "silent", { count: 7 }) });
    await told.getByText("sist 29. okt. 2026; 2 dager mangler").waitFor();
    await told.getByText(say(todayTexts, "and-more", { count: 2 })).waitFor();
    await page.getByText(say(todayTexts, "nothing-halted")).waitFor();
    expect(await page.getByText(say(todayTexts, "all-well")).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await told.getByRole("link", { name: "Kaffebar Nord AS · Havna" }).click();
    await page.getByRole("heading", { name: say(calendarTexts, "title") }).waitFor();
    expect(page.url()).toContain(`lane=${laneId}&month=2026-10`);
  });

  it("is asked for before anybody is told that all is well", async () => {
    const { page, say } = rita;
    const none = { items: [], next: null, count: 0, found: 0, total: 0 };
    const others = /\/api\/v1\/(?:drifts|sequence-warnings|folders|links)\?/;
    await page.route(others, (route) => route.fulfill({ json: none }));
    await page.route("**/api/v1/lane-totals*", async (route) => {
      const totals = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...totals, halted: 0, aside: 0, drafts: 0, faults: [] } });
    });
    let answer: () => void = () => undefined;
    const isAsked = new Promise<void>((asked) => {
      void page.route("**/api/v1/silences*", (route) => {
        answer = () => void route.fulfill({ json: none });
        asked();
      });
    });
    await page.goto("/");
    await isAsked;
    await page.getByRole("row").filter({ hasText: "Kaffebar Nord AS" }).first().waitFor();
    expect(await page.getByText(say(todayTexts, "all-well")).count()).toBe(0);
    answer();
    await page.getByText(say(todayTexts, "all-well")).waitFor();
  });
});

describe("a closed day of one department", () => {
  it("is told by the department's name, as people know it", async () => {
    const { page, say } = rita;
    const { laneId, companyId } = trouble.till;
    await hub.ask("PATCH", `/companies/${companyId}`, { departments: [{ code: "10", name: "Torggata" }] });
    const on = "2026-05-17";
    await hub.ask("POST", `/lanes/${laneId}/closed-days`, { on, reason: "Grunnlovsdagen", department: "10" });
    await page.goto(`/calendar?lane=${laneId}&month=2026-05`);
    const closed = page.getByRole("table", { name: say(calendarTexts, "closed-days") });
    await closed.getByRole("cell", { name: "Torggata (10)", exact: true }).waitFor();
    await closed.getByRole("cell", { name: "Grunnlovsdagen" }).waitFor();
  });
});

describe("a form with something missing", () => {
  it("can be sent, and says at the ledgers of a new connection that one is to be chosen", async () => {
    const { page, say, button } = rita;
    await page.goto("/connections/new");
    await page.getByRole("radio").first().waitFor();
    await button(say(savingTexts, "save")).click();
    await page.getByText(say(connectionsTexts, "ledger-missing")).waitFor();
    expect(await focused(page)).toBe("INPUT radio");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("radio").first().check();
    await page.getByText(say(connectionsTexts, "ledger-missing")).waitFor({ state: "detached" });
  });

  it("says at the events of a webhook that one is to be chosen", async () => {
    const { page, say, button, field } = rita;
    await page.goto("/webhooks");
    await button(say(webhooksTexts, "add")).click();
    await field(say(webhooksTexts, "address")).fill("https://example.org/bilag");
    const ticked = page.getByRole("checkbox", { checked: true });
    while ((await ticked.count()) > 0) await ticked.first().uncheck();
    await button(say(webhooksTexts, "add-now")).click();
    await page.getByText(say(partTexts, "choose-one")).waitFor();
    expect(await focused(page)).toBe("INPUT checkbox");
    expect(await barriers(page)).toEqual([]);
  });

  it("says where nothing was changed that there is nothing to save", async () => {
    const { page, say, button } = rita;
    await page.goto(`/links/${trouble.till.linkId}?tab=schedule`);
    const save = button(say(savingTexts, "save")).last();
    const why = await save.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${why}"]`).textContent()).toBe(
      "Ingenting er endret: det er ingenting å lagre.",
    );
  });
});

describe("what the server says no to", () => {
  it("is told in the reader's language, with the English words for developers behind a click", async () => {
    window.foresee(/^409 POST \/api\/v1\/companies$/);
    const { page, say, button, field } = rita;
    const company = await hub.ask("GET", `/companies/${trouble.till.companyId}`);
    await page.goto("/companies/new");
    await field(say(companiesTexts, "name")).fill("Kaffebar Nord AS");
    await field(say(companiesTexts, "external-id")).fill(String(at(company, "externalId")));
    await button(say(savingTexts, "save")).click();
    const told = page.getByRole("alert").filter({ hasText: say(problemTexts, "already-there") });
    await told.waitFor();
    const detail = told.locator('[lang="en"]');
    expect(await detail.isVisible()).toBe(false);
    await told.getByText(say(partTexts, "technical-details")).click();
    expect(await detail.isVisible()).toBe(true);
    expect(await barriers(page)).toEqual([]);
  });
});

describe("a posting that somebody has booked by hand", () => {
  it("is left out by the number of a voucher that says the same, and by no other", async () => {
    window.foresee(/^4\d\d POST .*\/already-booked$/);
    const { page, say, button, field } = rita;
    const { till, refusedPostingId } = trouble;
    const posting = await hub.ask("GET", `/postings/${refusedPostingId}`);
    const written = await hub.ask("GET", `/postings/${refusedPostingId}/document`);
    const rows = list(at(written, "document", "rows")).map((row) => ({
      account: Number(at(row, "account")),
      debitMinor: at(row, "debitMinor"),
      creditMinor: at(row, "creditMinor"),
    }));
    const on = String(at(posting, "on"));
    const voucher = { on, text: "Dagsoppgjør for hånd", rows };
    await hub.twin.control("PATCH", `${till.twinPath}/accounts/${till.account}`, { isActive: true });
    await hub.twin.control("POST", `${till.twinPath}/vouchers`, voucher);
    await hub.twin.control("PATCH", `${till.twinPath}/accounts/${till.account}`, { isActive: false });
    const held = list(await hub.twin.control("GET", `/books/${till.twinPath.split("/").at(-1)}/vouchers`));
    const byHand = held.find((one) => at(one, "text") === voucher.text);
    await page.goto(`/postings/${refusedPostingId}`);
    await button(say(postingsTexts, "booked-elsewhere")).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(say(postingsTexts, "booked-elsewhere-about")).waitFor();
    await field(say(postingsTexts, "booked-number")).fill("A9999");
    await dialog.getByRole("button", { name: say(postingsTexts, "leave-out"), exact: true }).click();
    await dialog.getByRole("alert").waitFor();
    expect(await barriers(page)).toEqual([]);
    await field(say(postingsTexts, "booked-number")).fill(String(at(byHand, "numberAndSeries")));
    await dialog.getByRole("button", { name: say(postingsTexts, "leave-out"), exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText(say(stateWords, "excused"), { exact: true }).first().waitFor();
    expect(at(await hub.ask("GET", `/postings/${refusedPostingId}`), "state")).toBe("excused");
  });
});

describe("a dialog that removes", () => {
  it("removes nobody without a reason, nor when it is left", async () => {
    const { page, say, button } = rita;
    const lars = { name: "Lars Leser", email: "lars@example.org", role: "viewer" };
    await hub.ask("POST", "/people", lars);
    await page.goto("/people");
    await button(say(peopleTexts, "remove-of", lars)).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(say(peopleTexts, "remove-about")).waitFor();
    await dialog.getByRole("button", { name: say(peopleTexts, "remove"), exact: true }).click();
    expect(await focused(page)).toMatch(/^TEXTAREA/);
    await dialog.getByRole("button", { name: say(partTexts, "cancel") }).click();
    await dialog.waitFor({ state: "detached" });
    const people = list(at(await hub.ask("GET", "/people"), "items"));
    expect(people.map((one) => at(one, "name"))).toContain(lars.name);
    await button(say(peopleTexts, "remove-of", lars)).waitFor();
  });

  it("keeps a webhook that somebody thought better of", async () => {
    const { page, say, button } = rita;
    const address = "https://example.org/bilag";
    await hub.ask("POST", "/webhooks", { url: address, events: ["halted"] });
    await page.goto("/webhooks");
    await button(say(webhooksTexts, "remove-of", { address })).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(say(webhooksTexts, "remove-about")).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(list(at(await hub.ask("GET", "/webhooks"), "items"))).toHaveLength(1);
    await button(say(webhooksTexts, "remove-of", { address })).waitFor();
  });
});

describe("a set-up that asks for no account", () => {
  it("offers no spreadsheet, which would have no row", async () => {
    const { page, say, button } = rita;
    const address = `/links/${trouble.payroll.linkId}?tab=accounts`;
    await page.goto(address);
    await button(say(setUpTexts, "to-spreadsheet")).waitFor();
    // As a declaration without accounts would have it: none of those that are here is like that.
    await page.route("**/settings", async (route) => {
      const answer = await route.fetch();
      const told = (await answer.json()) as { slots: { asks: string }[] };
      await route.fulfill({
        response: answer,
        json: { ...told, slots: told.slots.filter(({ asks }) => asks !== "account") },
      });
    });
    await page.goto(address);
    await button(say(setUpTexts, "save")).first().waitFor();
    for (const name of ["to-spreadsheet", "from-spreadsheet"] as const)
      expect(await button(say(setUpTexts, name)).count()).toBe(0);
  });
});

describe("a report that never came", () => {
  it("is told on Today by the one after it, with the way to the month it belongs to", async () => {
    const { page, say } = rita;
    const { laneId } = trouble.till;
    const records = await hub.ask("GET", `/lanes/${laneId}/records?newestFirst=true&limit=1`);
    const newest = await hub.ask("GET", `/records/${at(records, "items", 0, "id")}`);
    const payload = at(newest, "payload") as { businessDate: string };
    const numbered = (zNumber: string) => ({ ...payload, registerId: "TORGGATA-9", zNumber });
    await hub.ask("POST", `/lanes/${laneId}/records`, { records: [numbered("41"), numbered("44")] });
    await page.goto("/");
    const note = page.getByRole("status").filter({ hasText: say(todayTexts, "numbers-odd", { count: 1 }) });
    await note.getByText(/41.*44/).waitFor();
    const month = payload.businessDate.slice(0, 7);
    const way = note.getByRole("link").first();
    const address = new URL((await way.getAttribute("href")) ?? "", hub.url).searchParams;
    expect([address.get("lane"), address.get("month")]).toEqual([laneId, month]);
    await way.click();
    await page.getByRole("heading", { name: say(calendarTexts, "title") }).waitFor();
  });
});

describe("a missing day", () => {
  it("stands on paper as on the screen, where it is a button", async () => {
    const { page, say } = rita;
    await page.route("**/api/v1/lanes/*/calendar?*", async (route) => {
      const { items } = (await (await route.fetch()).json()) as { items: { places: object }[] };
      const [first, ...rest] = items;
      const none = Object.fromEntries(Object.keys(first?.places ?? {}).map((place) => [place, 0]));
      await route.fulfill({ json: { items: [{ ...first, places: none, isMissing: true }, ...rest] } });
    });
    await page.goto(`/calendar?lane=${trouble.till.laneId}`);
    const missing = page.getByRole("cell").getByText(say(calendarTexts, "missing"), { exact: true }).first();
    await missing.waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await missing.isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: say(calendarTexts, "close-days") }).isVisible()).toBe(
      false,
    );
    await page.emulateMedia({ media: "screen" });
  });
});
