// The door of the CSV reader.

export { columnKey } from "./csv-columns.ts";
export type { CsvFinding, CsvFindingCode } from "./csv-finding.ts";
export type { CsvItem, CsvRow } from "./csv-item.ts";
export { type CsvReading, readCsv } from "./read-csv.ts";
