/** The countries of the ledgers. Currency and time zone go with the country in most cases, so it proposes them. */
import { type Language, locales } from "../texts/language.ts";

export type Place = { currency: string; timeZone: string };

export const places: Readonly<Record<string, Place>> = {
  NO: { currency: "NOK", timeZone: "Europe/Oslo" },
  SE: { currency: "SEK", timeZone: "Europe/Stockholm" },
  DK: { currency: "DKK", timeZone: "Europe/Copenhagen" },
  NL: { currency: "EUR", timeZone: "Europe/Amsterdam" },
  FI: { currency: "EUR", timeZone: "Europe/Helsinki" },
};

/** Where a reader of this language most likely keeps books. English is of none of these countries. */
export function countryOf(language: Language): string {
  const { region = "" } = new Intl.Locale(locales[language]);
  return region in places ? region : "NO";
}
