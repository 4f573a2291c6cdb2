// A table in a workbook, as payroll programs export it. Source of the rules: ECMA-376 part 1, §18 (spreadsheets).

import { type AskedColumns, CsvColumns, columnKey, columnsByKey } from "../csv/csv-columns.ts";
import type { CellReading } from "./cell-text.ts";
import { nearbyAmountText } from "./number-text.ts";
import { PartFault } from "./part-pieces.ts";
import { type SheetRow, sheetRows } from "./sheet-rows.ts";
import { packedBytesMax, unpack, unpackedBytesMax } from "./unpack.ts";
import { readWorkbook, type Workbook } from "./workbook.ts";
import type { XlsxFinding, XlsxFindingCode, XlsxFound, XlsxItem } from "./xlsx-item.ts";

export type ReadXlsxOf<Column extends string> = AskedColumns<Column> & {
  /** Columns of money: a number in them that is within a millionth of whole cents is those cents. */
  readonly amounts?: readonly NoInfer<Column>[];
};

/** Titles and blank rows may stand above the table. */
const rowsBeforeHeaderMax = 30;

/**
 * Reads the first visible sheet that has a table of the asked columns. A row with a cell that holds an error, or a formula
 * without its result, is a finding and is not given out; the others come. A workbook has its directory at the end, so the
 * file is held in memory, up to 64 MiB packed and 256 MiB unpacked.
 */
export async function* readXlsx<Column extends string>(
  chunks: AsyncIterable<Uint8Array>,
  of: ReadXlsxOf<Column>,
): AsyncGenerator<XlsxItem<Column>> {
  const bytes = await wholeFile(chunks);
  const parts = bytes === "too-large" ? bytes : unpack(bytes);
  if (parts === "too-large") yield fault("workbook-too-large", { bytesMax: unpackedBytesMax });
  else if (parts === "damaged")
    yield fault(isOldContainer(bytes) ? "workbook-protected" : "workbook-damaged");
  else {
    try {
      yield* readTable(await readWorkbook(parts), of);
    } catch (error) {
      if (!(error instanceof PartFault)) throw error;
      yield fault("workbook-damaged");
    }
  }
}

async function wholeFile(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | "too-large"> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > packedBytesMax) return "too-large";
    held.push(chunk);
  }
  return Buffer.concat(held);
}

/** Office's older container: the .xls format, and every workbook that is locked by a password. */
function isOldContainer(bytes: Uint8Array | string): boolean {
  const head = [0xd0, 0xcf, 0x11, 0xe0];
  return typeof bytes !== "string" && head.every((byte, index) => bytes[index] === byte);
}

async function* readTable<Column extends string>(
  workbook: Workbook,
  of: ReadXlsxOf<Column>,
): AsyncGenerator<XlsxItem<Column>> {
  const found = await findHeader(workbook, of);
  if (found === undefined) {
    yield fault("csv-empty");
    return;
  }
  const { columns, line, sheet } = found;
  for (const finding of columns.findings) {
    yield { kind: "finding", finding: finding as XlsxFinding };
    if (finding.fatal === true) return;
  }
  yield { kind: "header", sheet: sheet.name, line, columns: columns.present };
  let [rowCount, withheldCount] = [0, 0];
  const places = columns.fieldsOf(Array.from({ length: columns.width }, (_, place) => String(place)));
  for await (const row of sheetRows(sheet.part, workbook)) {
    if (row.line <= line) continue;
    const item = rowItem(row, places, of);
    if (item.kind === "row") rowCount += 1;
    else withheldCount += 1;
    yield item;
  }
  yield { kind: "end", rowCount, withheldCount };
}

type Header<Column extends string> = {
  columns: CsvColumns<Column>;
  line: number;
  sheet: Workbook["sheets"][number];
};

/** The first row that names a column asked for; where there is none, the first row of all, for the finding to show. */
async function findHeader<Column extends string>(
  workbook: Workbook,
  of: AskedColumns<Column>,
): Promise<Header<Column> | undefined> {
  const keys = columnsByKey(of);
  let first: Header<Column> | undefined;
  for (const sheet of workbook.sheets) {
    let count = 0;
    for await (const row of sheetRows(sheet.part, workbook)) {
      const cells = textsOf(row);
      const named = cells.filter((cell) => keys.has(columnKey(cell))).length;
      const isHeader = named >= Math.min(2, of.columns.length);
      if (isHeader || first === undefined) {
        const columns = new CsvColumns(of, { line: row.line, cells });
        if (isHeader) return { columns, line: row.line, sheet };
        first = { columns, line: row.line, sheet };
      }
      if (++count >= rowsBeforeHeaderMax) break;
    }
  }
  return first;
}

function textsOf({ cells }: SheetRow): string[] {
  const last = [...cells.keys()].reduce((most, column) => Math.max(most, column), -1);
  return Array.from({ length: last + 1 }, (_, column) => {
    const cell = cells.get(column);
    return cell !== undefined && "text" in cell ? cell.text : "";
  });
}

/** `places`: of each column, as a text; empty where the table does not have it. */
function rowItem<Column extends string>(
  { line, cells }: SheetRow,
  places: Readonly<Record<Column, string>>,
  { columns: asked, amounts = [] }: ReadXlsxOf<Column>,
): XlsxItem<Column> {
  // The type of fromEntries forgets the names.
  const fields = {} as Record<Column, string>;
  for (const column of asked) {
    const place = places[column] === "" ? -1 : Number(places[column]);
    const cell: CellReading = cells.get(place) ?? { text: "" };
    if ("fault" in cell) return rowFault(cell.fault, line, column, cell.value);
    const isAmount = cell.isNumber === true && amounts.includes(column);
    fields[column] = isAmount ? nearbyAmountText(cell.text) : cell.text;
  }
  return { kind: "row", line, fields };
}

function rowFault(code: XlsxFindingCode, line: number, field: string, value: string): XlsxFound {
  const at = { line, column: 1 };
  return { kind: "finding", finding: { code, severity: "error", record: `row/${line}`, field, value, at } };
}

function fault(code: XlsxFindingCode, parameters?: XlsxFinding["parameters"]): XlsxFound {
  const about = { severity: "error", fatal: true, record: "file", field: "", value: "" } as const;
  return {
    kind: "finding",
    finding: { code, ...about, ...(parameters === undefined ? {} : { parameters }) },
  };
}
