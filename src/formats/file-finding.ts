// What a reader has to say about a file: a code with parameters, never prose.

import type { Place } from "./place.ts";

/**
 * `error`: a record (or the file) is not given out because of it. `warning`: everything is given out, and a person may want
 * to know.
 */
export interface FileFinding<Code extends string> {
  readonly code: Code;
  readonly severity: "error" | "warning";
  /** Nothing follows: the file cannot be read any further. */
  readonly fatal?: true;
  /** "file", "header", or the record as its format names one. */
  readonly record: string;
  /** As the format names it; empty when it is about the whole record. */
  readonly field: string;
  /** As it stands in the file; empty when there is nothing. */
  readonly value: string;
  readonly at?: Place;
  /** Amounts in minor units end in `Minor`. */
  readonly parameters?: Readonly<Record<string, string | number>>;
}
