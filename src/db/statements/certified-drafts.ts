/** Postings that were certified as drafts: a person may have made of each something else since. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

/** Of the postings by id, or of those that a record stands behind; booked ones only. */
export async function certifiedDrafts(
  trx: Transaction,
  of: { organisationId: string } & ({ postingIds: readonly string[] } | { recordId: string }),
): Promise<string[]> {
  const among =
    "postingIds" in of
      ? sql`posting.id = any(${[...of.postingIds]}::uuid[])`
      : sql`(posting.lane_id, posting.object) = (
          select lane_id, object from record where organisation_id = ${of.organisationId} and id = ${of.recordId})`;
  const { rows } = await sql<{ id: string }>`
    select posting.id
    from posting
    join certificate on certificate.organisation_id = posting.organisation_id and certificate.posting_id = posting.id
    where posting.organisation_id = ${of.organisationId} and posting.state = 'booked'
      and certificate.held ->> 'standing' = 'draft' and ${among}
    order by posting.sequence`.execute(trx);
  return rows.map((row) => row.id);
}
