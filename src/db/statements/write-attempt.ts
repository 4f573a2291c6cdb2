/** An attempt at one step of a posting: written down before its first byte leaves, closed with what the ledger answered. */
import type { StepPlan } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

type Of = { organisationId: string; attemptId: string };

export async function insertAttempt(
  trx: Transaction,
  of: Of & {
    postingId: string;
    step: number;
    number: number;
    workerId: string;
    epoch: number;
    request: StepPlan;
    accessExpiresAt: string;
    at: string;
  },
): Promise<void> {
  await trx
    .insertInto("attempt")
    .values({
      organisation_id: of.organisationId,
      id: of.attemptId,
      posting_id: of.postingId,
      step: of.step,
      number: of.number,
      worker_id: of.workerId,
      epoch: of.epoch,
      request: JSON.stringify(of.request),
      access_expires_at: of.accessExpiresAt,
      started_at: of.at,
    })
    .execute();
}

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
