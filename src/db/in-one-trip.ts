/** A transaction of one statement in one round trip: begin, statement and commit are sent together, and answered together. */
import type pg from "pg";
import { isOutdatedPlan } from "./name-statements.ts";

/** The name stands for the text on every connection, so that it is planned once on each. */
export type FixedStatement = { name: string; text: string; values: readonly unknown[] };

/** `pool` must be pipelined. Where the statement fails, PostgreSQL turns the commit behind it into a rollback. */
export async function inOneTrip<Row>(
  pool: pg.Pool,
  begin: string,
  statement: FixedStatement,
): Promise<Row[]> {
  const client = await pool.connect();
  let isSpent = false;
  try {
    const { stream } = client.connection;
    // One packet for the three: otherwise each wakes PostgreSQL, and each answer wakes us.
    stream.cork();
    const begun = client.query(begin);
    const answered = client.query<Row & pg.QueryResultRow>({ ...statement, values: [...statement.values] });
    const committed = client.query("commit");
    stream.uncork();
    // Awaited together: none of them may fail unheard while another is waited for.
    const [beginning, answer, end] = await Promise.allSettled([begun, answered, committed]);
    for (const outcome of [beginning, answer, end]) {
      if (outcome.status === "fulfilled") continue;
      isSpent = isOutdatedPlan(outcome.reason);
      throw outcome.reason;
    }
    if (answer.status === "rejected") throw answer.reason;
    return answer.value.rows;
  } finally {
    client.release(isSpent);
  }
}
