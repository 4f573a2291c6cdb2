import { describe, expect, it } from "vitest";
import { languages } from "../core/index.ts";
import { actorTexts } from "./actor-texts.ts";
import { commands } from "./cli-texts/commands.ts";
import { decisions } from "./cli-texts/decisions.ts";
import { doctor } from "./cli-texts/doctor.ts";
import { errors } from "./cli-texts/errors.ts";
import { exported } from "./cli-texts/exported.ts";
import { gaps } from "./cli-texts/gaps.ts";
import { headings } from "./cli-texts/headings.ts";
import { imports } from "./cli-texts/imports.ts";
import { options } from "./cli-texts/options.ts";
import { progress } from "./cli-texts/progress.ts";
import { reconciliation } from "./cli-texts/reconciliation.ts";
import { refusals } from "./cli-texts/refusals.ts";
import { results } from "./cli-texts/results.ts";
import { states } from "./cli-texts/states.ts";
import { storageErrors } from "./cli-texts/storage-errors.ts";
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
    // A line of usage is notation, and "kommando" is one word in three of the languages.
    const sentences = names.filter(
      (name) => name !== "help-usage" && cliTexts[name].en.split(" ").length >= 4,
    );
    expect(sentences.length).toBeGreaterThan(100);
    for (const name of sentences) {
      const { en, nb, sv, nl } = cliTexts[name];
      expect(new Set([en, nb, sv, nl]).size, name).toBe(4);
    }
  });

  it("says one thing under each name: no book of the catalogue hides a text of another", () => {
    const books = [commands, options, headings, states, progress, results, doctor, decisions, refusals];
    const count = [...books, gaps, imports, exported, reconciliation, storageErrors, errors].flatMap((book) =>
      Object.keys(book),
    ).length;
    expect(names.length).toBe(count);
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
