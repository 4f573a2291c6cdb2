/** A document that a person took further in the ledger (a draft that became a voucher) is shown under its final number. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

/** Its state, its identity and its certificate stay: those are about what was sent. False when nothing changed. */
export async function refreshStanding(
  trx: Transaction,
  of: { organisationId: string; postingId: string; standing: string; number: string; at: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update posting set ledger_standing = ${of.standing}, ledger_number = ${of.number}, changed_at = ${of.at}
    where organisation_id = ${of.organisationId} and id = ${of.postingId} and state in ('booked', 'reversed')
      and (ledger_standing is distinct from ${of.standing} or ledger_number is distinct from ${of.number})`.execute(
    trx,
  );
  return numAffectedRows === 1n;
}
