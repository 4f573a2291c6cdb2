// Tables in text files, as spreadsheets and business systems write them: with semicolons, commas, tabs or bars, quotes
// where needed, and a header line. Which numbers use a decimal comma is for the parser of the amounts to say: cells
// come out as text.

import { ObservedText } from "../text/observed-text.ts";
import { TextLines } from "../text/text-lines.ts";
import type { AskedColumns } from "./csv-columns.ts";
import type { CsvItem } from "./csv-item.ts";
import { CsvWalk } from "./csv-walk.ts";

/** `columns`: the names that are known; `required`: those of them without which the file cannot be read. */
export type CsvReading<Column extends string> = AskedColumns<Column>;

const lineCharactersMax = 1024 * 1024;

/**
 * Streams a file as header, rows and findings, then an `end`. Memory is bounded by the longest lines. Columns are found
 * by name, in any order and case; a column that is not known is a warning, all required ones that are missing are said
 * before the reading ends. A row with too few or too many fields is a finding with its line, and the others still come;
 * rows with nothing in them are passed over. A fault of the file itself is a last finding with `fatal: true` and no
 * `end`.
 */
export async function* readCsv<const Column extends string>(
  chunks: AsyncIterable<Uint8Array>,
  reading: CsvReading<Column>,
): AsyncGenerator<CsvItem<Column>> {
  const text = new ObservedText(chunks, { declaredIn: () => undefined });
  const lines = new TextLines();
  const walk = new CsvWalk<Column>(reading);
  let isStart = true;
  for await (const piece of text.pieces()) {
    if (isStart && piece.startsWith("PK\u0003\u0004")) walk.fail("file-is-archive");
    isStart = false;
    if (!walk.hasFailed) walk.add(lines.add(piece));
    if (lines.restCharacters > lineCharactersMax) walk.fail("line-too-long");
    yield* walk.take();
    if (walk.hasFailed) return;
  }
  walk.add(lines.end());
  walk.endLines();
  if (text.isDamaged) {
    const about = { severity: "warning", record: "file", field: "", value: "" } as const;
    walk.report({ ...about, code: "text-damaged", parameters: { used: text.encoding } });
  }
  walk.finish(text.encoding);
  yield* walk.take();
}
