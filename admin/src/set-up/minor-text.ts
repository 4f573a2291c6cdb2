/** Amounts as people type them, "12,50", to whole minor units and back: by digits, no float comes near. */
import { type Language, locales } from "../texts/language.ts";

/** Null for what is no amount. */
export function minorFromText(text: string): number | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s ]/g, ""));
  if (match === null) return null;
  const [, whole = "", cents = ""] = match;
  return Number(`${whole}${cents.padEnd(2, "0")}`);
}

/** With the decimal sign of the reader's language, as the amounts beside it have it; what is typed may have either. */
export function textFromMinor(minor: number, language: Language): string {
  const digits = String(minor).padStart(3, "0");
  return `${digits.slice(0, -2)}${decimalSign(language)}${digits.slice(-2)}`;
}

function decimalSign(language: Language): string {
  const parts = new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2 }).formatToParts(0);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}
