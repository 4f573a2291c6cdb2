/** How a table that people make themselves is to look: what the help page about files says of it. */
import type { Text } from "./language.ts";

export type TableColumnGuide = {
  name: string;
  /** The field of a record that it goes to, in the API's name for it: that is what people read it is. */
  field: string;
  isNeeded?: true;
};

export type TableGuide = {
  /** By name, the formats of the integration that are such a table. */
  formats: readonly string[];
  columns: readonly TableColumnGuide[];
  /** What the names of the columns do not say. */
  note?: Text;
  /** A table that can be read, in lines. */
  example: readonly string[];
};
