/** What of given objects went into a file that was imported instead of being sent. */
import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database.ts";

/** How the reason of such a posting begins; the file's name follows. */
export const exportedTo = "exported to ";

export type ExportedPart = {
  id: string;
  object: string;
  part: string;
  on: string;
  fileName: string;
};

type Of = { organisationId: string; laneId: string; objects: readonly string[] };

/** Of the content that counts today. */
export function exportedParts(trx: Transaction, of: Of): Promise<ExportedPart[]> {
  return read(trx, of, sql`record.state = 'taken'`);
}

/** Of contents that others have taken the place of: they stand in the imported books, and only a person can undo them there. */
export function exportedBefore(trx: Transaction, of: Of): Promise<ExportedPart[]> {
  return read(trx, of, sql`record.state = 'replaced'`);
}

async function read(trx: Transaction, of: Of, isOf: RawBuilder<unknown>): Promise<ExportedPart[]> {
  if (of.objects.length === 0) return [];
  const { rows } = await sql<ExportedPart>`
    select posting.id, posting.object, posting.part, posting.document_on as "on",
      substr(posting.settled_reason, ${exportedTo.length + 1}::int) as "fileName"
    from posting
    join posting_record on posting_record.organisation_id = posting.organisation_id and posting_record.posting_id = posting.id
    join record on record.organisation_id = posting_record.organisation_id and record.id = posting_record.record_id
    where posting.organisation_id = ${of.organisationId} and posting.lane_id = ${of.laneId}
      and posting.object = any(${[...of.objects]}::text[]) and posting.state = 'excused'
      and starts_with(posting.settled_reason, ${exportedTo}) and ${isOf}
    order by posting.sequence, posting.part`.execute(trx);
  return rows;
}
