/** A real Chromium at a real hub. Whatever a page says in error, breaks of the content security policy, or is refused, is kept and told. */
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
  /** Refusals that the test brings about, each as "404 GET /api/v1/me"; until the complaints are asked for. */
  foresee(...refusals: RegExp[]): void;
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
  let foreseen: readonly RegExp[] = [];
  page.on("response", (response) => {
    const request = response.request();
    // What the pages of the pretend ledger refuse is theirs.
    if (response.status() < 400 || !request.url().startsWith(of.url)) return;
    told.push(`${response.status()} ${request.method()} ${request.url().slice(of.url.length)}`);
  });
  page.on("requestfailed", (request) => {
    const because = request.failure()?.errorText ?? "";
    // Whoever goes on to another page takes back what the former one still asked.
    if (because !== "net::ERR_ABORTED") told.push(`${because} ${request.method()} ${request.url()}`);
  });
  page.on("pageerror", (error) => told.push(error.message));
  page.on("console", (message) => {
    // Chromium writes down each refused call besides, without saying which it was: that is told above.
    if (message.type() === "error" && !/^Failed to load resource/.test(message.text()))
      told.push(message.text());
  });
  return {
    page,
    complaints: () => {
      const complaints = told.filter((one) => !foreseen.some((refusal) => refusal.test(one)));
      told = [];
      foreseen = [];
      return complaints;
    },
    foresee: (...refusals) => {
      foreseen = [...foreseen, ...refusals];
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
