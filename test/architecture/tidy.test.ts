/** The repository reads itself: names, lengths, and words that have a better one. */
import { describe, expect, it } from "vitest";
import { longFunctions } from "./long-functions.ts";
import { sourceFiles } from "./source-files.ts";

const files = sourceFiles(/^(src|twin|test|scripts|bin|bench)\/.*\.(ts|cjs)$/);

const unfinished =
  /(^|[-_./])(utils?|helpers?|common|shared|misc|manager|service|processor|data|info|base)([-_./]|$)/i;

describe("tidy", () => {
  it("finds no name that marks a thought not finished", () => {
    const named = files.filter((file) => unfinished.test(file.path.replace(/\.(ts|cjs)$/, "")));
    expect(named.map((file) => `${file.path}: name it for what it does`)).toEqual([]);
  });

  it("finds no file of more than 300 lines, texts in five languages, suites of tests and the list of tables aside", () => {
    const long = files.filter(
      (file) =>
        !/\.test\.ts$|-suite\.ts$|\/(remedies|texts)\/|^src\/db\/schema\.ts$/.test(file.path) &&
        file.text.split("\n").length > 300,
    );
    expect(long.map((file) => `${file.path}: ${file.text.split("\n").length} lines`)).toEqual([]);
  });

  it("finds no function of more than 70 lines, in the web app and the pretend Visma neither", () => {
    const product = sourceFiles(/^(src|twin|admin\/src)\/.*(?<!\.test)\.tsx?$/).filter(
      // What only tests stand on is long where it fills a table for each of many.
      ({ path }) => !path.includes("/testing/"),
    );
    const long = product.flatMap(({ path, text }) =>
      longFunctions(text, 70).map(({ line, length, head }) => `${path}:${line}: ${length} lines: ${head}`),
    );
    expect(long).toEqual([]);
  });

  it("finds every file of the product begun with what it is for", () => {
    const silent = files.filter(
      (file) =>
        /^(src|twin)\/.*(?<!\.test)\.ts$/.test(file.path) &&
        !/^(#!.*\n)?\s*(\/\/|\/\*)/.test(file.text) &&
        !namesAll(file.text),
    );
    expect(
      silent.map((file) => `${file.path}: begin with one to three lines that say what it is for`),
    ).toEqual([]);
  });

  it("finds no TODO, no any, no non-null assertion and no skipped check", () => {
    const marks = /\bTODO\b|\bFIXME\b|: any\b|<any>|as any\b|@ts-ignore|@ts-expect-error|@ts-nocheck/;
    const found = files.filter(
      (file) => file.path !== "test/architecture/tidy.test.ts" && marks.test(file.text),
    );
    expect(found.map((file) => `${file.path}: ${marks.exec(file.text)?.[0]}`)).toEqual([]);
  });

  it("finds the clock and randomness only where they come in", () => {
    const reads = /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(\)|performance\.now\(\)/;
    const allowed = /^src\/(lib\/(clock|ids)\.ts|db\/embedded\/|cli\/|main\.ts)|\/testing\//;
    const found = files.filter(
      (file) =>
        file.path.startsWith("src/") &&
        !file.path.endsWith(".test.ts") &&
        !allowed.test(file.path) &&
        reads.test(code(file.text)),
    );
    expect(found.map((file) => `${file.path}: take the time as a parameter`)).toEqual([]);
  });
});

/** A file whose first export carries the doc comment says its purpose there. */
function namesAll(text: string): boolean {
  return /^(import[^;]*;\s*)*\/\*\*/.test(text);
}

function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}
