/** A walk with a database, a hub, a pretend Visma and a browser's window of its own. */
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { locales } from "../../../admin/src/texts/language.ts";
import { startBrowserHub } from "../../support/browser-hub.ts";
import { visit } from "../../support/open-browser.ts";
import { readerOf } from "../../support/person-at-browser.ts";
import type { Walk } from "./walk.ts";
import { walkFromNothing } from "./walk-from-nothing.ts";
import { picture } from "./walker.ts";

export async function walkAlone(browser: Browser, walk: Walk, of: { looksClosely: boolean }): Promise<void> {
  const { language, integration, destination } = walk;
  const hub = await startBrowserHub();
  const window = await visit(browser, { url: hub.url, language: locales[language] });
  const name = `${integration}-${destination.ledger}`;
  const walker = { ...readerOf(window.page, language), walk: name, ...of };
  try {
    await walkFromNothing(hub, walker, walk);
    expect(window.complaints()).toEqual([]);
  } finally {
    await picture(walker, "last");
    await window.close();
    await hub.close();
  }
}
