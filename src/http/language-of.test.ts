import { expect, it } from "vitest";
import { languageOf } from "./language-of.ts";

it.each([
  [undefined, "en"],
  ["sv", "sv"],
  ["de, nn;q=0.8, sv;q=0.9", "sv"],
  ["de, nn-NO ; q=0.8, fr", "nb"],
  ["da;q=0, *", "en"],
  ["x".repeat(600), "en"],
])("of the languages %s the one that is wanted most and is ours", (header, language) => {
  expect(languageOf(header)).toBe(language);
});

it("a header of nothing but blanks costs no more than another", () => {
  const header = `a${" ".repeat(16_000)}b`;
  const beganMs = performance.now();
  for (let calls = 0; calls < 100; calls += 1) languageOf(header);
  expect(performance.now() - beganMs).toBeLessThan(2_000);
});
