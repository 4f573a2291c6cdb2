// What the reader has to say about a file: codes with parameters, never prose.

import type { FileFinding } from "../file-finding.ts";

export type CsvFindingCode =
  | "csv-empty"
  /** A ZIP archive, or a workbook, which is one. */
  | "file-is-archive"
  /** None of the columns asked for is in the first line: another table, or one without a header line. Parameter `expected`. */
  | "header-unknown"
  | "column-missing"
  /** Two columns that mean the same one of those asked for: which one counts cannot be known. Parameter `other`: the first one's name. */
  | "column-repeated"
  | "column-unknown"
  /** Parameters `expected`, `found`: numbers of fields. */
  | "row-too-short"
  | "row-too-long"
  | "quote-not-closed"
  /** Quotes within a field that were not doubled; the field is as written, quotes and all. */
  | "quote-not-escaped"
  | "line-too-long"
  | "text-damaged"
  /** Only the first warnings of a code are given; parameter `count`: how many more of `of` there were. */
  | "findings-suppressed";

/** `record`: "file", "header" or `row/<line>`; `field`: the column. */
export type CsvFinding = FileFinding<CsvFindingCode>;
