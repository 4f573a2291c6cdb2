/** A text in every language; a missing one does not compile. `{name}` stands for a value. */
import type { Language } from "./language.ts";

export type Translated = Readonly<Record<Language, string>>;
export type Catalogue = Readonly<Record<string, Translated>>;
export type Values = Readonly<Record<string, string | number>>;

export function textIn(language: Language, translated: Translated, values: Values = {}): string {
  return translated[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
