// What comes out of a table in a text file.

import type { UsedEncoding } from "../text/text-encoding.ts";
import type { CsvFinding } from "./csv-finding.ts";

export type CsvItem<Column extends string = string> =
  | CsvHeader<Column>
  | CsvRow<Column>
  | { readonly kind: "finding"; readonly finding: CsvFinding }
  | CsvEnd;

export interface CsvDelimiter {
  readonly delimiter: ";" | "," | "\t" | "|";
}

/** Before the first row. */
export interface CsvHeader<Column extends string> extends CsvDelimiter {
  readonly kind: "header";
  readonly line: number;
  /** The asked-for columns that the file has, in the order of the file. */
  readonly columns: readonly Column[];
}

export interface CsvRow<Column extends string> {
  readonly kind: "row";
  /** Of its first line, from 1: a quoted field may go on for several. */
  readonly line: number;
  /** Every column that was asked for, without blanks around; empty where the cell is, or the file has no such column. */
  readonly fields: Readonly<Record<Column, string>>;
}

/** The last item of a file that could be read to its end. */
export interface CsvEnd {
  readonly kind: "end";
  readonly encoding: UsedEncoding;
  /** Given out. */
  readonly rowCount: number;
  /** Not given out; each has an error of its own. Blank rows are not counted. */
  readonly withheldCount: number;
}
