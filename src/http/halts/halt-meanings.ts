/** What each finding means in the reader's language, by its code: a search finds halts by it. */
import type { Language } from "../../core/index.ts";
import type { Registry } from "../../engine/world.ts";
import { remedyBooks } from "../finding-answer.ts";

/** What stands in for a parameter is in the finding, and found there. */
const parameter = /\{[a-zA-Z]+\}/g;

export function haltMeanings(registry: Registry, language: Language): Record<string, string> {
  return Object.fromEntries(
    remedyBooks(registry)
      .flatMap((book) => Object.entries(book))
      .map(([code, { text }]) => [code, text[language].means.replaceAll(parameter, " ")]),
  );
}
