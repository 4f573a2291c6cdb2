/** The unsent postings of a link, as the preview shows them: its flows side by side, each in its own order. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import type { Posting } from "../rows.ts";

type Of = { organisationId: string; linkId: string };

export async function plannedPostings(
  trx: Transaction,
  of: Of & { after: number; limit: number },
): Promise<Posting[]> {
  // Parts and flows that share a place stay together ("with ties"), so that the next page begins after all of them.
  const postings = await trx
    .selectFrom("posting")
    .selectAll("posting")
    .innerJoin("lane", (join) =>
      join
        .onRef("lane.organisation_id", "=", "posting.organisation_id")
        .onRef("lane.id", "=", "posting.lane_id"),
    )
    .where("posting.organisation_id", "=", of.organisationId)
    .where("lane.link_id", "=", of.linkId)
    .where("posting.state", "in", ["planned", "refused"])
    .where("posting.sequence", ">", of.after)
    .orderBy("posting.sequence")
    .fetch(of.limit, "with ties")
    .execute();
  return postings.toSorted(
    (left, right) =>
      left.sequence - right.sequence ||
      compareText(left.lane_id, right.lane_id) ||
      compareText(left.part, right.part),
  );
}

const compareText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

export type PreviewDigest = { digest: string; count: number; debitMinor: number; creditMinor: number };

/** One hash over every document that would be sent, in order: what a confirmation is bound to. */
export async function previewDigest(trx: Transaction, of: Of): Promise<PreviewDigest> {
  const { rows } = await sql<{ digest: string; count: number; debit: number; credit: number }>`
    select encode(sha256(coalesce(string_agg(posting.id::text || coalesce(posting.document_hash, '-'), ' ' order by posting.lane_id, posting.sequence, posting.part), '')::bytea), 'hex') as digest,
      count(*) as count, coalesce(sum(posting.debit_minor), 0)::bigint as debit, coalesce(sum(posting.credit_minor), 0)::bigint as credit
    from posting join lane on lane.organisation_id = posting.organisation_id and lane.id = posting.lane_id
    where posting.organisation_id = ${of.organisationId} and lane.link_id = ${of.linkId} and posting.state in ('planned', 'refused')`.execute(
    trx,
  );
  const [row] = rows;
  if (row === undefined) throw new Error("no digest");
  return { digest: row.digest, count: row.count, debitMinor: row.debit, creditMinor: row.credit };
}
