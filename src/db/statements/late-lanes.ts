/** How long the lanes of an organisation have waited for a worker: none takes them up where no process of the hub drains lanes. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

/** Whole minutes since the longest waiting lane fell due, or its schedule came, with nobody at work on it; 0 where none waits. */
export async function minutesLate(trx: Transaction, of: { organisationId: string }): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`
    select coalesce(max(extract(epoch from bilag_now() - greatest(least(due_at, next_run_at), lease_until))), 0)::int / 60 as minutes
    from lane where organisation_id = ${of.organisationId} and least(due_at, next_run_at) <= bilag_now()`.execute(
    trx,
  );
  return Math.max(0, rows[0]?.minutes ?? 0);
}
