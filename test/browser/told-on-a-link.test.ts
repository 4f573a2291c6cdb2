/**
 * What a link tells when it is looked at: the files that were handed in before, with what their reader refused, and what stands in
 * the way of settings that were saved all the same.
 */
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { earlierTexts } from "../../admin/src/files/earlier-texts.ts";
import { filesTexts } from "../../admin/src/files/files-texts.ts";
import { linksTexts } from "../../admin/src/links/links-texts.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { previewTexts } from "../../admin/src/set-up/preview-texts.ts";
import { setUpTexts } from "../../admin/src/set-up/set-up-texts.ts";
import { signInTexts } from "../../admin/src/sign-in/sign-in-texts.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { integration } from "../../src/integrations/day-settlements/integration.ts";
import { keepPictures } from "../support/keep-picture.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { partlyReadable } from "../support/partly-readable.ts";
import { type Reader, readerOf } from "../support/person-at-browser.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
const visits: Visit[] = [];
beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(async () => {
  for (const one of visits.splice(0)) {
    expect(one.complaints()).toEqual([]);
    await one.close();
  }
});

let session: Awaited<ReturnType<BrowserContext["cookies"]>> = [];

/** At the settlements' link of the try-out, in Norwegian. */
async function atLink(tab: string): Promise<Reader> {
  const opened = await visit(browser, { url: hub.url, language: "nb-NO" });
  visits.push(opened);
  const { page } = opened;
  const reader = readerOf(page, "nb");
  const { say, button, field } = reader;
  const lanes = list(at(await hub.ask("GET", "/lanes"), "items"));
  const lane = lanes.find((one) => at(one, "flow") === "settlements");
  await page.context().addCookies(session);
  if (session.length === 0) {
    await page.goto("/sign-in");
    await field(say(signInTexts, "email")).fill(hub.person.email);
    await page.locator('input[type="password"]').fill(hub.person.password);
    await button(say(signInTexts, "title")).click();
    await page.getByRole("heading", { level: 1, name: say(todayTexts, "title") }).waitFor();
    session = await page.context().cookies();
  }
  await page.goto(`/links/${at(lane, "linkId")}?tab=${tab}`);
  return reader;
}

describe("settings that were saved", () => {
  it("say beside that what could not be checked, or does not fit", async () => {
    const { page, say, button } = await atLink("settings");
    // As the ledger declares it, for a link that may choose its series.
    await page.getByLabel(/^Bilagsnummerserie/).fill("Q");
    await button(say(setUpTexts, "save")).click();
    const saved = page.getByRole("status").filter({ hasText: "Q" });
    await saved.getByText(/nummerserien «Q»/).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe("a file that was dropped and not handed in yet", () => {
  it("stays while another part of the link is looked at", async () => {
    const { page, say, button } = await atLink("files");
    const file = { name: "glemt.se", mimeType: "text/plain", buffer: Buffer.from(partlyReadable) };
    await page.locator('input[type="file"]').setInputFiles(file);
    const handIn = button(say(filesTexts, "hand-in-of", { name: file.name }));
    await handIn.waitFor();
    await page.getByRole("tab", { name: say(linksTexts, "tab-preview") }).click();
    await handIn.waitFor({ state: "hidden" });
    await page.getByRole("tab", { name: say(linksTexts, "tab-files") }).click();
    await handIn.waitFor();
  });
});

describe("a file that was handed in", () => {
  it("stands below with what became of it, and tells its findings when it is asked", async () => {
    const { page, say, button } = await atLink("files");
    await page.getByText(say(earlierTexts, "none")).waitFor();
    const file = { name: "dagrapport å.se", mimeType: "text/plain", buffer: Buffer.from(partlyReadable) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await button(say(filesTexts, "hand-in-of", { name: file.name })).click();
    await page.getByRole("rowheader", { name: file.name }).waitFor();
    // Whoever comes later sees it without having been there.
    await page.reload();
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: file.name }) });
    await row.waitFor();
    const cells = await row.getByRole("cell").allInnerTexts();
    expect(cells.slice(1, 5)).toEqual(["1", "0", "0", "1"]);
    const ask = row.getByRole("button");
    expect(await ask.getAttribute("aria-expanded")).toBe("false");
    await ask.click();
    const told = page.getByRole("region", { name: new RegExp(`\\(\\d\\) i ${file.name}$`) });
    await told
      .getByText(/2[.,]00/)
      .first()
      .waitFor();
    expect(await page.getByRole("alert").allInnerTexts()).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await keepPictures(page, "earlier");
    await ask.click();
    expect(await ask.getAttribute("aria-expanded")).toBe("false");
  });
});

describe("several files that are dropped on a link at once", () => {
  it("are read one beside the other, and handed in together but for one that nobody can read", async () => {
    const { page, say, button } = await atLink("files");
    visits.at(-1)?.foresee(/^422 POST .*\/files\/check$/);
    const text = (z: number) =>
      `#FLAGGA 0\n#SIETYP 4\n#VER A ${z} 20260303 "Z ${z}"\n{\n#TRANS 1920 {} 10.00\n#TRANS 3000 {} -10.00\n}`;
    const given = [
      ["forste.se", text(71)],
      ["andre.se", text(72)],
      ["ferie.jpg", "\u00ff\u00d8\u00ff"],
    ];
    const carried = await page.evaluateHandle((files) => {
      const { DataTransfer, File } = globalThis as unknown as {
        DataTransfer: new () => { items: { add(file: unknown): void } };
        File: new (parts: string[], name: string) => unknown;
      };
      const transfer = new DataTransfer();
      for (const [name = "", content = ""] of files) transfer.items.add(new File([content], name));
      return transfer;
    }, given);
    const place = button(say(filesTexts, "choose"));
    await place.waitFor();
    await place.dispatchEvent("dragover", { dataTransfer: carried });
    await place.dispatchEvent("drop", { dataTransfer: carried });
    const card = (name: string) => page.getByRole("article", { name });
    await card("forste.se").getByText(say(filesTexts, "read"), { exact: true }).waitFor();
    await card("andre.se").getByText(say(filesTexts, "read"), { exact: true }).waitFor();
    await card("ferie.jpg").waitFor();
    expect(await button(say(filesTexts, "hand-in-of", { name: "ferie.jpg" })).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await button(say(filesTexts, "hand-in-all")).click();
    for (const name of ["forste.se", "andre.se"]) {
      await card(name).getByText(say(filesTexts, "handed-in"), { exact: true }).waitFor();
      await page.getByRole("rowheader", { name }).waitFor();
    }
    expect(await page.getByRole("rowheader", { name: "ferie.jpg" }).count()).toBe(0);
  });
});

describe("the morning's table", () => {
  it("says when a link sends: at once, or not before its preview is confirmed, with the way there", async () => {
    const links = list(at(await hub.ask("GET", "/links"), "items"));
    const active = links.find((one) => at(one, "integration") === "day-settlements");
    const draft = await hub.ask("POST", "/links", {
      companyId: at(active, "companyId"),
      connectionId: at(active, "connectionId"),
      integration: "payroll-journals",
      startOn: "2026-01-01",
    });
    const { page, say } = await atLink("files");
    await page.goto("/");
    const rows = page.getByRole("table", { name: say(todayTexts, "lanes") }).locator("tbody tr");
    const drafted = rows.filter({ hasText: say(linksTexts, "draft") });
    const way = drafted.getByRole("link", { name: say(todayTexts, "when-confirmed") });
    expect(await way.getAttribute("href")).toBe(`/links/${at(draft, "id")}?tab=preview`);
    await rows
      .filter({ hasText: say(linksTexts, "at-once") })
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe("the preview of a link that has sent all it has", () => {
  it("says that nothing waits, and no word of confirming what was confirmed", async () => {
    const { page, say, button } = await atLink("preview");
    await page.getByText(say(previewTexts, "nothing-waits"), { exact: true }).waitFor();
    expect(await page.getByText(say(previewTexts, "nothing"), { exact: true }).count()).toBe(0);
    expect(await button(say(previewTexts, "confirm")).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
});

/** A shop whose set-up fits, not active yet, with one day in a year that the ledger has not opened: so many settlements of it. */
async function shopOfLongAgo(externalId: string, settlements: number): Promise<string> {
  const links = list(at(await hub.ask("GET", "/links"), "items"));
  const active = links.find((one) => at(one, "integration") === "day-settlements");
  const { settings, options } = at(
    await hub.ask("GET", `/links/${at(active, "id")}/settings`),
    "current",
  ) as { settings: unknown; options: unknown };
  const place = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
  const shop = await hub.ask("POST", "/companies", {
    externalId,
    name: "Gammel Butikk",
    organisationNumber: at(
      await hub.ask("GET", `/companies/${at(active, "companyId")}`),
      "organisationNumber",
    ),
    ...place,
  });
  const link = await hub.ask("POST", "/links", {
    companyId: at(shop, "id"),
    connectionId: at(active, "connectionId"),
    integration: "day-settlements",
    startOn: "2011-01-01",
  });
  const linkId = String(at(link, "id"));
  await hub.ask("PUT", `/links/${linkId}/settings`, { settings, options });
  const records = integration.sample.records({ flow: "settlements", upTo: "2011-03-02", count: 1 });
  await hub.ask("POST", `/lanes/${at(link, "lanes", 0, "id")}/records`, {
    records: records.slice(0, settlements),
  });
  return linkId;
}

describe("a preview with a document that cannot be sent", () => {
  it("says so once more where it is confirmed by name", async () => {
    const linkId = await shopOfLongAgo("gammel", 1);
    const { page, say, button } = await atLink("preview");
    await page.goto(`/links/${linkId}?tab=preview`);
    await button(say(previewTexts, "confirm")).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(say(previewTexts, "stands-in-the-way", { count: 1 })).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe("a preview in which the same stands in the way of several documents", () => {
  it("tells it once, with each of them, and at the documents only that it is told above", async () => {
    const linkId = await shopOfLongAgo("eldre", 2);
    const { page, say } = await atLink("preview");
    await page.goto(`/links/${linkId}?tab=preview`);
    await page.getByText(say(partTexts, "same-for", { count: 2 })).waitFor();
    expect(await page.getByText(say(partTexts, "told-above")).count()).toBe(2);
    const documents = await page.getByRole("article").all();
    const named = await Promise.all(documents.map((one) => one.getAttribute("aria-label")));
    const told = page.getByRole("note").filter({ hasText: say(partTexts, "same-for", { count: 2 }) });
    await told.getByText([...new Set(named)].join(", "), { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
