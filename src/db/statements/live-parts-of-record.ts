/** The parts of a record that have a posting which counts. */
import type { Transaction } from "../database.ts";

export async function livePartsOfRecord(
  trx: Transaction,
  of: { organisationId: string; recordId: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom("posting_record")
    .select("line")
    .where("organisation_id", "=", of.organisationId)
    .where("record_id", "=", of.recordId)
    .where("is_live", "=", true)
    .execute();
  return rows.map((row) => row.line);
}
