// What comes out of a table in a workbook: the same rows as out of a text file, so that one reader takes both.

import type { CsvFindingCode, CsvRow } from "../csv/index.ts";
import type { FileFinding } from "../file-finding.ts";

export type XlsxFindingCode =
  | Exclude<CsvFindingCode, "quote-not-closed" | "quote-not-escaped" | "line-too-long" | "text-damaged">
  /** No workbook, or one that breaks off or lacks a part that every workbook has. */
  | "workbook-damaged"
  /** An old .xls file, or one with a password: both are another kind of file inside. */
  | "workbook-protected"
  /** More than an honest table unpacks to. Parameter `bytesMax`. */
  | "workbook-too-large"
  /** #REF!, #N/A and so on: the program that wrote it could not work the cell out. */
  | "cell-error"
  /** A formula whose result was not saved with it: nothing here works formulas out. */
  | "cell-without-result";

/** `record`: "file", "header" or `row/<line>`. */
export type XlsxFinding = FileFinding<XlsxFindingCode>;

export type XlsxItem<Column extends string = string> =
  | {
      readonly kind: "header";
      readonly sheet: string;
      readonly line: number;
      readonly columns: readonly Column[];
    }
  | CsvRow<Column>
  | XlsxFound
  | { readonly kind: "end"; readonly rowCount: number; readonly withheldCount: number };

export type XlsxFound = { readonly kind: "finding"; readonly finding: XlsxFinding };
