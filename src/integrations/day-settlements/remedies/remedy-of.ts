/** Writes a remedy down without repeating the frame: who acts, and in each language what it means and how to cure it. */
import type { Actor, Language, Remedy } from "../../../core/index.ts";

/** Per language: what it means, what to do. */
export type Said = Record<Language, readonly [means: string, fix: string]>;

export function remedyOf(act: Actor, said: Said, where?: string): Remedy {
  const text = (language: Language) => ({ means: said[language][0], fix: said[language][1] });
  return {
    act,
    ...(where === undefined ? {} : { where }),
    text: { en: text("en"), nb: text("nb"), da: text("da"), sv: text("sv"), nl: text("nl") },
  };
}
