/** The posting whose turn it is, and those that come after it: the first of the lane that are not settled, as far as it has been let go. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import type { Posting } from "../rows.ts";

/**
 * A posting that is under way in the ledger is the head even when the lane was not let go that far again. The states stand in the text, not as parameters: only then can a plan that is kept
 * use the index of what is not settled.
 */
export async function nextPostings(
  trx: Transaction,
  of: { organisationId: string; laneId: string; limit: number },
): Promise<Posting[]> {
  const { rows } = await sql<Posting>`
    select posting.* from posting
    join lane on lane.organisation_id = posting.organisation_id and lane.id = posting.lane_id
    where posting.organisation_id = ${of.organisationId} and posting.lane_id = ${of.laneId}
      and posting.state not in ('booked', 'excused', 'superseded', 'reversed')
      and (posting.sequence <= lane.released_sequence or posting.state in ('sending', 'accepted', 'uncertain'))
    order by posting.sequence, posting.part limit ${of.limit}`.execute(trx);
  return rows;
}
