/**
 * The border that every query of the API keeps by itself: the organisation, and for a person who is limited to some
 * companies, those. Row-level security is a second wall behind it, never the only one.
 */
import { type RawBuilder, type SqlBool, sql } from "kysely";

export type Border = {
  organisationId: string;
  /** Null: all companies of the organisation. */
  companyIds: readonly string[] | null;
};

/** `column` holds a company's id, as "link.company_id". */
export function withinBorder(border: Border, column: string): RawBuilder<SqlBool> {
  return border.companyIds === null
    ? sql`true`
    : sql`${sql.ref(column)} = any(${[...border.companyIds]}::uuid[])`;
}

/** A connection belongs to no company; a limited person sees those that a link of one of their companies uses. */
export function connectionWithinBorder(border: Border, column: string): RawBuilder<SqlBool> {
  return border.companyIds === null
    ? sql`true`
    : sql`exists (select from link where link.organisation_id = ${border.organisationId}
        and link.connection_id = ${sql.ref(column)} and ${withinBorder(border, "link.company_id")})`;
}

/** One page of a list: what comes after a key, or the beginning. */
export type PageOf<Key> = { after: Key | null; limit: number };
