/** What the ledger was last seen to hold of a lane's postings, in the order of the lane. */
import { sql } from "kysely";
import type { Finding, HeldDocument } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

export type HeldDocumentRow = {
  sequence: number;
  kind: string;
  /** As the posting's source calls it. */
  reference: string;
  /** The source's own key of the record. */
  object: string;
  /** What was said of it on its way: warnings, or what a person let stand. */
  findings: Finding[];
  held: HeldDocument;
};

export async function listHeldDocuments(
  trx: Transaction,
  of: { organisationId: string; laneId: string; after: number; limit: number },
): Promise<HeldDocumentRow[]> {
  const { rows } = await sql<HeldDocumentRow>`
    select posting.sequence, posting.kind, posting.reference, posting.object, posting.findings, certificate.held
    from posting
    join certificate on certificate.organisation_id = posting.organisation_id and certificate.posting_id = posting.id
    where posting.organisation_id = ${of.organisationId} and posting.lane_id = ${of.laneId} and posting.sequence > ${of.after}
    order by posting.sequence fetch first ${of.limit} rows with ties`.execute(trx);
  return rows;
}
