/** The help pages as a reader goes through them: each leads on, all are reached, and each says how long it takes to read. */
import { describe, expect, it } from "vitest";
import { languages } from "../texts/language.ts";
import { readingMinutes } from "./reading-minutes.ts";
import { topicGoesOn, topicNames, topicOfFinding, topicTexts } from "./topics.ts";

describe("the help pages", () => {
  it("lead on to others and never to themselves, and each is reached from another", () => {
    for (const name of topicNames) {
      expect(topicGoesOn[name].topics.length, name).toBeGreaterThan(0);
      expect(topicGoesOn[name].topics, name).not.toContain(name);
    }
    const reached = new Set(topicNames.flatMap((name) => topicGoesOn[name].topics));
    expect(topicNames.filter((name) => !reached.has(name))).toEqual([]);
  });

  it.each(languages)("are read in a minute or two each, in %s", (language) => {
    for (const name of topicNames)
      expect(readingMinutes(topicTexts[name][language].split("\n")), name).toBeLessThanOrEqual(2);
  });
});

it("findings about what stands in files lead to the page that says what may", () => {
  expect(["column-missing", "format-unsupported", "account-unknown"].map(topicOfFinding)).toEqual([
    "file-contents",
    "file-contents",
    "halts",
  ]);
});

describe("readingMinutes", () => {
  it.each([
    [1, 1],
    [299, 1],
    [300, 2],
    [1_000, 5],
  ])("takes %i words to be %i minutes, at two hundred words a minute", (words, minutes) => {
    const text = Array(words).fill("ord").join(" ");
    expect(readingMinutes([text])).toBe(minutes);
    expect(readingMinutes(text.split(" "))).toBe(minutes);
  });
});
