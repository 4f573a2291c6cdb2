/** What the ledger calls accounts, as its chart was last read. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

/** A chart has an entry for each year: the last one of each number counts. Without those that the chart does not have. */
export async function accountNames(
  trx: Transaction,
  of: { organisationId: string; connectionId: string; numbers: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ number: string; name: string }>`
    select distinct on (entry->>'number') entry->>'number' as number, entry->>'name' as name from register_entry
    where organisation_id = ${of.organisationId} and connection_id = ${of.connectionId} and register = 'accounts'
      and entry->>'number' = any(${[...of.numbers]}::text[])
    order by entry->>'number', key desc`.execute(trx);
  return new Map(rows.map(({ number, name }) => [number, name]));
}
