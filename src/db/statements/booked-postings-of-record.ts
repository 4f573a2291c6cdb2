/** The vouchers of one record that a person may want undone. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

/** What stands booked of a record and is not being undone, in the lane's order. */
export async function bookedPostingsOfRecord(
  trx: Transaction,
  of: { organisationId: string; recordId: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select posting.id from posting
    where posting.organisation_id = ${of.organisationId} and posting.state = 'booked' and posting.role <> 'reversal'
      and posting.id in (select posting_id from posting_record
        where organisation_id = ${of.organisationId} and record_id = ${of.recordId})
      and not exists (select from posting reversal where reversal.organisation_id = posting.organisation_id
        and reversal.reverses_id = posting.id and reversal.state not in ('excused', 'superseded'))
    order by posting.sequence, posting.id limit ${of.limit}`.execute(trx);
  return rows.map(({ id }) => id);
}
