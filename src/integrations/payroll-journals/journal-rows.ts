/** Lines to rows: one for each account, dimension values and side, or for each employee where that is asked for. */
import type { JournalRow, Origin } from "../../core/index.ts";
import type { PlacedLine } from "./place-lines.ts";

/** Grows as lines come: a copy for each line would cost the square of a large run. */
type Growing = { row: Omit<JournalRow, "origins">; origins: Origin[]; texts: Set<string | undefined> };

/** In the order in which they come first in the run. Two sides of one account are never taken against each other. */
export function rowsOf(lines: readonly PlacedLine[], perEmployee: boolean): JournalRow[] {
  const rows = new Map<string, Growing>();
  for (const line of lines) {
    const { account, employeeNumber = "", employeeName = "" } = line.line;
    const side = line.amountMinor > 0 ? "debit" : "credit";
    const dimensions = Object.entries(line.dimensions).sort(([left], [right]) => (left < right ? -1 : 1));
    const employee = perEmployee ? `${employeeNumber} ${employeeName}`.trim() : "";
    const key = JSON.stringify([account, side, dimensions, employee]);
    const held = rows.get(key) ?? emptyRow(line);
    rows.set(key, held);
    addTo(held, line);
    held.texts.add(perEmployee ? employee : line.line.component);
  }
  return [...rows.values()].map(({ row, origins, texts }) => {
    // Several wage components on one row have no text in common: the account says what it is.
    const [text] = texts;
    return texts.size === 1 && text !== undefined && text !== ""
      ? { ...row, origins, text }
      : { ...row, origins };
  });
}

function emptyRow({ line, dimensions }: PlacedLine): Growing {
  const hasDimensions = Object.keys(dimensions).length > 0;
  const row = {
    account: line.account,
    debitMinor: 0,
    creditMinor: 0,
    ...(hasDimensions ? { dimensions } : {}),
  };
  return { row, origins: [], texts: new Set() };
}

function addTo({ row, origins }: Growing, { amountMinor, origin, rule }: PlacedLine): void {
  row.debitMinor += Math.max(amountMinor, 0);
  row.creditMinor += Math.max(-amountMinor, 0);
  origins.push({ line: origin, amountMinor, ...(rule === undefined ? {} : { rule }) });
}
