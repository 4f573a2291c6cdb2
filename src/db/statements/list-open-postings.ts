/** Figures for the monitoring: no names, and only what indexes can count quickly. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

export type LaneFigures = {
  organisationId: string;
  lanes: number;
  halted: number;
  /** Places given out in the order of the lanes: one per posting that was ever made. */
  taken: number;
  oldestDueAt: string | null;
};

/** Runs as the engine, across organisations. */
export async function listLaneFigures(trx: Transaction): Promise<LaneFigures[]> {
  const { rows } = await sql<LaneFigures>`
    select organisation_id as "organisationId", count(*) as lanes, count(*) filter (where state = 'halted') as halted,
      coalesce(sum(last_sequence), 0)::bigint as taken, min(due_at) as "oldestDueAt"
    from lane group by organisation_id`.execute(trx);
  return rows;
}

/** Postings of one organisation that are not settled, by state: what the partial index of the next postings holds. */
export async function listOpenPostings(
  trx: Transaction,
  of: { organisationId: string },
): Promise<{ state: string; count: number }[]> {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from posting
    where organisation_id = ${of.organisationId} and state not in ('booked', 'excused', 'superseded', 'reversed')
    group by state`.execute(trx);
  return rows;
}
