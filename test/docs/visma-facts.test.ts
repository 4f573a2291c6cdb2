import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root, sourceFiles } from "../architecture/source-files.ts";

const page = readFileSync(path.join(root, "docs/visma-facts.md"), "utf8");
const sections = new Set([...page.matchAll(/^## (Visma\.net §)?(\d+)\./gm)].map(([, of = "§", n]) => of + n));
const files = sourceFiles(/^(src|twin|test)\/.*\.ts$/);

/** "visma-facts §3, §7.1" and "Visma.net §6, §7": each section by the name that its heading gives it. */
function citedIn(text: string): string[] {
  const cited = text.matchAll(/(visma-facts(?:\.md)?|Visma\.net) (§\d+(?:\.\d+)?(?:, §\d+(?:\.\d+)?)*)/g);
  return [...cited].flatMap(([, where, list = ""]) =>
    [...list.matchAll(/§(\d+)/g)].map(([, n]) => `${where === "Visma.net" ? "Visma.net §" : "§"}${n}`),
  );
}

describe("the page of facts about Visma", () => {
  it("has every section that the code names as its source", () => {
    const missing = files.flatMap((file) =>
      citedIn(file.text)
        .filter((section) => !sections.has(section))
        .map((section) => `${file.path}: ${section}`),
    );
    expect(missing).toEqual([]);
  });

  it("is the only such page: no source is named that is not in the repository", () => {
    const elsewhere = files.filter((file) => /(?<![-\w])facts\/[a-z]|\bfacts, [a-z ]*§/.test(file.text));
    expect(elsewhere.map((file) => `${file.path}: name a section of docs/visma-facts.md`)).toEqual([]);
  });
});
