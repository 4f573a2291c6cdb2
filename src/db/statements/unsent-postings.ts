/** Postings of a lane that are surely not in the ledger, with the record each was made from, in order. */
import type { Transaction } from "../database.ts";

export type UnsentPosting = {
  id: string;
  sequence: number;
  part: string;
  role: "original" | "reversal" | "replacement";
  state: "planned" | "refused";
  document_on: string;
  must_look_up: boolean;
  document_hash: string | null;
  record_id: string;
  payload: unknown;
  record_on: string;
  record_hash: string;
  object: string;
};

export async function unsentPostings(
  trx: Transaction,
  of: {
    organisationId: string;
    laneId: string;
    after: number;
    limit: number;
    olderThan?: number;
    recordId?: string;
  },
): Promise<UnsentPosting[]> {
  const rows = await trx
    .selectFrom("posting")
    .innerJoin("posting_record", (join) =>
      join
        .onRef("posting_record.organisation_id", "=", "posting.organisation_id")
        .onRef("posting_record.posting_id", "=", "posting.id"),
    )
    .innerJoin("record", (join) =>
      join
        .onRef("record.organisation_id", "=", "posting_record.organisation_id")
        .onRef("record.id", "=", "posting_record.record_id"),
    )
    .select([
      "posting.id",
      "posting.sequence",
      "posting.part",
      "posting.role",
      "posting.state",
      "posting.document_on",
      "posting.must_look_up",
      "posting.document_hash",
      "record.id as record_id",
      "record.payload",
      "record.record_on",
      "record.content_hash as record_hash",
      "record.object",
    ])
    .where("posting.organisation_id", "=", of.organisationId)
    .where("posting.lane_id", "=", of.laneId)
    .where("posting.state", "in", ["planned", "refused"])
    .where("posting.sequence", ">", of.after)
    // A reversal undoes what stands in the ledger, whatever the settings.
    .$if(of.olderThan !== undefined, (query) =>
      query.where("posting.role", "<>", "reversal").where("posting.settings_version", "<", of.olderThan ?? 0),
    )
    .$if(of.recordId !== undefined, (query) => query.where("record.id", "=", of.recordId ?? ""))
    .orderBy("posting.sequence")
    // Parts that share a place stay together, so that the next batch begins after all of them.
    .fetch(of.limit, "with ties")
    .execute();
  return rows as UnsentPosting[];
}
