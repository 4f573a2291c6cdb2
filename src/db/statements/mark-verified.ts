/** After a restore: every token of ours that the ledger shows is known, or a person has seen those that are not. */
import type { Transaction } from "../database.ts";

export async function markVerified(
  trx: Transaction,
  of: { organisationId: string; laneId: string },
): Promise<void> {
  await trx
    .updateTable("lane")
    .set({ is_verified: true })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.laneId)
    .execute();
}
