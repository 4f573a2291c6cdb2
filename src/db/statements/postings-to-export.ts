/** The postings of a lane that a file may be about: those of a month, or of one object, or all that are not over. */
import type { Document, PostingState } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

export type PostingToExport = {
  id: string;
  object: string;
  part: string;
  reference: string;
  role: "original" | "reversal" | "replacement";
  state: PostingState;
  document: Document | null;
  document_on: string;
  must_look_up: boolean;
  ledger_number: string | null;
  settled_reason: string | null;
};

export async function postingsToExport(
  trx: Transaction,
  of: { organisationId: string; laneId: string; month: string | null; object: string | null },
): Promise<PostingToExport[]> {
  const all = trx
    .selectFrom("posting")
    .select([
      "id",
      "object",
      "part",
      "reference",
      "role",
      "state",
      "document",
      "document_on",
      "must_look_up",
      "ledger_number",
      "settled_reason",
    ])
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("state", "<>", "superseded")
    .orderBy("sequence")
    .orderBy("part");
  const ofMonth = of.month === null ? all : all.where("period", "=", of.month);
  return (of.object === null ? ofMonth : ofMonth.where("object", "=", of.object)).execute();
}
