// The rows of one sheet as cells of text.

import { childrenOf, type XmlElement } from "../xml/xml-element.ts";
import { type CellReading, cellText, columnOf } from "./cell-text.ts";
import { partPieces } from "./part-pieces.ts";
import type { Workbook } from "./workbook.ts";

/** `cells`: by column, counted from 0. A row of a few bytes may name its last column only: what is not there costs nothing. */
export type SheetRow = { readonly line: number; readonly cells: ReadonlyMap<number, CellReading> };

/** A row has 16,384 cells at most; a reference beyond that is a broken file. */
const cellsMax = 16_384;

/** Rows without any text are left out. `line` is the row's number in the sheet. */
export async function* sheetRows(part: Uint8Array, workbook: Workbook): AsyncGenerator<SheetRow> {
  let line = 0;
  for await (const row of partPieces(part, { worksheet: { sheetData: { row: "whole" } } })) {
    line = Number(row.attributes?.r ?? line + 1) || line + 1;
    const cells = cellsOf(row, workbook);
    const isFilled = [...cells.values()].some((cell) => "fault" in cell || cell.text !== "");
    if (isFilled) yield { line, cells };
  }
}

function cellsOf(row: XmlElement, workbook: Workbook): Map<number, CellReading> {
  const cells = new Map<number, CellReading>();
  let next = 0;
  for (const cell of childrenOf(row, "c")) {
    const column = columnOf(cell.attributes?.r) ?? next;
    if (column >= cellsMax) continue;
    cells.set(column, cellText(cell, workbook));
    next = Math.max(next, column + 1);
  }
  return cells;
}
