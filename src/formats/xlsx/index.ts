// The one door to workbooks: a table in an .xlsx file, read as text, cell by cell.

export { readXlsx } from "./read-xlsx.ts";
export type { XlsxFinding, XlsxFindingCode } from "./xlsx-item.ts";
