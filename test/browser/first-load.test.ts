/** What a browser has to fetch before the first page stands: kept small, since it is fetched at every new version. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { builtPages } from "../../src/build-pages.ts";
import { type PageFiles, readPageFiles } from "../../src/http/pages/page-files.ts";

const limitBytes = 300 * 1024;

/** The files that index.html names, the first page's own, and all that these import before they run. */
function firstLoad(pages: PageFiles, firstPage: RegExp): Set<string> {
  const wanted = new Set<string>();
  const want = (name: string) => {
    const file = pages.files.get(name);
    if (file === undefined || wanted.has(name)) return;
    wanted.add(name);
    const imports = file.bytes.toString("utf8").matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g);
    for (const [, target = ""] of imports) want(path.posix.join(path.posix.dirname(name), target));
  };
  for (const [, name = ""] of pages.index.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)) want(name);
  for (const name of pages.files.keys()) if (firstPage.test(name)) want(name);
  return wanted;
}

it("comes to less than 300 kB of compressed JavaScript, the morning's page with it", async () => {
  const folder = await builtPages(() => {});
  const pages = await readPageFiles(folder ?? "");
  const loaded = firstLoad(pages, /\/assets\/today-page-[^/]+\.js$/);
  const bytes = [...loaded].reduce((sum, name) => sum + (pages.files.get(name)?.compressed?.length ?? 0), 0);
  console.log(`first load: ${Math.round(bytes / 1024)} kB in ${loaded.size} files`);
  expect(loaded.size).toBeGreaterThan(1);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(limitBytes);
});

it("names no file of another host", async () => {
  const index = await readFile(path.join((await builtPages(() => {})) ?? "", "index.html"), "utf8");
  expect(index).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});
