/** How a list is searched: plain text, each word of which stands somewhere in the words of a thing, in any order and case. */
import { type RawBuilder, type SqlBool, sql } from "kysely";

/** What people call things whose names are no rows of ours, by the names that rows have. Beside several titles stand all. */
export type Titles = {
  integrations: Readonly<Record<string, string>>;
  /** By "integration/flow". */
  flows: Readonly<Record<string, string>>;
  ledgers: Readonly<Record<string, string>>;
};

/** `words`: texts of the row; one that is null counts as none. Nothing in `search` is a wildcard. */
export function holdsWords(
  search: string | undefined,
  words: readonly RawBuilder<unknown>[],
): RawBuilder<SqlBool> {
  const patterns = wordPatterns(search);
  if (patterns.length === 0) return sql<SqlBool>`true`;
  return sql<SqlBool>`(concat_ws(' ', ${sql.join(words)}) ilike all(${patterns}::text[]))`;
}

/** One for each word that is searched for, to be matched by `ilike`. */
export function wordPatterns(search: string | undefined): string[] {
  const sought = (search ?? "").split(/\s+/).filter((word) => word !== "");
  return sought.map((word) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
}

/** 0: the name itself holds all words; 1: it was found by something else, and comes after. */
export function nameRank(search: string | undefined, name: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(not ${holdsWords(search, [name])})::int`;
}

/** The title that stands under a row's name, for `holdsWords`. */
export function titleOf(
  titles: Readonly<Record<string, string>> | undefined,
  name: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(${JSON.stringify(titles ?? {})}::jsonb ->> ${name})`;
}
