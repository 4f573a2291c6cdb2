/** What stays where it is in the ledger, since a person skipped the reversal that was to undo it so that a record is posted anew. */
import { AppError } from "../../core/index.ts";
import {
  isBeingReposted,
  leaveToRecord,
  livePartsOfRecord,
  lockRecord,
  type Posting,
  recordIdsOf,
  recordOfPosting,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import { readLaneUnder } from "../accept/lane-under.ts";
import { isBetweenParts } from "../accept/lines-between-parts.ts";
import { standsFor } from "../accept/stands-for.ts";
import { existing } from "../existing.ts";
import type { World } from "../world.ts";

/**
 * `reversal` was skipped. Where the record that was to take its posting's place counts already, or will, the posting is that record's
 * from now on: left with the former one, nobody would know that its place is taken. `not-in-this-state` where its lines are posted
 * anew in other parts: then only the reversal keeps them from standing twice. So it is where nobody can tell yet which lines of the new
 * content it stands for: what is posted beside it might be the same.
 */
export async function leaveStanding(
  world: World,
  trx: Transaction,
  { organisationId, reversal }: { organisationId: string; reversal: Posting },
): Promise<void> {
  const { reposts_record_id: recordId, reverses_id: postingId } = reversal;
  if (recordId === null || postingId === null) return;
  const [ownId = ""] = await recordIdsOf(trx, { organisationId, postingId });
  const own = await livePartsOfRecord(trx, { organisationId, recordId: ownId });
  const standing = existing(
    own.find(({ id }) => id === postingId),
    `posting ${postingId}`,
  );
  const live = await livePartsOfRecord(trx, { organisationId, recordId });
  const beside = live.filter(({ part }) => part !== standing.part);
  if (ownId === recordId) {
    if (!isBetweenParts([standing], beside)) return;
    throw standsTwice();
  }
  const counts = beside.length > 0 || (await isBeingReposted(trx, { organisationId, recordId }));
  if (!counts) return;
  const record = existing(await lockRecord(trx, { organisationId, recordId }), `record ${recordId}`);
  const under = await readLaneUnder(world, trx, { organisationId, laneId: reversal.lane_id });
  const former = await recordOfPosting(trx, { organisationId, postingId });
  const stands = await standsFor(trx, { under, standing, former, record: record.payload, beside });
  if (stands.kind === "twice") throw standsTwice();
  if (stands.kind === "untold") throw isUntold();
  if (record.state === "conflict") {
    await setRecordState(trx, { organisationId, recordId: ownId, state: "replaced" });
    await setRecordState(trx, { organisationId, recordId, state: "taken", findings: [] });
  }
  const { lines } = stands;
  await leaveToRecord(trx, { organisationId, postingId, recordId, formerId: ownId, lines });
}

function standsTwice(): AppError {
  return new AppError(
    "not-in-this-state",
    "What this reversal undoes is posted anew in other parts already: without it, the amounts would stand twice.",
  );
}

function isUntold(): AppError {
  return new AppError(
    "not-in-this-state",
    "What of the new content this stands for cannot be told, since no saved settings make both contents as they are: save settings that do, or let the reversal go through.",
  );
}
