/** A journal as aligned text that an accountant can read: for the preview, the command line and the tests. */
import { type Journal, journalTotals } from "./document.ts";
import { minorText } from "./money.ts";

export function journalText(journal: Journal): string {
  const { debitMinor, creditMinor } = journalTotals(journal);
  const lines = journal.rows.map((row) => [
    row.account,
    row.debitMinor === 0 ? "" : minorText(row.debitMinor),
    row.creditMinor === 0 ? "" : minorText(row.creditMinor),
    row.vatCode ?? "",
    Object.entries(row.dimensions ?? {})
      .map(([name, value]) => `${name}=${value}`)
      .join(" "),
    row.text ?? "",
  ]);
  const table = [
    ["account", "debit", "credit", "vat", "dimensions", "text"],
    ...lines,
    ["", minorText(debitMinor), minorText(creditMinor), "", "", ""],
  ];
  const head = `${journal.on}  ${journal.currency}  ${journal.reference}  ${journal.text}`;
  const files = (journal.attachments ?? []).map(({ fileName }) => `attached: ${fileName}`);
  return [head, ...alignColumns(table, new Set([1, 2])), ...files].join("\n");
}

/** Pads every column to its widest cell; `right` names the columns of figures. */
export function alignColumns(table: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((cells) => (cells[column] ?? "").length)),
  );
  return table.map((cells) =>
    cells
      .map((cell, column) =>
        right.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
