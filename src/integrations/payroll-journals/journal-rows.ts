/** Lines to rows: one for each account, dimension values and side, or for each employee where that is asked for. */
import type { JournalRow } from "../../core/index.ts";
import type { PlacedLine } from "./place-lines.ts";

/** In the order in which they come first in the run. Two sides of one account are never taken against each other. */
export function rowsOf(lines: readonly PlacedLine[], perEmployee: boolean): JournalRow[] {
  const rows = new Map<string, { row: JournalRow; texts: Set<string | undefined> }>();
  for (const line of lines) {
    const { account, employeeNumber = "", employeeName = "" } = line.line;
    const side = line.amountMinor > 0 ? "debit" : "credit";
    const dimensions = Object.entries(line.dimensions).sort(([left], [right]) => (left < right ? -1 : 1));
    const employee = perEmployee ? `${employeeNumber} ${employeeName}`.trim() : "";
    const key = JSON.stringify([account, side, dimensions, employee]);
    const held = rows.get(key);
    const texts = (held?.texts ?? new Set<string | undefined>()).add(
      perEmployee ? employee : line.line.component,
    );
    rows.set(key, { row: addTo(held?.row, line), texts });
  }
  return [...rows.values()].map(({ row, texts }) => {
    // Several wage components on one row have no text in common: the account says what it is.
    const [text] = texts;
    return texts.size === 1 && text !== undefined && text !== "" ? { ...row, text } : row;
  });
}

function addTo(held: JournalRow | undefined, line: PlacedLine): JournalRow {
  const { amountMinor, origin, rule, dimensions } = line;
  const hasDimensions = Object.keys(dimensions).length > 0;
  return {
    account: line.line.account,
    debitMinor: (held?.debitMinor ?? 0) + Math.max(amountMinor, 0),
    creditMinor: (held?.creditMinor ?? 0) + Math.max(-amountMinor, 0),
    ...(hasDimensions ? { dimensions } : {}),
    origins: [
      ...(held?.origins ?? []),
      { line: origin, amountMinor, ...(rule === undefined ? {} : { rule }) },
    ],
  };
}
