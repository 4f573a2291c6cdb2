/**
 * Moments that lie further ahead than anything is ever planned: they were written down while the clock stood wrong (a machine that starts
 * with the battery of its clock empty, a virtual one that is resumed), and would be waited for as long as it stood wrong.
 */
import { type RawBuilder, type SqlBool, sql } from "kysely";

/** `longest`: a PostgreSQL interval, longer than any wait of this kind. */
export function isFarAhead(at: RawBuilder<unknown>, longest: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${at} > bilag_now() + ${sql.lit(longest)}::interval)`;
}
