/** What a printed Z report says: everything that the record holds, and the voucher that came of it. Pure, and without a page. */
import { fillText, type Journal, type Language, numberWord } from "../../../core/index.ts";
import type { DaySettlementRecord } from "../record.ts";
import { amountText, clockText } from "./report-figure.ts";
import {
  cashTable,
  creditSalesTable,
  otherTable,
  paymentTable,
  salesTable,
  tallyTable,
} from "./report-tables.ts";
import { voucherTable } from "./report-voucher.ts";
import { type ReportWord, reportWords } from "./report-words.ts";

/** `right`: a column of figures. `share`: its part of the page's width. */
export type ReportColumn = { title: string; share: number; right?: true };
/** A row in bold is a sum. */
export type ReportRow = { cells: readonly string[]; isSum?: true };
export type ReportTable = { title: string; columns: readonly ReportColumn[]; rows: readonly ReportRow[] };
export type ReportContent = {
  title: string;
  language: Language;
  /** What stands under the title, label and value. */
  facts: readonly (readonly [label: string, value: string])[];
  tables: readonly ReportTable[];
  foot: string;
};

export type ReportOf = {
  record: DaySettlementRecord;
  /** Hash of the record's content: leads from the paper back to what was handed in. */
  recordHash: string;
  document: Journal;
  company: { name: string; organisationNumber: string; timeZone: string };
  /** Whose register the company's number is from. */
  country: string;
  language: Language;
};

/** The report's words and figures in one language. */
export type Speech = {
  word: (name: ReportWord, parameters?: Readonly<Record<string, string>>) => string;
  amount: (amountMinor: number) => string;
  language: Language;
};

function speechOf(language: Language): Speech {
  return {
    word: (name, parameters = {}) => fillText(reportWords[name][language], parameters),
    amount: (amountMinor) => amountText(amountMinor, language),
    language,
  };
}

/** Tables without rows are left out: a till that knows no tips has no line for them. */
export function reportContent(of: ReportOf): ReportContent {
  const { record, document } = of;
  const speech = speechOf(of.language);
  const tables = [
    salesTable(record, speech),
    paymentTable(record, speech),
    otherTable(record, speech),
    creditSalesTable(record, speech),
    cashTable(record, speech),
    tallyTable(record, speech),
    voucherTable(document, speech),
  ];
  return {
    title: speech.word("title", { z: record.zNumber }),
    language: of.language,
    facts: factsOf(of, speech),
    tables: tables.filter((table) => table.rows.length > 0),
    foot: speech.word("madeFrom", { hash: of.recordHash }),
  };
}

function factsOf(
  { record, document, company, country }: ReportOf,
  { word, language }: Speech,
): [string, string][] {
  const { openedAt, closedAt, department } = record;
  const clock = (moment: string) => clockText(moment, company.timeZone);
  return [
    [numberWord(country)[language], company.organisationNumber],
    [word("register"), record.registerId],
    ...(department === undefined ? [] : [[word("department"), department] as [string, string]]),
    [word("businessDay"), record.businessDate],
    ...(openedAt === undefined ? [] : [[word("openedAt"), clock(openedAt)] as [string, string]]),
    ...(closedAt === undefined ? [] : [[word("closedAt"), clock(closedAt)] as [string, string]]),
    [word("currency"), document.currency],
  ];
}
