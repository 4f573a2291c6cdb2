// What parts the cells of a table.

import type { CsvDelimiter } from "./csv-item.ts";

/** In this order where they do equally well: Nordic spreadsheets write the semicolon, since the comma is in amounts. */
const delimiters = [";", ",", "\t", "|"] as const;

/** The one that finds most of the column names asked for, else the one that finds most cells. */
export function findDelimiter(headerLine: string, isAskedFor: (name: string) => boolean): CsvDelimiter {
  let best: CsvDelimiter = { delimiter: ";" };
  let [bestNames, bestCells] = [-1, -1];
  for (const delimiter of delimiters) {
    const cells = headerLine.split(delimiter).map(withoutQuotes);
    const names = cells.filter(isAskedFor).length;
    if (names < bestNames || (names === bestNames && cells.length <= bestCells)) continue;
    best = { delimiter };
    [bestNames, bestCells] = [names, cells.length];
  }
  return best;
}

/** One on either side at most, and the blanks around. No pattern: one that looks for blanks at an end looks at each of them anew. */
function withoutQuotes(cell: string): string {
  const trimmed = cell.trim();
  const from = trimmed.startsWith('"') ? 1 : 0;
  const through = trimmed.endsWith('"') && trimmed.length > 1 ? -1 : undefined;
  return trimmed.slice(from, through);
}

/** `sep=;` in the first line, by which a spreadsheet tells itself what it wrote. */
export function statedDelimiter(line: string): CsvDelimiter | undefined {
  const stated = /^"?sep=(.)"?$/i.exec(line.trimEnd())?.[1] ?? (/^sep=\t$/i.test(line) ? "\t" : "");
  const delimiter = delimiters.find((each) => each === stated);
  return delimiter === undefined ? undefined : { delimiter };
}
