/** When each lane's newest voucher was found in the ledger, and the day that it is booked on; only lanes that have one. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

export type LastBooked = { laneId: string; at: string; on: string };

/** For the lanes of one page: two short ways down an index each, and no backlog gone through. */
export async function lastBooked(
  trx: Transaction,
  of: { organisationId: string; laneIds: readonly string[] },
): Promise<LastBooked[]> {
  const { rows } = await sql<LastBooked>`
    select lane.id as "laneId", newest.at, newest.on
    from lane
    cross join lateral (
      -- A lane books in its order: what stands before the first open one is settled.
      select coalesce(certificate.certified_at, posting.changed_at) as at, posting.document_on as on from posting
      left join certificate on certificate.organisation_id = posting.organisation_id
        and certificate.posting_id = posting.id
      where posting.organisation_id = lane.organisation_id and posting.lane_id = lane.id and posting.state = 'booked'
        and posting.sequence < coalesce((
          select min(open.sequence) from posting open
          where open.organisation_id = lane.organisation_id and open.lane_id = lane.id
            and open.state not in ('booked', 'excused', 'superseded', 'reversed')
        ), ${Number.MAX_SAFE_INTEGER}::bigint)
      order by posting.sequence desc, posting.part desc limit 1
    ) newest
    where lane.organisation_id = ${of.organisationId} and lane.id = any(${[...of.laneIds]}::uuid[])`.execute(
    trx,
  );
  return rows;
}
