/** Lanes with something to do now, longest waiting first, skipping those that a live worker holds. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

export type LaneName = { organisationId: string; laneId: string };

export async function dueLanes(trx: Transaction, limit: number): Promise<LaneName[]> {
  const { rows } = await sql<{ organisation_id: string; id: string }>`
    select organisation_id, id from lane
    where due_at <= bilag_now() and (lease_until is null or lease_until < bilag_now())
    order by due_at limit ${limit}`.execute(trx);
  return rows.map((row) => ({ organisationId: row.organisation_id, laneId: row.id }));
}

/** When the next lane falls due or its lease runs out; null when nothing is planned. For the stepper, and to sleep until then. */
export async function nextDueAt(trx: Transaction): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select min(least(coalesce(next_run_at, 'infinity'), coalesce(greatest(due_at, lease_until), due_at, 'infinity'))) as at
    from lane where due_at is not null or next_run_at is not null`.execute(trx);
  return rows[0]?.at ?? null;
}

export type LaneToSchedule = LaneName & { schedule: unknown };

/** Lanes whose scheduled run has come; locked, so that two workers do not run one schedule twice. */
export async function lanesToRun(
  trx: Transaction,
  limit: number,
): Promise<{ organisation_id: string; id: string; schedule: unknown; next_run_at: string }[]> {
  const { rows } = await sql<{ organisation_id: string; id: string; schedule: unknown; next_run_at: string }>`
    select organisation_id, id, schedule, next_run_at from lane
    where next_run_at <= bilag_now() order by next_run_at limit ${limit} for update skip locked`.execute(trx);
  return rows;
}
