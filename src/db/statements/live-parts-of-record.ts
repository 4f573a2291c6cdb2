/**
 * The parts of a record that have a posting which counts: one that was skipped, exported or reversed is not made a second time, unless it was
 * reversed to be posted anew.
 */
import { sql } from "kysely";
import { type Document, type PostingState, withOrigins } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

/** `document` with the lines of this record, also where it was kept from a former content. */
export type LivePart = { id: string; part: string; state: PostingState; document: Document | null };

export async function livePartsOfRecord(
  trx: Transaction,
  of: { organisationId: string; recordId: string },
): Promise<LivePart[]> {
  const rows = await trx
    .selectFrom("posting_record")
    .innerJoin("posting", (join) =>
      join
        .onRef("posting.organisation_id", "=", "posting_record.organisation_id")
        .onRef("posting.id", "=", "posting_record.posting_id"),
    )
    .select([
      "posting.id",
      "posting_record.line as part",
      "posting.state",
      "posting.document",
      "posting.origins",
    ])
    .where("posting_record.organisation_id", "=", of.organisationId)
    .where("posting_record.record_id", "=", of.recordId)
    .where("posting.state", "<>", "superseded")
    .where("posting.role", "<>", "reversal")
    .where(
      sql<boolean>`not (posting.state = 'reversed' and exists (select from posting undoing
        where undoing.organisation_id = posting.organisation_id and undoing.reverses_id = posting.id
          and undoing.state = 'booked' and undoing.reposts_record_id is not null))`,
    )
    .execute();
  return rows.map(({ origins, document, ...row }) => ({
    ...row,
    document: document === null ? null : withOrigins(document, origins),
  }));
}
