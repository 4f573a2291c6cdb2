/** What a company's number is called: by its country, or both words where companies of several stand together. */
export const numberTexts = {
  number: {
    en: "Organisation number",
    nb: "Organisasjonsnummer",
    da: "CVR- eller organisationsnummer",
    sv: "Organisationsnummer",
    nl: "KvK- of organisatienummer",
  },
  "number-DK": {
    en: "CVR number",
    nb: "CVR-nummer",
    da: "CVR-nummer",
    sv: "CVR-nummer",
    nl: "CVR-nummer",
  },
  "number-NL": {
    en: "KvK number",
    nb: "KvK-nummer",
    da: "KvK-nummer",
    sv: "KvK-nummer",
    nl: "KvK-nummer",
  },
  "number-other": {
    en: "Organisation number",
    nb: "Organisasjonsnummer",
    da: "Organisationsnummer",
    sv: "Organisationsnummer",
    nl: "Organisatienummer",
  },
} as const;

/** The name of the text for a company of that country. */
export function numberText(country: string) {
  return country === "DK" || country === "NL" ? (`number-${country}` as const) : "number-other";
}
