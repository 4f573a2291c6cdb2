/** Connections that lead to one company's books: a department's own sign-in beside the company's. What one of them booked is no stranger's to the other. */
import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Of a row of `posting`. */
export function isInBooksOf(of: { organisationId: string; connectionId: string }): RawBuilder<SqlBool> {
  return sql<SqlBool>`posting.connection_id in (
    select other.id from connection mine
    join connection other on other.organisation_id = mine.organisation_id and (other.id = mine.id
      or other.ledger = mine.ledger and other.environment = mine.environment
        and other.identity ->> 'id' = mine.identity ->> 'id')
    where mine.organisation_id = ${of.organisationId} and mine.id = ${of.connectionId})`;
}
