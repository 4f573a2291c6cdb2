/** Closes an attempt with what the ledger answered. It was written down with its sending (advance-postings.ts). */
import type { Transaction } from "../database.ts";

type Of = { organisationId: string; attemptId: string };

export async function closeAttempt(
  trx: Transaction,
  of: Of & { outcome: "accepted" | "refused" | "later" | "unknown"; answer: unknown; at: string },
): Promise<void> {
  await trx
    .updateTable("attempt")
    .set({ outcome: of.outcome, answer: JSON.stringify(of.answer), ended_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.attemptId)
    .execute();
}
