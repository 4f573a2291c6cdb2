/** The remedies of all books in one language, by their codes: put together once, since no book changes while the hub runs. */
import type { Actor, Language } from "../../core/index.ts";
import { declaredWords } from "../../engine/declared-words.ts";
import type { Registry } from "../../engine/world.ts";
import { placeIn, withNamedPlaces } from "../../texts/index.ts";
import { remedyBooks } from "../finding-answer.ts";

export type ToldRemedy = { code: string; means: string; fix: string; act: Actor; where: string | null };

const known = new WeakMap<Registry, Map<Language, readonly ToldRemedy[]>>();

export function remediesIn(registry: Registry, language: Language): readonly ToldRemedy[] {
  const ofRegistry = known.get(registry) ?? new Map<Language, readonly ToldRemedy[]>();
  known.set(registry, ofRegistry);
  const told = ofRegistry.get(language) ?? writeRemedies(registry, language);
  ofRegistry.set(language, told);
  return told;
}

function writeRemedies(registry: Registry, language: Language): readonly ToldRemedy[] {
  const declared = declaredWords(registry);
  return remedyBooks(registry)
    .flatMap((book) => Object.entries(book))
    .map(([code, { text, act, where }]) => ({
      code,
      means: withNamedPlaces(text[language].means, language, declared),
      fix: withNamedPlaces(text[language].fix, language, declared),
      act,
      where: where === undefined ? null : placeIn(where, language),
    }))
    .sort((left, right) => (left.code < right.code ? -1 : 1));
}
