/** Writes a remedy down without repeating its frame: who acts, and in each language what it means and how to cure it. */
import type { Actor, Remedy, Where } from "./finding.ts";
import type { Language } from "./language.ts";

/** Per language: what it means, what to do. */
export type SaidRemedy = Record<Language, readonly [means: string, fix: string]>;

export function writeRemedy(act: Actor, said: SaidRemedy, where?: Where): Remedy {
  const text = (language: Language) => ({ means: said[language][0], fix: said[language][1] });
  return {
    act,
    ...(where === undefined ? {} : { where }),
    text: { en: text("en"), nb: text("nb"), da: text("da"), sv: text("sv"), nl: text("nl") },
  };
}
