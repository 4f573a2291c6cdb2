/** Reads docs/features.md as a list and holds it to its word. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Feature = { id: string; state: string; words: string; tests: readonly string[] };

const root = path.resolve(import.meta.dirname, "../..");
const features = featuresIn(readFileSync(path.join(root, "docs/features.md"), "utf8"));

function featuresIn(page: string): Feature[] {
  return page
    .split("\n")
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .filter(([, id = ""]) => /^[NFTP]\d+$/.test(id))
    .map(([, id = "", state = "", words = "", tests = ""]) => ({
      id,
      state,
      words,
      tests: tests === "–" || tests === "" ? [] : tests.split("<br>").map((test) => test.trim()),
    }));
}

const idsOf = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
const allIds = [...idsOf("N", 54), ...idsOf("F", 54), ...idsOf("T", 30), ...idsOf("P", 118)];

/** Why a named test is none, or null: "path › describe › it", each title a string in that file. */
function faultOf(test: string): string | null {
  const [file = "", describeTitle = "", ...rest] = test.split(" › ");
  const itTitle = rest.join(" › ");
  if (itTitle === "") return `${test}: written as path › describe › it`;
  if (!/\.test\.tsx?$/.test(file) || !existsSync(path.join(root, file))) return `${file}: no such test file`;
  const source = readFileSync(path.join(root, file), "utf8");
  const missing = [describeTitle, itTitle].find((title) => !runs(source, title));
  return missing === undefined ? null : `${file} has no test titled "${missing}"`;
}

/** As the title of `it`, `it.each(…)` or `describe`; one that is skipped or only planned proves nothing. */
function runs(source: string, title: string): boolean {
  const quoted = JSON.stringify(title).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?:\\b(?:it|describe)|\\))\\(\\s*${quoted}`).test(source);
}

describe("docs/features.md", () => {
  it("answers all 256 statements, each once and in order", () => {
    expect(allIds).toHaveLength(256);
    expect(features.map((feature) => feature.id)).toEqual(allIds);
  });

  it("knows three states and says something of each statement", () => {
    for (const { id, state, words } of features) {
      expect(["proven", "open", "not behaviour"], id).toContain(state);
      expect(words.length, id).toBeGreaterThan(10);
    }
  });

  it("names tests that exist", () => {
    const faults = features.flatMap(({ id, tests }) =>
      tests.flatMap((test) => {
        const fault = faultOf(test);
        return fault === null ? [] : [`${id}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it("names at least one test for what it calls proven, and none for what is no behaviour", () => {
    const withoutProof = features.filter(({ state, tests }) => state === "proven" && tests.length === 0);
    const proofOfNothing = features.filter(
      ({ state, tests }) => state === "not behaviour" && tests.length > 0,
    );
    expect(withoutProof.map(({ id }) => id)).toEqual([]);
    expect(proofOfNothing.map(({ id }) => id)).toEqual([]);
  });

  it("notices a test that does not exist", () => {
    const own = "test/docs/features.test.ts";
    expect(faultOf(`${own} › docs/features.md › names tests that exist`)).toBeNull();
    expect(faultOf(`${own} › docs/features.md › proves everything`)).toContain("has no test titled");
    expect(runs('it.skip("adds up", () => {})', "adds up")).toBe(false);
    expect(faultOf("test/docs/gone.test.ts › a › b")).toBe("test/docs/gone.test.ts: no such test file");
    expect(faultOf(`${own} › docs/features.md`)).toContain("written as");
  });
});
