/** One register of a connection, in the ledger's own order, with a search over all its values. */
import { sql } from "kysely";
import type { RegisterName } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { PageOf } from "./find-within-border.ts";

export type RegisterEntryRow = { key: string; entry: unknown };

/** `search` is plain text, found anywhere in any value, in any case. */
export async function listRegisterEntries(
  trx: Transaction,
  of: {
    organisationId: string;
    connectionId: string;
    register: RegisterName;
    search: string | null;
  } & PageOf<string>,
): Promise<RegisterEntryRow[]> {
  const pattern = of.search === null ? null : `%${of.search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<RegisterEntryRow>`
    select key, entry from register_entry
    where organisation_id = ${of.organisationId} and connection_id = ${of.connectionId} and register = ${of.register}
      and (${of.after}::text is null or key > ${of.after}::text)
      and (${pattern}::text is null or exists (select from jsonb_each_text(entry) as field where field.value ilike ${pattern}))
    order by key limit ${of.limit}`.execute(trx);
  return rows;
}
