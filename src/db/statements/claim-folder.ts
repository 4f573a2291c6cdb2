/** The watched folders across organisations: which is due, and who has it in hand. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import type { LaneName } from "./due-lanes.ts";
import { isFarAhead } from "./far-ahead.ts";

const longestWait = "1 hour";

/** The one that has waited longest, under a lease; null when none is due. Another worker's lease is waited for. */
export async function claimFolder(
  trx: Transaction,
  of: { workerId: string; leaseMs: number },
): Promise<LaneName | null> {
  const { rows } = await sql<{ organisation_id: string; lane_id: string }>`
    update watched_folder set owner_id = ${of.workerId}, lease_until = bilag_now() + ${of.leaseMs} * interval '1 millisecond',
      next_look_at = case when ${isFarAhead(sql`next_look_at`, longestWait)} then bilag_now() - interval '1 hour' else next_look_at end
    where (organisation_id, lane_id) in (
      select organisation_id, lane_id from watched_folder
      where is_on and (next_look_at <= bilag_now() or ${isFarAhead(sql`next_look_at`, longestWait)})
        and (lease_until is null or lease_until < bilag_now() or ${isFarAhead(sql`lease_until`, longestWait)})
      order by next_look_at limit 1 for update skip locked)
    returning organisation_id, lane_id`.execute(trx);
  const [row] = rows;
  return row === undefined ? null : { organisationId: row.organisation_id, laneId: row.lane_id };
}

/**
 * False where the lease ran out and another worker has it, or a person has let go of the folder: this one must leave it alone.
 */
export async function keepFolder(
  trx: Transaction,
  of: LaneName & { workerId: string; leaseMs: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update watched_folder set lease_until = bilag_now() + ${of.leaseMs} * interval '1 millisecond'
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and owner_id = ${of.workerId}
      and lease_until > bilag_now() and is_on`.execute(trx);
  return numAffectedRows === 1n;
}

/** Lets it go until its next look. What a person wants looked at meanwhile, `hurryFolder`, stays due. */
export async function letFolderGo(
  trx: Transaction,
  of: LaneName & { workerId: string; claimedAt: string; nextAt: string },
): Promise<void> {
  await sql`
    update watched_folder set owner_id = null, lease_until = null,
      next_look_at = case when next_look_at > ${of.claimedAt}::timestamptz then next_look_at else ${of.nextAt}::timestamptz end
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and owner_id = ${of.workerId}`.execute(
    trx,
  );
}
