/** The documents of a link that nothing was sent of yet: what another connector may have booked already. */
import { sql } from "kysely";
import type { Document } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

export type UnsentDocument = { postingId: string; document: Document };

export async function unsentDocuments(
  trx: Transaction,
  of: { organisationId: string; linkId: string },
): Promise<UnsentDocument[]> {
  const { rows } = await sql<UnsentDocument>`
    select posting.id as "postingId", posting.document
    from posting join lane on lane.organisation_id = posting.organisation_id and lane.id = posting.lane_id
    where posting.organisation_id = ${of.organisationId} and lane.link_id = ${of.linkId}
      and posting.state in ('planned', 'refused') and posting.document is not null
    order by posting.lane_id, posting.sequence`.execute(trx);
  return rows;
}
