/** Figures as people of a language write them. By digits, not by the machine's own tables, which differ from one Node to the next. */
import { type Language, minorText } from "../../../core/index.ts";

const marks: Readonly<Record<Language, { group: string; decimal: string }>> = {
  en: { group: ",", decimal: "." },
  nb: { group: " ", decimal: "," },
  da: { group: ".", decimal: "," },
  sv: { group: " ", decimal: "," },
  nl: { group: ".", decimal: "," },
};

/** -123456 → "-1 234,56" in Norwegian. */
export function amountText(amountMinor: number, language: Language): string {
  const { group, decimal } = marks[language];
  const [whole = "", fraction = ""] = minorText(amountMinor).split(".");
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, group)}${decimal}${fraction}`;
}

/** "11.11" → "11,11". */
export function rateText(ratePercent: string, language: Language): string {
  return ratePercent.replace(".", marks[language].decimal);
}

/** A moment of the record as the shop's clock showed it, to the second: "2026-03-14 22:04:00". */
export function clockText(moment: string, timeZone: string): string {
  const plain = moment.endsWith("Z")
    ? Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDateTime()
    : Temporal.PlainDateTime.from(moment);
  return plain.toString({ smallestUnit: "second" }).replace("T", " ");
}
