/** What stays where it is in the ledger, since a person skipped the reversal that was to undo it so that a record is posted anew. */
import { AppError } from "../../core/index.ts";
import {
  giveToRecord,
  isBeingReposted,
  livePartsOfRecord,
  lockRecord,
  type Posting,
  readPosting,
  recordIdsOf,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import { isBetweenParts } from "../accept/lines-between-parts.ts";
import { existing } from "../existing.ts";

/**
 * `reversal` was skipped. Where the record that was to take its posting's place counts already, or will, the posting is that record's
 * from now on: left with the former one, nobody would know that its place is taken. `not-in-this-state` where its lines are posted
 * anew in other parts: then only the reversal keeps them from standing twice.
 */
export async function leaveStanding(
  trx: Transaction,
  { organisationId, reversal }: { organisationId: string; reversal: Posting },
): Promise<void> {
  const { reposts_record_id: recordId, reverses_id: postingId } = reversal;
  if (recordId === null || postingId === null) return;
  const standing = existing(await readPosting(trx, { organisationId, postingId }), `posting ${postingId}`);
  const live = await livePartsOfRecord(trx, { organisationId, recordId });
  const beside = live.filter(({ part }) => part !== standing.part);
  const [ownId = ""] = await recordIdsOf(trx, { organisationId, postingId });
  if (ownId === recordId) {
    if (!isBetweenParts([standing], beside)) return;
    throw new AppError(
      "not-in-this-state",
      "What this reversal undoes is posted anew in other parts already: without it, the amounts would stand twice.",
    );
  }
  const counts = beside.length > 0 || (await isBeingReposted(trx, { organisationId, recordId }));
  if (!counts) return;
  const record = existing(await lockRecord(trx, { organisationId, recordId }), `record ${recordId}`);
  if (record.state === "conflict") {
    await setRecordState(trx, { organisationId, recordId: ownId, state: "replaced" });
    await setRecordState(trx, { organisationId, recordId, state: "taken", findings: [] });
  }
  await giveToRecord(trx, { organisationId, postingId, recordId });
}
