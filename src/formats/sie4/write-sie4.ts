// Vouchers as SIE 4I, the import file of Swedish ledgers: a way into the books that needs no API.
// Source of the rules: the format's own description (sie.se, edition 4B), and files that programs write.

import { encodeText } from "../text/encode-text.ts";
import {
  signedAmountText,
  textWithReference,
  type WrittenFile,
  type WrittenJournal,
  type WrittenRow,
} from "../written-journal.ts";

export interface WriteSie4Of {
  readonly company: { readonly name: string; readonly organisationNumber: string };
  /** ISO 4217; only written where it is not SEK, which the format takes for granted. */
  readonly currency: string;
  readonly program: { readonly name: string; readonly version: string };
  readonly generatedOn: string;
  readonly journals: readonly WrittenJournal[];
  /** Dimension name → SIE number, where it is known. Others get the reserved number of their name, or one from 20 on. */
  readonly dimensionNumbers?: Readonly<Record<string, number>>;
}

/**
 * One #VER for each journal, without series and number: the ledger gives its own, and the journals of one run share one
 * reference, which therefore leads the text. Bytes are code page 437 (#FORMAT PC8), lines end with CR LF.
 */
export function writeSie4(of: WriteSie4Of): WrittenFile {
  const numbers = numbersOf(of);
  const lines = [
    ...headerLines(of),
    ...dimensionLines(of.journals, numbers),
    ...of.journals.flatMap((journal) => voucherLines(journal, numbers)),
  ];
  const text = lines.map((line) => `${line}\r\n`).join("");
  const bytes = encodeText(text, "cp437");
  return { bytes, isTextComplete: countMarks(text) === bytes.filter((byte) => byte === questionMark).length };
}

const questionMark = 0x3f;

function countMarks(text: string): number {
  return text.split("?").length - 1;
}

function headerLines({ company, currency, program, generatedOn }: WriteSie4Of): string[] {
  return [
    "#FLAGGA 0",
    `#PROGRAM ${quoted(program.name)} ${quoted(program.version)}`,
    "#FORMAT PC8",
    `#GEN ${dayText(generatedOn)}`,
    "#SIETYP 4",
    ...(company.organisationNumber === "" ? [] : [`#ORGNR ${bare(company.organisationNumber)}`]),
    `#FNAMN ${quoted(company.name)}`,
    ...(currency === "SEK" ? [] : [`#VALUTA ${currency}`]),
  ];
}

/** Numbers that the format reserves, by the names that Swedish ledgers give them. Own dimensions begin at 20. */
const reserved: Readonly<Record<string, number>> = {
  kostnadsställe: 1,
  resultatenhet: 1,
  costcentre: 1,
  kostnadsbärare: 2,
  costunit: 2,
  projekt: 6,
  project: 6,
  anställd: 7,
};
const ownFrom = 20;

function numbersOf({ journals, dimensionNumbers = {} }: WriteSie4Of): Map<string, number> {
  const names = new Set(
    journals.flatMap(({ rows }) => rows.flatMap(({ dimensions = {} }) => Object.keys(dimensions))),
  );
  const numbers = new Map<string, number>();
  for (const name of names) {
    const taken = new Set(numbers.values());
    const wanted = dimensionNumbers[name] ?? reserved[name.toLowerCase()];
    let number = wanted === undefined || taken.has(wanted) ? ownFrom : wanted;
    while (taken.has(number)) number += 1;
    numbers.set(name, number);
  }
  return numbers;
}

function dimensionLines(journals: readonly WrittenJournal[], numbers: ReadonlyMap<string, number>): string[] {
  const inOrder = [...numbers].sort((left, right) => left[1] - right[1]);
  const rows = journals.flatMap((journal) => journal.rows);
  return inOrder.flatMap(([name, number]) => {
    const values = new Set(rows.flatMap(({ dimensions = {} }) => dimensions[name] ?? []));
    // An object needs a name, and the ledger knows it already: its number is enough.
    return [
      `#DIM ${number} ${quoted(name)}`,
      ...[...values].map((value) => `#OBJEKT ${number} ${quoted(value)} ${quoted(value)}`),
    ];
  });
}

function voucherLines(journal: WrittenJournal, numbers: ReadonlyMap<string, number>): string[] {
  const head = `#VER "" "" ${dayText(journal.on)} ${quoted(textWithReference(journal))}`;
  return [head, "{", ...journal.rows.map((row) => rowLine(row, numbers)), "}"];
}

function rowLine(row: WrittenRow, numbers: ReadonlyMap<string, number>): string {
  const objects = Object.entries(row.dimensions ?? {})
    .map(([name, value]) => `${numbers.get(name) ?? ownFrom} ${quoted(value)}`)
    .join(" ");
  const text = row.text === undefined ? "" : ` "" ${quoted(row.text)}`;
  return `   #TRANS ${bare(row.account)} {${objects}} ${signedAmountText(row)}${text}`;
}

/** A quote within is marked. The format marks no backslash: one before a quote would mark it, and is turned round. */
function quoted(text: string): string {
  const safe = plain(text).replaceAll(/\\+(?="|$)/g, (marks) => "/".repeat(marks.length));
  return `"${safe.replaceAll('"', '\\"')}"`;
}

function bare(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : quoted(text);
}

/** What no line may hold becomes a blank. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ").trim();
}

function dayText(on: string): string {
  return on.replaceAll("-", "");
}
