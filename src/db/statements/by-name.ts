/**
 * The order of names, in any case, numbers in them by what they count, and by the id where names are equal: so that a page ends at
 * one place only.
 */
import { type RawBuilder, type SqlBool, sql } from "kysely";

/** `name` is in small letters, as the database writes them. */
export type NameKey = { name: string; id: string };

/** What comes first, then by name. */
export type RankKey = NameKey & { need: number };

/** How many there are of what a list shows, on all its pages, and how many without the search and the filters. */
export type FoundOf = { found: number; total: number };

/** To be ordered by, and to be read as the key of a page's end. */
export function orderedName(name: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(lower(${name}) collate name_order)`;
}

export function isAfterName(
  after: NameKey | null,
  { name, id }: { name: RawBuilder<unknown>; id: RawBuilder<unknown> },
): RawBuilder<SqlBool> {
  if (after === null) return sql<SqlBool>`true`;
  return sql<SqlBool>`(${orderedName(name)}, ${id}) > (${after.name}::text, ${after.id}::uuid)`;
}

export function isAfterRank(
  after: RankKey | null,
  of: { rank: RawBuilder<unknown>; name: RawBuilder<unknown>; id: RawBuilder<unknown> },
): RawBuilder<SqlBool> {
  if (after === null) return sql<SqlBool>`true`;
  return sql<SqlBool>`(${of.rank}, ${orderedName(of.name)}, ${of.id}) > (${after.need}::int, ${after.name}::text, ${after.id}::uuid)`;
}

/** One walk for both counts. `from` is what follows `from` up to the conditions that always hold. */
export function foundAmong(from: RawBuilder<unknown>, isWanted: RawBuilder<SqlBool>): RawBuilder<FoundOf> {
  return sql<FoundOf>`select count(*) filter (where ${isWanted}) as found, count(*) as total from ${from}`;
}
