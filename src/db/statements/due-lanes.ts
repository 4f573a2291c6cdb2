/** Lanes with something to do now, longest waiting first, skipping those that a live worker holds. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { ownerIsDead } from "./claim-lane.ts";
import { isFarAhead } from "./far-ahead.ts";

export type LaneName = { organisationId: string; laneId: string };

/** Longer than a drain ever waits: see `waitMaxMs` in lane/drain.ts. */
const longestWait = "25 hours";

export async function dueLanes(trx: Transaction, limit: number): Promise<LaneName[]> {
  const { rows } = await sql<{ organisation_id: string; id: string }>`
    select organisation_id, id from lane
    where (due_at <= bilag_now() or ${isFarAhead(sql`due_at`, longestWait)}) and (lease_until is null or lease_until < bilag_now() or ${ownerIsDead})
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

export type LaneToRun = { organisation_id: string; id: string; schedule: unknown; next_run_at: string };

/** Lanes whose scheduled run has come. */
export async function lanesToRun(trx: Transaction, limit: number): Promise<LaneToRun[]> {
  const { rows } = await sql<LaneToRun>`
    select organisation_id, id, schedule, next_run_at from lane
    where next_run_at <= bilag_now() order by next_run_at limit ${limit}`.execute(trx);
  return rows;
}

/** Lanes whose next run lies so far ahead that it was planned while the clock stood wrong. Reads all lanes with a schedule. */
export async function lanesPlannedFarAhead(trx: Transaction, limit: number): Promise<LaneToRun[]> {
  const { rows } = await sql<LaneToRun>`
    select organisation_id, id, schedule, next_run_at from lane
    where next_run_at > bilag_now() + case schedule ->> 'kind' when 'hourly' then interval '2 hours'
      when 'daily' then interval '3 days' when 'weekly' then interval '9 days' else interval '33 days' end
    limit ${limit}`.execute(trx);
  return rows;
}

/** The time zone of the company that a lane belongs to: business days are decided there. */
export async function timeZoneOfLane(
  trx: Transaction,
  { organisationId, laneId }: LaneName,
): Promise<string> {
  const { rows } = await sql<{ time_zone: string }>`
    select company.time_zone from lane
    join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
    join company on company.organisation_id = link.organisation_id and company.id = link.company_id
    where lane.organisation_id = ${organisationId} and lane.id = ${laneId}`.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new Error(`no lane ${laneId}`);
  return row.time_zone;
}
