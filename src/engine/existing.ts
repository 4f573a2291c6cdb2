/** For a row that another row of ours names: its absence is a bug, never an answer to a person. */
export function existing<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw new Error(`there is no ${what}`);
  return row;
}
