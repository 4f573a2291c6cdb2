/** Keeps what was answered to an idempotency key: reserved before the act, filled in with it, in one transaction. */
import type { Transaction } from "../database.ts";
import type { AnswerKey } from "./find-idempotent-answer.ts";

/** False when the key is taken. Waits for a transaction that is just taking it. */
export async function insertAnswerOnce(
  trx: Transaction,
  of: AnswerKey & { requestHash: string; body: string; at: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("idempotent_answer")
    .values({
      organisation_id: of.organisationId,
      person_id: of.personId,
      key: of.key,
      request_hash: of.requestHash,
      status: 200,
      body: of.body,
      created_at: of.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Fills in the answer of a key that the same transaction has reserved. */
export async function fillReservedAnswer(trx: Transaction, of: AnswerKey & { body: string }): Promise<void> {
  await trx
    .updateTable("idempotent_answer")
    .set({ body: of.body })
    .where("organisation_id", "=", of.organisationId)
    .where("person_id", "=", of.personId)
    .where("key", "=", of.key)
    .execute();
}
