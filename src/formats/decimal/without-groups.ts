// Amounts as spreadsheets and payroll programs show them: "1.234,56", "1 234,56", "1,234.56", "45,00-". Only what can be read in one way.

const blank = "[ \\u00a0\\u202f]";
const notations = [
  // Two different marks, the last with one or two digits behind it: the first can only group.
  /^([+-]?)(\d{1,3}(?:\.\d{3})+)(,\d{1,2})$/,
  /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d{1,2})$/,
  // A blank is never a decimal mark.
  new RegExp(`^([+-]?)(\\d{1,3}(?:${blank}\\d{3})+)([.,]\\d{1,2})?$`),
] as const;

/**
 * `1.234,56` → `1234,56`, `45,00-` → `-45,00`; anything else as it stands, so that the parser says what is wrong with it. `1.234` keeps its mark: it may be a
 * thousand or one and a bit, and a guess would be off a thousandfold.
 */
export function withoutGroups(text: string): string {
  const trimmed = text.trim().replace(/^(\d[\d.,\s]*?)\s?-$/, "-$1");
  for (const notation of notations) {
    const [whole, sign = "", digits = "", decimals = ""] = notation.exec(trimmed) ?? [];
    if (whole !== undefined) return `${sign}${digits.replaceAll(/\D/g, "")}${decimals}`;
  }
  return trimmed.startsWith("-") && text.trim().endsWith("-") ? trimmed : text;
}
