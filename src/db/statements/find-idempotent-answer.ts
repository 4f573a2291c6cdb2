/** What was answered to a person's idempotency key, and the request that it belongs to. */
import type { Transaction } from "../database.ts";

export type AnswerKey = { organisationId: string; personId: string; key: string };

export async function findIdempotentAnswer(
  trx: Transaction,
  { organisationId, personId, key }: AnswerKey,
): Promise<{ request_hash: string; body: unknown } | undefined> {
  return trx
    .selectFrom("idempotent_answer")
    .select(["request_hash", "body"])
    .where("organisation_id", "=", organisationId)
    .where("person_id", "=", personId)
    .where("key", "=", key)
    .executeTakeFirst();
}
