/** A folder of the server: named on the link's page, filled by a till, and what became of each file seen there and on the morning's page. */
import { access, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { earlierTexts } from "../../admin/src/files/earlier-texts.ts";
import { folderTexts } from "../../admin/src/files/folder-texts.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { integration } from "../../src/integrations/day-settlements/integration.ts";
import { keepPictures } from "../support/keep-picture.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { partlyReadable } from "../support/partly-readable.ts";
import { type Reader, readerOf, signedInAtTryOut } from "../support/person-at-browser.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let root: string;
let hub: TryOutHub;
let browser: Browser;
let window: Visit;
let rita: Reader;
let link: unknown;
let laneId: string;
let folder: string;

beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), "bilag-server-folder-")));
  [hub, browser] = await Promise.all([startTryOutHub({ BILAG_WATCHED_FOLDERS: root }), openBrowser()]);
  link = await shop();
  laneId = String(at(link, "lanes", 0, "id"));
  window = await visit(browser, { url: hub.url, language: "nb-NO" });
  rita = readerOf(window.page, "nb");
  await signedInAtTryOut(rita, hub.person);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
  await rm(root, { recursive: true, force: true });
});

/** Set up like the try-out's own, and not confirmed yet. */
async function shop(): Promise<unknown> {
  const links = list(at(await hub.ask("GET", "/links"), "items"));
  const active = links.find((one) => at(one, "integration") === "day-settlements");
  const { settings, options } = at(
    await hub.ask("GET", `/links/${at(active, "id")}/settings`),
    "current",
  ) as { settings: unknown; options: unknown };
  const own = await hub.ask("GET", `/companies/${at(active, "companyId")}`);
  const made = await hub.ask("POST", "/companies", {
    externalId: "kiosk",
    name: "Kiosken",
    organisationNumber: at(own, "organisationNumber"),
    ...{ country: "NO", currency: "NOK", timeZone: "Europe/Oslo" },
  });
  const drafted = await hub.ask("POST", "/links", {
    companyId: at(made, "id"),
    connectionId: at(active, "connectionId"),
    integration: "day-settlements",
    startOn: "2026-01-01",
  });
  await hub.ask("PUT", `/links/${at(drafted, "id")}/settings`, { settings, options });
  return drafted;
}

const atFiles = () => rita.page.goto(`/links/${at(link, "id")}?tab=files`);
const rowOf = (name: string) =>
  rita.page
    .getByRole("table", { name: rita.say(folderTexts, "files") })
    .getByRole("row")
    .filter({ has: rita.page.getByRole("rowheader", { name }) });

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const endMs = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > endMs) throw new Error("it never came about");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

describe("a folder of the server", () => {
  it("is asked for by a name on the link's page, and is there within moments", async () => {
    await atFiles();
    const { say, button, field, page } = rita;
    await button(say(folderTexts, "begin")).click();
    await page.getByText(say(folderTexts, "name-missing")).waitFor();
    await field(say(folderTexts, "name")).fill("../kasse");
    window.foresee(/^422 PUT \/api\/v1\/lanes\/.*\/folder$/);
    await button(say(folderTexts, "begin")).click();
    await page.getByRole("alert").waitFor();
    await field(say(folderTexts, "name")).fill("kasse 1");
    await button(say(folderTexts, "begin")).click();
    folder = (await page.locator("code").filter({ hasText: root }).textContent())?.trim() ?? "";
    expect(path.relative(root, folder)).toMatch(/^[0-9a-f-]{36}[/\\]kasse 1$/);
    await until(() =>
      access(folder).then(
        () => true,
        () => false,
      ),
    );
    expect(await barriers(page)).toEqual([]);
    expect(window.complaints()).toEqual([]);
  });

  it("has a file that is put into it taken in, which waits for the preview and is then booked", async () => {
    const records = integration.sample.records({ flow: "settlements", upTo: "2026-05-06", count: 1 });
    await writeFile(path.join(folder, "z-2026-05-06.json"), JSON.stringify(records.slice(-1)));
    await atFiles();
    const row = rowOf("z-2026-05-06.json");
    await row.getByText(rita.say(folderTexts, "taken")).waitFor();
    await row.getByText("taken/z-2026-05-06.json").waitFor();
    const earlier = rita.page.getByRole("table", { name: rita.say(earlierTexts, "title") });
    await earlier.getByRole("rowheader", { name: "z-2026-05-06.json" }).waitFor();
    expect(await readdir(folder)).toEqual(["taken"]);
    const counts = async () =>
      at(await hub.ask("GET", `/lanes/${laneId}`), "counts") as Record<string, number>;
    expect(await counts()).toMatchObject({ waiting: 1, booked: 0 });
    const previewed = await hub.ask("GET", `/links/${at(link, "id")}/preview`);
    const previewHash = at(previewed, "previewHash");
    await hub.ask("POST", `/links/${at(link, "id")}/confirm`, { previewHash });
    await until(async () => (await counts()).booked === 1);
    expect(window.complaints()).toEqual([]);
  });

  it("leaves a file that can be read in part to a person, and tells of a refused one on the morning's page", async () => {
    await writeFile(path.join(folder, "halv.se"), partlyReadable);
    await writeFile(path.join(folder, "bilde.png"), "\u0001\u0002 no file of a till");
    await atFiles();
    const { page, say, button } = rita;
    await rowOf("halv.se").getByText(say(folderTexts, "asks")).waitFor();
    await rowOf("bilde.png").getByText(say(folderTexts, "refused")).waitFor();
    await button(say(folderTexts, "found-in", { name: "halv.se" })).click();
    const why = page.getByRole("region", { name: say(folderTexts, "found-in", { name: "halv.se" }) });
    await why
      .getByText(/2[.,]00/)
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await keepPictures(rita.page, "folder");
    await page.goto("/");
    const note = page
      .getByRole("status")
      .filter({ hasText: say(todayTexts, "folders-need", { count: "1" }) });
    await note.getByText(say(todayTexts, "folder-asks", { count: 1 })).waitFor();
    await note.getByText(say(todayTexts, "folder-refused", { count: 1 })).waitFor();
    expect(await barriers(page)).toEqual([]);
    await keepPictures(rita.page, "morning");
    await note.getByRole("link").click();
    await button(say(folderTexts, "refuse-of", { name: "halv.se" })).click();
    await rowOf("halv.se").getByText(say(folderTexts, "refused")).waitFor();
    expect((await readdir(path.join(folder, "refused"))).sort()).toEqual([
      "bilde.png",
      "bilde.png.txt",
      "halv.se",
      "halv.se.txt",
    ]);
    const text = await readFile(path.join(folder, "refused", "halv.se.txt"), "utf8");
    expect(text).toContain("Bilag har avvist denne filen.");
    for (const name of ["halv.se", "bilde.png"]) {
      const seen = button(say(folderTexts, "seen-of", { name }));
      await seen.click();
      await seen.waitFor({ state: "detached" });
    }
    const listed = await hub.ask("GET", "/folders?needsSomebody=true");
    expect(at(listed, "items")).toEqual([]);
    expect(window.complaints()).toEqual([]);
  });
});
