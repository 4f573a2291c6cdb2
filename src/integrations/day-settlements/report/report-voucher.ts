/** The rows of the voucher that came of a Z report, as the last table of the printed report. */
import { type Document, journalTotals } from "../../../core/index.ts";
import type { ReportColumn, ReportRow, ReportTable, Speech } from "./report-content.ts";

/** The column of dimensions is there only where a row has one. */
export function voucherTable(document: Document, { word, amount }: Speech): ReportTable {
  const hasDimensions = document.rows.some((row) => Object.keys(row.dimensions ?? {}).length > 0);
  const filled = (amountMinor: number) => (amountMinor === 0 ? "" : amount(amountMinor));
  const { debitMinor, creditMinor } = journalTotals(document);
  const columns: ReportColumn[] = [
    { title: word("account"), share: 12 },
    { title: word("text"), share: hasDimensions ? 26 : 41 },
    ...(hasDimensions ? [{ title: word("dimensions"), share: 19 }] : []),
    { title: word("vatCode"), share: hasDimensions ? 11 : 15 },
    { title: word("debit"), share: 16, right: true },
    { title: word("credit"), share: 16, right: true },
  ];
  const between = (dimensions: string) => (hasDimensions ? [dimensions] : []);
  const rows = document.rows.map((row): ReportRow => {
    const dimensions = Object.entries(row.dimensions ?? {}).map(([name, value]) => `${name} ${value}`);
    const amounts = [filled(row.debitMinor), filled(row.creditMinor)];
    return {
      cells: [row.account, row.text ?? "", ...between(dimensions.join(", ")), row.vatCode ?? "", ...amounts],
    };
  });
  const sum: ReportRow = {
    cells: [word("total"), "", ...between(""), "", amount(debitMinor), amount(creditMinor)],
    isSum: true,
  };
  return { title: `${word("voucher")}: ${document.text}, ${document.on}`, columns, rows: [...rows, sum] };
}
