/** The attempts of a posting, oldest first, and whether the worker of each is known to be dead. */
import type { StepPlan } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

export type AttemptOf = {
  worker_id: string;
  step: number;
  request: StepPlan;
  access_expires_at: string | null;
  started_at: string;
  outcome: string;
  is_worker_dead: boolean;
};

export async function attemptsOf(
  trx: Transaction,
  of: { organisationId: string; postingId: string },
): Promise<AttemptOf[]> {
  const rows = await trx
    .selectFrom("attempt")
    .innerJoin("worker", "worker.id", "attempt.worker_id")
    .select([
      "worker_id",
      "step",
      "request",
      "access_expires_at",
      "attempt.started_at",
      "outcome",
      "goodbye_at",
      "declared_dead_at",
    ])
    .where("organisation_id", "=", of.organisationId)
    .where("posting_id", "=", of.postingId)
    .orderBy("number")
    .execute();
  return rows.map(({ goodbye_at, declared_dead_at, ...row }) => ({
    ...row,
    is_worker_dead: goodbye_at !== null || declared_dead_at !== null,
  }));
}

/** Whether another posting already holds that document of the ledger. */
export async function isIdentityHeld(
  trx: Transaction,
  of: { organisationId: string; connectionId: string; kind: string; id: string; postingId: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom("posting")
    .select("id")
    .where("organisation_id", "=", of.organisationId)
    .where("connection_id", "=", of.connectionId)
    .where("ledger_kind", "=", of.kind)
    .where("ledger_id", "=", of.id)
    .where("id", "<>", of.postingId)
    .executeTakeFirst();
  return row !== undefined;
}
