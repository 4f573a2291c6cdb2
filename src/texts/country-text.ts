/** A country by its name in the reader's language, where a finding carries its code. */
import type { Language } from "../core/index.ts";

/** "DK" → "Denmark", "Danmark", "Denemarken". What is no code of a country is told as it stands. */
export function countryText(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}
