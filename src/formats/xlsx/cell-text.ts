// One cell as text: never through a float, since amounts stand in cells.

import { childOf, type XmlElement } from "../xml/xml-element.ts";
import { numberText } from "./number-text.ts";
import { allText } from "./part-pieces.ts";
import type { Workbook } from "./workbook.ts";

export type CellReading =
  | { readonly text: string; readonly isNumber?: true }
  | { readonly fault: "cell-error" | "cell-without-result"; readonly value: string };

export function cellText(cell: XmlElement, workbook: Workbook): CellReading {
  const { t: type = "n", s: style = "0" } = cell.attributes ?? {};
  const inline = childOf(cell, "is");
  if (inline !== undefined) return { text: allText(inline).trim() };
  const value = childOf(cell, "v")?.text ?? "";
  if (type === "e") return { fault: "cell-error", value };
  if (value.trim() === "" && type !== "str" && childOf(cell, "f") !== undefined)
    return { fault: "cell-without-result", value: childOf(cell, "f")?.text.slice(0, 100) ?? "" };
  if (type === "s") return { text: (workbook.texts[Number(value)] ?? "").trim() };
  if (type === "d") return { text: value.trim().slice(0, 10) };
  if (type === "b") return { text: value.trim() === "1" ? "true" : "false" };
  if (type !== "n") return { text: value.trim() };
  const text = value.trim() === "" ? "" : (numberText(value) ?? value.trim());
  return workbook.dayStyles.has(style) ? { text: dayText(text, workbook.is1904) } : { text, isNumber: true };
}

/** "46081" → "2026-02-28". The 1900 calendar counts a 29 February 1900 that never was; days before it are no concern here. */
function dayText(serial: string, is1904: boolean): string {
  const days = Number(/^\d+/.exec(serial)?.[0]);
  if (!Number.isInteger(days) || days > 2_958_465) return serial;
  const zero = Temporal.PlainDate.from(is1904 ? "1904-01-01" : "1899-12-30");
  return zero.add({ days }).toString();
}

/** "AB12" → 27; undefined where the cell does not say: it follows the one before. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^\$?([A-Z]{1,3})/i.exec(reference ?? "")?.[1]?.toUpperCase();
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
