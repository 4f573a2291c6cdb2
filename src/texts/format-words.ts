/** File formats as people know them, with the endings of their files; names in every language. */

const titles: Readonly<Record<string, string>> = {
  csv: "CSV (.csv, .txt)",
  json: "JSON (.json, .jsonl)",
  "nmbrs-xml": "Nmbrs XML (.xml)",
  "saf-t-cash-register": "SAF-T Cash Register (.xml)",
  sie4: "SIE 4 (.se, .si)",
  xlsx: "Excel (.xlsx)",
};

/** A format that nobody has given a title stands by its name. */
export function formatTitle(format: string): string {
  return (Object.hasOwn(titles, format) ? titles[format] : undefined) ?? format;
}

/** "csv, json" → "CSV (.csv, .txt), JSON (.json, .jsonl)" */
export function formatTitles(formats: string): string {
  return formats.split(", ").map(formatTitle).join(", ");
}
