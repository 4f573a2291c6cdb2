/** The languages of the product, and which one a person reads. */
export const languages = ["en", "nb", "da", "sv", "nl"] as const;
export type Language = (typeof languages)[number];

/** Each in its own words, as its readers look for it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: "English",
  nb: "Norsk bokmål",
  da: "Dansk",
  sv: "Svenska",
  nl: "Nederlands",
};

const storageKey = "bilag.language";

/** What was chosen here before; else the browser's first language that we have; else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(storageKey) ?? "", ...navigator.languages];
  for (const tag of wanted) {
    const code = tag.slice(0, 2).toLowerCase();
    const language = languages.find((known) => known === (code === "no" ? "nb" : code));
    if (language !== undefined) return language;
  }
  return "en";
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
}

/** For figures and dates: each language as its main country writes it. */
export const locales: Readonly<Record<Language, string>> = {
  en: "en-GB",
  nb: "nb-NO",
  da: "da-DK",
  sv: "sv-SE",
  nl: "nl-NL",
};
