/** A record that came again with other content: keep what was taken first, or let the new content take its place while nothing was sent. */
import {
  closeHaltAt,
  type LivePosting,
  laneOfRecord,
  lockLane,
  movePosting,
  replaceTaken,
  setRecordState,
  type Transaction,
  wakeLane,
} from "../../db/index.ts";
import { acceptReplacement } from "../accept/accept-replacement.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found, requireReason } from "./actor.ts";
import { correctParts } from "./correct-parts.ts";
import { heldToday } from "./held-today.ts";
import { type Decision, lockDecidable, readTaken, refuseToGiveWay } from "./read-decidable.ts";

/**
 * `keep` lets stand what is there and dismisses this record, also one that was set aside because it cannot be booked. `replace` is for postings that are surely not in the ledger. `reverse` is for what was booked:
 * it is undone, and the new content is posted in its place once the reversal stands in the ledger.
 */
export async function decideConflict(
  world: World,
  actor: Actor,
  of: { recordId: string; decision: Decision; reason: string },
): Promise<void> {
  const { organisationId, personId } = actor;
  requireReason(of.reason);
  const today = of.decision === "reverse" ? await heldToday(world, actor, of) : new Map();
  const acted = await actAs(world, actor, "decide conflict", async (trx, at) => {
    const named = { organisationId, recordId: of.recordId };
    const laneId = found(await laneOfRecord(trx, named), "record");
    // The lane before its records, as whoever takes them in locks them.
    await lockLane(trx, { organisationId, laneId });
    const record = await lockDecidable(trx, { ...named, decision: of.decision });
    if (of.decision === "keep") {
      const settled = { by: personId, reason: of.reason };
      await setRecordState(trx, { organisationId, recordId: record.id, state: "dismissed", settled });
      return { result: laneId, content: of };
    }
    const { decision } = of;
    const { taken, exported } = await readTaken(trx, { organisationId, record, decision });
    // Where nothing stands in the ledger any more, reversing is the same as replacing.
    const giveWay = async (posting: LivePosting) => {
      await supersede(trx, { organisationId, posting, at });
      const standing = { organisationId, laneId, postingId: posting.id };
      await closeHaltAt(trx, { ...standing, at, how: "resolved", personId, reason: of.reason });
    };
    if (of.decision === "reverse" && taken.length > 0) {
      await correctParts(world, trx, {
        actor,
        record,
        taken,
        exported,
        today,
        at,
        supersede: giveWay,
      });
      await wakeLane(trx, { organisationId, laneId, at });
      return { result: laneId, content: of };
    }
    for (const posting of taken) await giveWay(posting);
    await replaceTaken(trx, { organisationId, laneId, object: record.object });
    await setRecordState(trx, { organisationId, recordId: record.id, state: "taken", findings: [] });
    await acceptReplacement(world, trx, { organisationId, laneId, record, exported, at });
    await wakeLane(trx, { organisationId, laneId, at });
    return { result: laneId, content: of };
  });
  world.wake([{ organisationId, laneId: acted }]);
}

async function supersede(
  trx: Transaction,
  { organisationId, posting, at }: { organisationId: string; posting: LivePosting; at: string },
): Promise<void> {
  const from = refuseToGiveWay(posting);
  const { id: postingId } = posting;
  await movePosting(trx, { organisationId, postingId, from, to: "superseded", at });
}
