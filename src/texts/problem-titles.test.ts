import { describe, expect, it } from "vitest";
import { languages } from "../core/index.ts";
import { problemTitles } from "./problem-titles.ts";

describe("problemTitles", () => {
  it.each(Object.entries(problemTitles))(
    "says %s in each language, and no two codes alike",
    (code, title) => {
      for (const language of languages) {
        expect(title[language].trim()).not.toBe("");
        const alike = Object.entries(problemTitles).filter(
          ([, other]) => other[language] === title[language],
        );
        expect(alike.map(([other]) => other)).toEqual([code]);
      }
    },
  );
});
