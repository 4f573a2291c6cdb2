// The one door to workbooks: a table in an .xlsx file, read as text, cell by cell.

export { type ReadXlsxOf, readXlsx } from "./read-xlsx.ts";
export type { XlsxFinding, XlsxFindingCode, XlsxItem } from "./xlsx-item.ts";
