/** A text in every language; a missing one does not compile. `{name}` stands for a value, `{name:one|several}` for the words that go with it. */
import type { Language } from "./language.ts";

export type Translated = Readonly<Record<Language, string>>;
export type Catalogue = Readonly<Record<string, Translated>>;
export type Values = Readonly<Record<string, string | number>>;

/** `{count} {count:voucher waits|vouchers wait}`: in all five languages it is one or several, and none is several. */
const places = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

export function textIn(language: Language, translated: Translated, values: Values = {}): string {
  return translated[language].replaceAll(places, (whole, name: string, one?: string, several?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one === undefined || several === undefined) return String(value);
    return String(value) === "1" ? one : several;
  });
}
