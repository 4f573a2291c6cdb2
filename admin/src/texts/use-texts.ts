/** How a component speaks: in the reader's language, with figures and dates as that language writes them. */
import { createContext, useContext, useMemo } from "react";
import { type Catalogue, textIn, type Values } from "./catalogue.ts";
import { decimalText } from "./decimal-text.ts";
import { type Language, locales } from "./language.ts";

export const LanguageContext = createContext<{ language: Language; choose(language: Language): void }>({
  language: "en",
  choose: () => {},
});

export function useLanguage() {
  return useContext(LanguageContext);
}

export function useTexts<Texts extends Catalogue>(catalogue: Texts) {
  const { language } = useLanguage();
  return useMemo(
    () => (name: keyof Texts & string, values?: Values) => {
      const translated = catalogue[name];
      if (translated === undefined) throw new Error(`there is no text ${name}`);
      return textIn(language, translated, values);
    },
    [language, catalogue],
  );
}

/** Amounts come in minor units; instants as ISO texts; months as YYYY-MM and days as YYYY-MM-DD, which no time zone may move. */
export function useFigures() {
  const { language } = useLanguage();
  return useMemo(() => {
    const locale = locales[language];
    const amount = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const count = new Intl.NumberFormat(locale);
    const instant = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
    const clockTime = new Intl.DateTimeFormat(locale, {
      dateStyle: "medium",
      timeStyle: "medium",
      timeZone: "UTC",
    });
    const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
    const wholeDay = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
    return {
      wholeDay: (text: string) => wholeDay.format(new Date(`${text}T00:00:00Z`)),
      amount: (minor: number) => amount.format(decimalText(minor)),
      count: (number: number) => count.format(number),
      instant: (text: string) => instant.format(new Date(text)),
      // "2026-11-21T20:46:00", as a till's own clock said it: in no time zone, so that none may move it.
      clockTime: (text: string) => clockTime.format(new Date(`${text}Z`)),
      month: (text: string) => month.format(new Date(`${text}-01T00:00:00Z`)),
      // In one piece: "21 Nov" on one line and "2026" on the next is hard to read down a column.
      day: (text: string) => day.format(new Date(`${text}T00:00:00Z`)).replaceAll(" ", "\u00a0"),
    };
  }, [language]);
}
