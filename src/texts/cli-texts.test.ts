import { describe, expect, it } from "vitest";
import { languages } from "../core/index.ts";
import { actorTexts } from "./actor-texts.ts";
import { type CliTextName, cliText, cliTexts } from "./cli-texts.ts";

const names = Object.keys(cliTexts) as CliTextName[];
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole).toSorted();

describe("cliTexts", () => {
  it.each(names)("says %s in each language, with the same parameters", (name) => {
    for (const language of languages) {
      expect(cliTexts[name][language].trim()).not.toBe("");
      expect(placeholders(cliTexts[name][language])).toEqual(placeholders(cliTexts[name].en));
    }
  });

  it("has sentences that are no copies of each other, except that short Danish may be short bokmål", () => {
    const sentences = names.filter((name) => cliTexts[name].en.split(" ").length >= 4);
    expect(sentences.length).toBeGreaterThan(25);
    for (const name of sentences) {
      const { en, nb, sv, nl } = cliTexts[name];
      expect(new Set([en, nb, sv, nl]).size, name).toBe(4);
    }
  });

  it("names every actor in each language", () => {
    for (const text of Object.values(actorTexts))
      for (const language of languages) expect(text[language]).not.toBe("");
  });
});

describe("cliText", () => {
  it("fills parameters in and leaves a missing one visible", () => {
    expect(cliText("nb", "booking", { done: 3, count: 7 })).toBe("bokfører: 3 av 7");
    expect(cliText("nl", "booking", { done: 3 })).toBe("boeken: 3 van {count}");
  });
});
