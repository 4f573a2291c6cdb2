/**
 * One GCRA step in one statement: reserves the next free moment of a budget, or says how far off it is.
 * Reserving (rather than refusing and asking again) keeps the order of askers and spares the polling.
 */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { isFarAhead } from "./far-ahead.ts";

export type QuotaQuestion = {
  budget: string;
  /** Milliseconds between two requests at full use. */
  intervalMs: number;
  /** How far ahead of that rhythm a burst may run. */
  burstMs: number;
  /** The longest wait that the asker would accept; beyond it nothing is reserved. */
  waitMaxMs: number;
};

export type QuotaAnswer = { isGranted: boolean; waitMs: number };

/** A ledger's rest lasts an hour at most, and a burst is added to it; nothing else is reserved beyond seconds. */
const longestWait = "3 hours";

export async function takeQuota(trx: Transaction, question: QuotaQuestion): Promise<QuotaAnswer> {
  const { budget, intervalMs, burstMs, waitMaxMs } = question;
  const milliseconds = (value: number) => sql`make_interval(secs => ${value / 1000}::double precision)`;
  await sql`insert into quota (budget, theoretical_at) values (${budget}, bilag_now()) on conflict do nothing`.execute(
    trx,
  );
  const { rows } = await sql<{ wait_ms: number; is_granted: boolean }>`
    with asked as (
      select budget, case when ${isFarAhead(sql`theoretical_at`, longestWait)} then bilag_now() else greatest(theoretical_at, bilag_now()) end as at, bilag_now() as now from quota where budget = ${budget} for update
    ), judged as (
      select *, greatest(0, extract(epoch from at - now) * 1000 - ${burstMs}::double precision)::double precision as wait_ms from asked
    ), taken as (
      update quota set theoretical_at = judged.at + ${milliseconds(intervalMs)} from judged
      where quota.budget = judged.budget and judged.wait_ms <= ${waitMaxMs}::double precision returning quota.budget
    )
    select wait_ms, exists (select 1 from taken) as is_granted from judged`.execute(trx);
  const answer = rows[0];
  if (answer === undefined) throw new Error(`no quota row for ${budget}`);
  return { isGranted: answer.is_granted, waitMs: Math.ceil(answer.wait_ms) };
}

/** Pushes a budget's next free moment to at least so far from now. */
export async function delayQuota(trx: Transaction, budget: string, delayMs: number): Promise<void> {
  await sql`
    update quota set theoretical_at = greatest(theoretical_at, bilag_now() + make_interval(secs => ${delayMs / 1000}::double precision))
    where budget = ${budget}`.execute(trx);
}
