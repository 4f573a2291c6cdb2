/** Every change of a posting's state goes through here: checked against the table, and conditional on the state it was in. */
import type { Updateable } from "kysely";
import { assertTransition, type PostingState } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { PostingTable } from "../schema.ts";

type Changes = Omit<Updateable<PostingTable>, "organisation_id" | "id" | "lane_id" | "state" | "changed_at">;

/** Someone else moved the posting since it was read: the decision that was made on it is void, nothing is wrong. */
export class PostingMoved extends Error {}

export type Move = {
  organisationId: string;
  postingId: string;
  from: PostingState;
  to: PostingState;
  at: string;
  /** Void as well when it was rendered anew since it was read: what is about to leave would not be what is on record. */
  asRendered?: { settings_version: number; document_hash: string | null };
};

/** Throws PostingMoved when the posting is no longer in the state it was read in. */
export async function movePosting(trx: Transaction, of: Move, changes: Changes = {}): Promise<void> {
  assertTransition(of.postingId, of.from, of.to);
  const { asRendered } = of;
  const { numUpdatedRows } = await trx
    .updateTable("posting")
    .set({ ...changes, state: of.to, changed_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.postingId)
    .where("state", "=", of.from)
    .$if(asRendered !== undefined, (update) =>
      update
        .where("settings_version", "=", asRendered?.settings_version ?? 0)
        .where("document_hash", "is not distinct from", asRendered?.document_hash ?? null),
    )
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new PostingMoved(`posting ${of.postingId} is not ${of.from} any more`);
  if (of.to === "excused" || of.to === "superseded" || of.to === "reversed") {
    await trx
      .updateTable("posting_record")
      .set({ is_live: false })
      .where("organisation_id", "=", of.organisationId)
      .where("posting_id", "=", of.postingId)
      .execute();
  }
}
