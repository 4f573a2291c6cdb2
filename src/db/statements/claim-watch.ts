/** The nightly watches of connections across organisations: which is due, and who has it in hand. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { isFarAhead } from "./far-ahead.ts";

export type WatchName = { organisationId: string; connectionId: string };

/** A night is at most a day away, also where clocks change; a watch's lease lasts minutes. */
const longestWait = "2 days";

/** The one that has waited longest, under a lease; null when none is due. Another worker's lease is waited for. */
export async function claimWatch(
  trx: Transaction,
  of: { workerId: string; leaseMs: number },
): Promise<WatchName | null> {
  const { rows } = await sql<{ organisation_id: string; connection_id: string }>`
    update watch set owner_id = ${of.workerId}, lease_until = bilag_now() + ${of.leaseMs} * interval '1 millisecond'
    where (organisation_id, connection_id) in (
      select organisation_id, connection_id from watch
      where (next_at <= bilag_now() or ${isFarAhead(sql`next_at`, longestWait)})
        and (lease_until is null or lease_until < bilag_now() or ${isFarAhead(sql`lease_until`, longestWait)})
      order by next_at limit 1 for update skip locked)
    returning organisation_id, connection_id`.execute(trx);
  const [row] = rows;
  return row === undefined ? null : { organisationId: row.organisation_id, connectionId: row.connection_id };
}

/** Lets it go until its next night, or for as long as the ledger asked for. */
export async function letWatchGo(
  trx: Transaction,
  of: WatchName & { workerId: string; nextAt: string },
): Promise<void> {
  await sql`
    update watch set next_at = ${of.nextAt}, owner_id = null, lease_until = null
    where organisation_id = ${of.organisationId} and connection_id = ${of.connectionId} and owner_id = ${of.workerId}`.execute(
    trx,
  );
}
