/** What is to be told of a posting that stays where it is. */
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

export async function setFindings(
  trx: Transaction,
  of: { organisationId: string; postingId: string; findings: readonly Finding[] },
): Promise<void> {
  await trx
    .updateTable("posting")
    .set({ findings: JSON.stringify(of.findings) })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.postingId)
    .execute();
}
