/**
 * Whether two documents book the same, whatever lines of their records they come from. A line more at the top of a run, or the same lines
 * in another order, give every line another number and no account another amount.
 */
import { canonicalText, contentHash } from "./canonical.ts";
import type { Document, JournalRow, Origin } from "./document.ts";

/** By row of a document: where it comes from. */
export type RowOrigins = readonly (readonly Origin[])[];

/** The same day, words, currency and rows, in whatever order the rows stand. */
export function booksAlike(left: Document, right: Document): boolean {
  return bookedHash(left) === bookedHash(right);
}

function bookedHash({ rows, ...rest }: Document): string {
  return contentHash({ ...rest, rows: rows.map(bookedText).sort() });
}

/** All of a row but where it comes from. */
function bookedText({ origins: _, ...row }: JournalRow): string {
  return canonicalText(row);
}

/** Where the rows of `booked` come from in the record that `anew` was made of. The two must book the same. */
export function originsIn(anew: Document, booked: Document): RowOrigins {
  const waiting = new Map([...Map.groupBy(anew.rows, bookedText)].map(([text, rows]) => [text, [...rows]]));
  return booked.rows.map((row) => {
    const alike = waiting.get(bookedText(row))?.shift();
    if (alike === undefined)
      throw new Error(`${booked.reference}: no row of the other document books the same`);
    return alike.origins;
  });
}

/** A document as it was booked, with where its rows come from today. */
export function withOrigins(document: Document, origins: RowOrigins | null): Document {
  if (origins === null) return document;
  const rows = document.rows.map((row, index) => ({ ...row, origins: origins[index] ?? [] }));
  return { ...document, rows };
}
