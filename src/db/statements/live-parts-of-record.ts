/**
 * The parts of a record that have a posting which counts: one that was skipped, exported or reversed is not made a second time, unless it was
 * reversed to be posted anew.
 */
import { sql } from "kysely";
import { type Document, type PostingState, withOrigins } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { isBeingUndone } from "./is-being-undone.ts";

export type LivePart = {
  id: string;
  part: string;
  state: PostingState;
  /** With the lines of this record, also where it was kept from a former content; with those of that one where `lines` are named. */
  document: Document | null;
  /** Of this record, in whose place it was left standing; null where its document names them. */
  lines: readonly string[] | null;
  reference: string;
  period: string;
  token: string;
  ledger_number: string | null;
  must_look_up: boolean;
  /** A reversal of it is under way. */
  is_being_undone: boolean;
};

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
      "posting.stands_for as lines",
      "posting.reference",
      "posting.period",
      "posting.token",
      "posting.ledger_number",
      "posting.must_look_up",
      isBeingUndone,
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
