/** A record that came again with other content: keep what was taken first, or let the new content take its place while nothing was sent. */
import { AppError } from "../../core/index.ts";
import {
  closeHaltAt,
  type ExportedPart,
  exportedParts,
  isBeingReposted,
  isObjectBeingReposted,
  type LivePosting,
  laneOfRecord,
  livePostingsOf,
  lockLane,
  lockRecord,
  movePosting,
  replaceTaken,
  type StoredRecord,
  setRecordState,
  type Transaction,
  wakeLane,
} from "../../db/index.ts";
import { acceptReplacement } from "../accept/accept-replacement.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found, refuseUnverified, requireReason } from "./actor.ts";
import { correctParts } from "./correct-parts.ts";
import { heldToday } from "./held-today.ts";

/**
 * `keep` lets stand what is there and dismisses this record, also one that was set aside because it cannot be booked. `replace` is for postings that are surely not in the ledger. `reverse` is for what was booked:
 * it is undone, and the new content is posted in its place once the reversal stands in the ledger.
 */
export async function decideConflict(
  world: World,
  actor: Actor,
  of: { recordId: string; decision: "keep" | "replace" | "reverse"; reason: string },
): Promise<void> {
  const { organisationId, personId } = actor;
  requireReason(of.reason);
  const today = of.decision === "reverse" ? await heldToday(world, actor, of) : new Map();
  const acted = await actAs(world, actor, "decide conflict", async (trx, at) => {
    const named = { organisationId, recordId: of.recordId };
    const laneId = found(await laneOfRecord(trx, named), "record");
    // The lane before its records, as whoever takes them in locks them.
    await lockLane(trx, { organisationId, laneId });
    const record = found(await lockRecord(trx, named), "record");
    if (await isBeingReposted(trx, { organisationId, recordId: record.id }))
      throw new AppError(
        "not-in-this-state",
        "The record is being posted in place of the first one already.",
      );
    const isAside = record.state === "set-aside" && of.decision === "keep";
    if (record.state !== "conflict" && !isAside)
      throw new AppError(
        "not-in-this-state",
        `The record is ${record.state}: there is nothing to decide in this way.`,
      );
    if (of.decision === "keep") {
      const settled = { by: personId, reason: of.reason };
      await setRecordState(trx, { organisationId, recordId: record.id, state: "dismissed", settled });
      return { result: laneId, content: of };
    }
    await refuseUnready(trx, { organisationId, laneId, record, decision: of.decision });
    const taken = await livePostingsOf(trx, { organisationId, laneId, object: record.object });
    const objects = [record.object];
    const exported = await exportedParts(trx, { organisationId, laneId, objects });
    if (of.decision === "reverse" && taken.length === 0) refuseToReverseFiles(exported);
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

async function refuseUnready(
  trx: Transaction,
  of: { organisationId: string; laneId: string; record: StoredRecord; decision: "replace" | "reverse" },
): Promise<void> {
  const { organisationId, laneId, record, decision } = of;
  // What that brings back would belong to a version that no longer counts, and stand in the way of the next.
  if (await isObjectBeingReposted(trx, { organisationId, laneId, object: record.object }))
    throw new AppError(
      "not-in-this-state",
      "Another version of it is being undone and posted anew: decide once that has ended.",
    );
  // It stands under another object, which this decision would not reach: the two would be booked side by side.
  if (decision === "reverse" && record.findings.some((finding) => finding.code === "name-shared"))
    throw new AppError(
      "not-in-this-state",
      "What goes by the same name is a record of its own: undo that one first.",
    );
}

/** What was imported from a file is in books that we do not reach: to call it reversed would be untrue. */
function refuseToReverseFiles(exported: readonly ExportedPart[]): void {
  const files = [...new Set(exported.map(({ fileName }) => fileName))];
  if (files.length > 0)
    throw new AppError(
      "not-in-this-state",
      `The first content went into ${files.join(", ")}: undo in the books what changed, and replace it here.`,
    );
}

async function supersede(
  trx: Transaction,
  { organisationId, posting, at }: { organisationId: string; posting: LivePosting; at: string },
): Promise<void> {
  const { id: postingId, state: from } = posting;
  refuseUnverified(posting);
  if (from !== "planned" && from !== "refused") {
    throw new AppError(
      "not-in-this-state",
      `The first content is ${from}: it can only be reversed and posted again.`,
    );
  }
  await movePosting(trx, { organisationId, postingId, from, to: "superseded", at });
}
