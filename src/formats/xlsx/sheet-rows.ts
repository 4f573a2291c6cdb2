// The rows of one sheet as cells of text.

import { childrenOf, type XmlElement } from "../xml/xml-element.ts";
import { type CellReading, cellText, columnOf } from "./cell-text.ts";
import { partPieces } from "./part-pieces.ts";
import type { Workbook } from "./workbook.ts";

export type SheetRow = { readonly line: number; readonly cells: readonly CellReading[] };

/** A row has 16,384 cells at most; a reference beyond that is a broken file. */
const cellsMax = 16_384;

/** Rows without any text are left out. `line` is the row's number in the sheet. */
export async function* sheetRows(part: Uint8Array, workbook: Workbook): AsyncGenerator<SheetRow> {
  let line = 0;
  for await (const row of partPieces(part, { worksheet: { sheetData: { row: "whole" } } })) {
    line = Number(row.attributes?.r ?? line + 1) || line + 1;
    const cells = cellsOf(row, workbook);
    if (cells.some((cell) => "fault" in cell || cell.text !== "")) yield { line, cells };
  }
}

function cellsOf(row: XmlElement, workbook: Workbook): CellReading[] {
  const cells: CellReading[] = [];
  for (const cell of childrenOf(row, "c")) {
    const column = columnOf(cell.attributes?.r) ?? cells.length;
    if (column >= cellsMax) continue;
    while (cells.length < column) cells.push({ text: "" });
    cells[column] = cellText(cell, workbook);
  }
  return cells;
}
