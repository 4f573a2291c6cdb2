/** Lets lanes go as far as they have records. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

export async function releaseAll(
  trx: Transaction,
  of: { organisationId: string; laneId: string; at: string },
): Promise<void> {
  await sql`
    update lane set released_sequence = last_sequence, due_at = case when state = 'paused' then due_at else ${of.at}::timestamptz end
    where organisation_id = ${of.organisationId} and id = ${of.laneId}`.execute(trx);
}

/** Nothing is let go, and the run that has come is asked for again at another instant. Runs as the engine, across organisations. */
export async function putScheduleOff(
  trx: Transaction,
  of: { organisationId: string; laneId: string; cameAt: string; nextRunAt: string },
): Promise<void> {
  await sql`
    update lane set next_run_at = ${of.nextRunAt}::timestamptz
    where organisation_id = ${of.organisationId} and id = ${of.laneId} and next_run_at = ${of.cameAt}::timestamptz`.execute(
    trx,
  );
}

/**
 * A scheduled run: as `releaseAll`, and sets the next one. Runs as the engine, across organisations.
 * Conditional on the run that has come, so that two workers that saw it run it once.
 */
export async function runScheduled(
  trx: Transaction,
  of: { organisationId: string; laneId: string; cameAt: string; nextRunAt: string | null },
): Promise<void> {
  await sql`
    update lane set next_run_at = ${of.nextRunAt}::timestamptz, released_sequence = last_sequence,
      due_at = case when state = 'running' and released_sequence < last_sequence then bilag_now() else due_at end
    where organisation_id = ${of.organisationId} and id = ${of.laneId} and next_run_at = ${of.cameAt}::timestamptz`.execute(
    trx,
  );
}
