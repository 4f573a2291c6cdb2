// Where in a text file something stands.

/** Both count from 1; `column` counts UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}
