/** The rows of the voucher that came of a Z report, as the last table of the printed report. */
import { type Journal, type JournalRow, journalTotals } from "../../../core/index.ts";
import type { ReportRow, ReportTable, Speech } from "./report-content.ts";

type Column = { title: string; share: number; right?: true; cell: (row: JournalRow) => string; sum: string };

/** Texts and dimensions have a column only where a row has one. */
export function voucherTable(document: Journal, { word, amount }: Speech): ReportTable {
  const filled = (amountMinor: number) => (amountMinor === 0 ? "" : amount(amountMinor));
  const { debitMinor, creditMinor } = journalTotals(document);
  const columns: Column[] = [
    { title: word("account"), share: 12, cell: (row) => row.account, sum: word("total") },
    { title: word("text"), share: 30, cell: (row) => row.text ?? "", sum: "" },
    { title: word("dimensions"), share: 20, cell: dimensionsOf, sum: "" },
    { title: word("vatCode"), share: 12, cell: (row) => row.vatCode ?? "", sum: "" },
    {
      title: word("debit"),
      share: 16,
      right: true,
      cell: (row) => filled(row.debitMinor),
      sum: amount(debitMinor),
    },
    {
      title: word("credit"),
      share: 16,
      right: true,
      cell: (row) => filled(row.creditMinor),
      sum: amount(creditMinor),
    },
  ];
  const shown = columns.filter(
    ({ cell, sum }) => sum !== "" || document.rows.some((row) => cell(row) !== ""),
  );
  const rows = document.rows.map((row): ReportRow => ({ cells: shown.map(({ cell }) => cell(row)) }));
  return {
    title: `${word("voucher")}: ${document.text}, ${document.on}`,
    columns: shown.map(({ title, share, right }) => ({ title, share, ...(right ? { right } : {}) })),
    rows: [...rows, { cells: shown.map(({ sum }) => sum), isSum: true }],
  };
}

function dimensionsOf({ dimensions = {} }: JournalRow): string {
  return Object.entries(dimensions)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}
