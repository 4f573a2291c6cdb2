// Vouchers as GBAT10: a way into Norwegian books that needs no API.
// Source of the rules: the lists of fields in the help pages of ledgers that read it. That the decimal mark is a point and the bytes are Latin-1 is what other
// exporters write; no description says it.

import { encodeText } from "../text/encode-text.ts";
import {
  signedAmountText,
  textWithReference,
  type WrittenFile,
  type WrittenJournal,
} from "../written-journal.ts";

export interface WriteGbat10Of {
  readonly journals: readonly WrittenJournal[];
  /** The first voucher's number; the format parts vouchers by it. At most eight digits. */
  readonly firstNumber: number;
  /** The ledger's number of the voucher type. */
  readonly voucherType: number;
  /** Names of the dimensions that are the format's department and project; it has no others. */
  readonly departmentDimension?: string;
  readonly projectDimension?: string;
  /** By day, where a ledger period is no calendar month. */
  readonly periodOf?: (on: string) => { readonly period: number; readonly year: number };
}

/** `left`: values of dimensions that the format has no column for, by dimension. `unfitAccounts`: those without four digits. */
export type Gbat10File = WrittenFile & {
  readonly left: Readonly<Record<string, readonly string[]>>;
  readonly unfitAccounts: readonly string[];
};

const textMax = 100;
const columns = 30;

/**
 * A line for each row; debit is positive. VAT code 0 and the gross flag with the same amount: the rows carry no VAT of their
 * own, and net and gross both sum to zero, as readers ask. Throws when a number has more than eight digits.
 */
export function writeGbat10(of: WriteGbat10Of): Gbat10File {
  const left = new Map<string, Set<string>>();
  const lines = of.journals.flatMap((journal, index) => linesOf(journal, of.firstNumber + index, of, left));
  const accounts = of.journals.flatMap((journal) => journal.rows.map((row) => row.account));
  const text = lines.map((line) => `${line}\r\n`).join("");
  const bytes = encodeText(text, "windows-1252");
  const lost = bytes.filter((byte) => byte === 0x3f).length - (text.split("?").length - 1);
  return {
    bytes,
    isTextComplete: lost === 0,
    left: Object.fromEntries([...left].map(([name, values]) => [name, [...values]])),
    unfitAccounts: [...new Set(accounts)].filter((account) => !/^\d{4}$/.test(account)),
  };
}

function linesOf(
  journal: WrittenJournal,
  number: number,
  of: WriteGbat10Of,
  left: Map<string, Set<string>>,
): string[] {
  if (!Number.isInteger(number) || number < 1 || number > 99_999_999)
    throw new Error(`no voucher number: ${number}`);
  const { period, year } = of.periodOf?.(journal.on) ?? monthOf(journal.on);
  return journal.rows.map((row) => {
    const fields = Array.from({ length: columns }, () => "");
    const set = (column: number, value: string | number) => {
      fields[column] = plain(String(value));
    };
    set(0, "GBAT10");
    set(1, number);
    set(2, journal.on.replaceAll("-", ""));
    set(3, of.voucherType);
    set(4, period);
    set(5, year);
    set(6, row.account);
    set(7, 0);
    set(8, signedAmountText(row));
    set(20, textWithReference({ ...journal, text: row.text ?? journal.text }).slice(0, textMax));
    for (const [name, value] of Object.entries(row.dimensions ?? {})) {
      if (name === of.projectDimension) set(23, value);
      else if (name === of.departmentDimension) set(24, value);
      else left.set(name, (left.get(name) ?? new Set()).add(value));
    }
    set(26, "T");
    set(27, signedAmountText(row));
    return fields.join(";");
  });
}

function monthOf(on: string): { period: number; year: number } {
  return { period: Number(on.slice(5, 7)), year: Number(on.slice(0, 4)) };
}

/** The format knows no quotes: a semicolon would be the next column. */
function plain(text: string): string {
  return text.replaceAll(/[;\p{Cc}]+/gu, " ").trim();
}
