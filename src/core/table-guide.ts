/** How a table that people make themselves is to look: what the help page about files says of it. */
import type { Language, Text } from "./language.ts";

export type TableColumnGuide = {
  name: string;
  /** The field of a record that it goes to, in the API's name for it: that is what people read it is. */
  field: string;
  isNeeded?: true;
  /** What it may be called besides: case, blanks, marks and accents do not count. */
  otherNames?: ColumnNames;
};

/** Other names of a column, by the language they are of. All of them are read, whatever the reader's language. */
export type ColumnNames = Readonly<Partial<Record<Language, readonly string[]>>>;

export type TableGuide = {
  /** By name, the formats of the integration that are such a table. */
  formats: readonly string[];
  columns: readonly TableColumnGuide[];
  /** What the names of the columns do not say. */
  note?: Text;
  /** A table that can be read, in lines. */
  example: readonly string[];
};
