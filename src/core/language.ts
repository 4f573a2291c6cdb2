/** The five languages of the product; a text that lacks one does not compile. */
export const languages = ["en", "nb", "da", "sv", "nl"] as const;

export type Language = (typeof languages)[number];

const ofCountry: Readonly<Record<string, Language>> = { NO: "nb", DK: "da", SE: "sv", NL: "nl" };

/** The language that books are kept in there; English where we have no other. */
export function languageOfCountry(country: string): Language {
  return ofCountry[country] ?? "en";
}

/** One text in all five languages. `{name}` stands for a parameter. */
export type Text = Record<Language, string>;

/**
 * A menu of a product that is known in English only: its words as they are and, in the reader's language, what they mean. A language in
 * which the menu's own words are known is left out here and given beside it.
 */
export function namedAndMeant<Meant extends Partial<Omit<Text, "en">>>(
  english: string,
  meant: Meant,
): { en: string } & { [Known in keyof Meant]: string } {
  const told = Object.entries(meant).map(([language, words]) => [language, `${english} – ${words}`]);
  return { en: english, ...Object.fromEntries(told) };
}

const wordsOfCount = /\{([a-zA-Z]+):([^{}|]*)\|([^{}|]*)\}/g;

/**
 * Chooses between words that go with a count: `{count} {count:line has|lines have} no amount`. In all five languages it is one or several,
 * and none is several. The counts themselves stay for `fillText`.
 */
export function chooseWords(template: string, parameters: Readonly<Record<string, unknown>>): string {
  return template.replace(wordsOfCount, (whole, name: string, one: string, several: string) =>
    name in parameters ? (String(parameters[name]) === "1" ? one : several) : whole,
  );
}

/** The words for several, where no count is at hand: "{count} {count:line|lines}" → "{count} lines". */
export function chooseSeveral(template: string): string {
  return template.replace(wordsOfCount, (_, _name, _one, several: string) => several);
}

/** Puts parameters into a text; an unknown parameter stays visible rather than vanishing. */
export function fillText(template: string, parameters: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    name in parameters ? String(parameters[name]) : whole,
  );
}
