/** The posting whose turn it is: the first of the lane that is not settled, as far as the lane has been let go. */
import { openStates, settledStates } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { Posting } from "../rows.ts";

/** A posting that is under way in the ledger is the head even when the lane was not let go that far again. */
export async function headPosting(
  trx: Transaction,
  of: { organisationId: string; laneId: string },
): Promise<Posting | undefined> {
  return trx
    .selectFrom("posting")
    .selectAll("posting")
    .innerJoin("lane", (join) =>
      join
        .onRef("lane.organisation_id", "=", "posting.organisation_id")
        .onRef("lane.id", "=", "posting.lane_id"),
    )
    .where("posting.organisation_id", "=", of.organisationId)
    .where("posting.lane_id", "=", of.laneId)
    .where("posting.state", "not in", [...settledStates])
    .where((where) =>
      where.or([
        where("posting.sequence", "<=", where.ref("lane.released_sequence")),
        where("posting.state", "in", [...openStates]),
      ]),
    )
    .orderBy("posting.sequence")
    .orderBy("posting.part")
    .limit(1)
    .executeTakeFirst();
}
