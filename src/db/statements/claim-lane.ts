/** One owner at a time: takes a lane that is free, ours, or whose owner has let its lease run out or is known to be dead. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

/** A goodbye, or the word of the hub that holds the data folder: nobody has to sit out the lease of a killed process. */
export const ownerIsDead = sql<boolean>`exists (select from worker where worker.id = lane.owner_id
  and (worker.goodbye_at is not null or worker.declared_dead_at is not null))`;

export type LaneHold = { laneId: string; epoch: number };

/** Null when another live owner has it. The epoch rises whenever the owner changes, which fences the former one off. */
export async function claimLane(
  trx: Transaction,
  of: { organisationId: string; laneId: string; workerId: string; leaseMs: number },
): Promise<LaneHold | null> {
  const { rows } = await sql<{ epoch: number }>`
    update lane set
      epoch = case when owner_id = ${of.workerId} then epoch else epoch + 1 end,
      owner_id = ${of.workerId},
      lease_until = bilag_now() + make_interval(secs => ${of.leaseMs / 1000}::double precision)
    where organisation_id = ${of.organisationId} and id = ${of.laneId}
      and (owner_id = ${of.workerId} or lease_until is null or lease_until < bilag_now() or ${ownerIsDead})
    returning epoch`.execute(trx);
  const claimed = rows[0];
  return claimed === undefined ? null : { laneId: of.laneId, epoch: claimed.epoch };
}

/** First in every transaction of a drain: renews the lease, or says that the lane was taken over. Locks the lane's row. */
export async function confirmHold(
  trx: Transaction,
  of: { organisationId: string; hold: LaneHold; workerId: string; leaseMs: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update lane set lease_until = bilag_now() + make_interval(secs => ${of.leaseMs / 1000}::double precision)
    where organisation_id = ${of.organisationId} and id = ${of.hold.laneId}
      and owner_id = ${of.workerId} and epoch = ${of.hold.epoch}`.execute(trx);
  return numAffectedRows === 1n;
}

/**
 * The owner's name stays: coming back to a lane that nobody else held in between is no change of hands, and the waiting that
 * a process has done for proof goes on counting.
 *
 * Lets a lane go and says when it next has something to do; null for nothing.
 * A due time that someone set meanwhile (records came in) is kept when it is earlier.
 */
export async function releaseLane(
  trx: Transaction,
  of: {
    organisationId: string;
    hold: LaneHold;
    workerId: string;
    dueAt: string | null;
    seenSequence: number;
    /** As it was when the lane was claimed: another one now is somebody's wish, and stays. */
    seenDueAt: string | null;
  },
): Promise<void> {
  await sql`
    update lane set lease_until = null, fault_count = 0, faulted_at = null,
      due_at = case
        when released_sequence > ${of.seenSequence} then bilag_now()
        when date_trunc('milliseconds', due_at) is distinct from ${of.seenDueAt}::timestamptz then due_at
        else ${of.dueAt}::timestamptz end
    where organisation_id = ${of.organisationId} and id = ${of.hold.laneId}
      and owner_id = ${of.workerId} and epoch = ${of.hold.epoch}`.execute(trx);
}
