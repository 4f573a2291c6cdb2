/** Days as people read them, as the web app writes them too. */
import type { Language } from "../core/index.ts";

const locales: Readonly<Record<Language, string>> = {
  en: "en-GB",
  nb: "nb-NO",
  da: "da-DK",
  sv: "sv-SE",
  nl: "nl-NL",
};
const formats = Object.fromEntries(
  Object.entries(locales).map(([language, locale]) => [
    language,
    new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }),
  ]),
);

/** 2026-10-31 → "31 Oct 2026", "31 okt 2026". What is no day of the calendar is told as it stands. */
export function dayText(on: string, language: Language): string {
  const at = new Date(`${on}T00:00:00Z`);
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(on);
  return isDay ? (formats[language]?.format(at) ?? on) : on;
}
