/** Lets go of the answers to Idempotency-Keys that are over, in all organisations; says how many. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

export async function forgetAnswers(trx: Transaction, of: { olderThan: string }): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select forget_answers(${of.olderThan}::timestamptz) as count`.execute(trx);
  return rows[0]?.count ?? 0;
}
