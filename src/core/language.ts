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

/** Puts parameters into a text; an unknown parameter stays visible rather than vanishing. */
export function fillText(template: string, parameters: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    name in parameters ? String(parameters[name]) : whole,
  );
}
