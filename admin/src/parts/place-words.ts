/** A place in a record, "lines[0].debit", and what stands there, as a reader would say it: "Line 1, debit". */
import type { Catalogue } from "../texts/catalogue.ts";
import type { Language } from "../texts/language.ts";
import { useFigures } from "../texts/use-texts.ts";
import { fieldTexts } from "./field-texts.ts";

const catalogue: Catalogue = fieldTexts;

/** What integrations and ledgers call their fields, in the reader's language. */
export type DeclaredWords = Readonly<Record<string, string>>;

const none: DeclaredWords = {};

/** A name that nobody knows stays as the source wrote it: a wrong word would be worse than a strange one. */
export function fieldWord(name: string, language: Language, declared = none): string {
  return catalogue[name]?.[language] ?? (Object.hasOwn(declared, name) ? declared[name] : undefined) ?? name;
}

/** Names of the ledger's dimensions may hold a point of their own: "rows[0].Avd. kode". */
const ofMember = /\.(?=\S)/;

/**
 * Lines are counted from one, as people count them, and begin a place: "Row 1, account". A member of a record that holds no list is
 * named alone; a list, by its number.
 */
export function placeWords(place: string, language: Language, declared = none): string {
  const whole = catalogue[`${place}:number`];
  if (whole !== undefined) return whole[language];
  return place
    .split(ofMember)
    .map((step) => {
      const [, name = "", index] = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
      if (name === "") return step;
      const word = fieldWord(name, language, declared);
      if (index === undefined) return word;
      return word === name ? step : `${capitalised(word)} ${Number(index) + 1}`;
    })
    .join(", ");
}

const capitalised = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** Amounts, days and times as the reader's language writes them, anything else as it stands. */
export function useFieldValue(): (value: string) => string {
  const { amount, day, clockTime } = useFigures();
  return (value) => {
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}Z`)))
      return clockTime(value);
    if (/^-?\d{1,12}\.\d{2}$/.test(value)) return amount(Number(value.replace(".", "")));
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? day(value) : value;
  };
}
