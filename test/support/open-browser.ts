/** A real Chromium at a real hub. Whatever a page says in error, or breaks of the content security policy, is kept and told. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export type Visit = {
  page: Page;
  /** Errors that the pages told since the last time they were asked for. */
  complaints(): string[];
  close(): Promise<void>;
};

/** A browser's window of its own, without what others left: cookies, language, choices. */
export async function visit(browser: Browser, of: { url: string; language?: string }): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: of.url,
    locale: of.language ?? "en-GB",
    viewport: { width: 1200, height: 900 },
    reducedMotion: "reduce",
  });
  // Whoever waits longer waits in vain; a machine with other work may well need this long.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  let told: string[] = [];
  page.on("pageerror", (error) => told.push(error.message));
  page.on("console", (message) => {
    // A refused call is an answer of ours, which the page says in words; Chromium writes it down besides.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) told.push(message.text());
  });
  return {
    page,
    complaints: () => {
      const complaints = told;
      told = [];
      return complaints;
    },
    close: () => context.close(),
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = { id: string; impact: string; help: string; nodes: { html: string }[] };

/** What axe finds serious or critical on the page as it stands, each as a sentence. */
export async function barriers(page: Page): Promise<string[]> {
  // A colour on its way to another is nobody's to read.
  await page.mouse.move(0, 0);
  await page.evaluate(
    "Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => 0)",
  );
  // As an expression of the debugger, which the page's policy does not concern.
  await page.evaluate(`if (typeof axe === "undefined") { ${axe} }; 0`);
  const asked = 'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })';
  const { violations } = (await page.evaluate(asked)) as { violations: Violation[] };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
}
