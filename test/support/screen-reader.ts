/** Goes from screen to screen within the running app, as its links do, and tells all that stands there once it has settled. */
import type { Page, Request } from "playwright-core";

export type Seen = {
  language: string;
  title: string;
  headings: readonly string[];
  /** Of all headings, in their order. */
  levels: readonly number[];
  /** Every text and label; not what is quoted from the ledger or shown as a program writes it. */
  texts: readonly string[];
  /** By how many pixels the page can be scrolled sideways, and what sticks out. */
  overflow: number;
  tooWide: readonly string[];
};

export type ScreenReader = {
  open(address: string): Promise<void>;
  see(): Promise<Seen>;
};

/** So many looks in a row find nothing under way. */
const quietLooks = 3;
const lookMs = 25;
const patienceMs = 30_000;

export function screenReader(page: Page): ScreenReader {
  const underWay = new Set<Request>();
  page.on("request", (request) => underWay.add(request));
  page.on("requestfinished", (request) => underWay.delete(request));
  page.on("requestfailed", (request) => underWay.delete(request));
  const isQuiet = async (address: string) =>
    underWay.size === 0 && (await page.evaluate(`(${standsStill})(${JSON.stringify(address)})`)) === true;
  return {
    async open(address) {
      await page.evaluate(`history.pushState({}, "", ${JSON.stringify(address)})`);
      const waitedUntil = performance.now() + patienceMs;
      for (let quiet = 0; quiet < quietLooks; ) {
        quiet = (await isQuiet(address)) ? quiet + 1 : 0;
        if (performance.now() > waitedUntil)
          throw new Error(`${address} does not come to rest at ${page.url()}`);
        await new Promise((resolve) => setTimeout(resolve, lookMs));
      }
    },
    see: async () => (await page.evaluate(`(${look})()`)) as Seen,
  };
}

// As texts, since they run in the browser, whose types these tests do not know.

const standsStill = `(address) =>
  __TSR_ROUTER__.state.status === "idle" &&
  location.pathname === new URL(address, location.origin).pathname &&
  document.querySelector(".mantine-Loader-root") === null &&
  document.querySelector("h1") !== null`;

const look = `() => {
  const root = document.documentElement;
  const quoted = "script, style, code, pre, kbd, textarea, [lang='']";
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (walker.currentNode.parentElement.closest(quoted) === null) texts.push(walker.currentNode.data.trim());
  for (const name of ["aria-label", "title", "placeholder", "alt"])
    for (const element of document.querySelectorAll("[" + name + "]")) texts.push(element.getAttribute(name).trim());
  const isScrolled = (element) => {
    for (let around = element.parentElement; around !== null && around !== document.body; around = around.parentElement)
      if (getComputedStyle(around).overflowX !== "visible") return true;
    return false;
  };
  const tooWide = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !isScrolled(element))
    .map((element) => element.tagName.toLowerCase() + " " + element.textContent.slice(0, 40));
  return {
    language: root.lang,
    title: document.title,
    headings: [...document.querySelectorAll("h1")].map((heading) => heading.textContent.trim()),
    levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName[1])),
    texts: [...new Set(texts)].filter((text) => text !== ""),
    overflow: root.scrollWidth - root.clientWidth,
    tooWide: tooWide.slice(0, 5),
  };
}`;
