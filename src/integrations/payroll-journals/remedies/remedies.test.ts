import { describe, expect, it } from "vitest";
import { languages } from "../../../core/index.ts";
import { remedies } from "./remedies.ts";

const placeholders = (text: string) =>
  [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name ?? "").sort();

describe("remedies", () => {
  it("says the same in every language: what it means, what to do, with the same figures in it", () => {
    for (const [code, remedy] of Object.entries(remedies)) {
      for (const language of languages) {
        const { means, fix } = remedy.text[language];
        expect(means.length > 5 && fix.length > 5, `${code} ${language}`).toBe(true);
        expect(new Set(placeholders(means + fix)), `${code} ${language}`).toEqual(
          new Set(placeholders(remedy.text.en.means + remedy.text.en.fix)),
        );
      }
    }
  });

  it("does not leave English standing in the other languages", () => {
    for (const [code, remedy] of Object.entries(remedies)) {
      for (const language of languages.filter((each) => each !== "en")) {
        expect(remedy.text[language].means, `${code} ${language}`).not.toBe(remedy.text.en.means);
      }
    }
  });
});
