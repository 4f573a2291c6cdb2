/** A record that came again with other content, locked, with what was taken first; or why the decision on it cannot be carried out. */
import { AppError } from "../../core/index.ts";
import {
  type ExportedPart,
  exportedParts,
  isBeingReposted,
  isObjectBeingReposted,
  type LivePosting,
  livePostingsOf,
  lockRecord,
  type StoredRecord,
  type Transaction,
} from "../../db/index.ts";
import { found, refuseUnverified } from "./actor.ts";

export type Decision = "keep" | "replace" | "reverse";
type Taken = { taken: readonly LivePosting[]; exported: readonly ExportedPart[] };

/** Nothing else about the record may be under way. A record that was set aside can be dismissed, and that is all. */
export async function lockDecidable(
  trx: Transaction,
  of: { organisationId: string; recordId: string; decision: Decision },
): Promise<StoredRecord> {
  const { organisationId, recordId, decision } = of;
  const record = found(await lockRecord(trx, { organisationId, recordId }), "record");
  if (await isBeingReposted(trx, { organisationId, recordId }))
    throw new AppError("not-in-this-state", "The record is being posted in place of the first one already.");
  const isAside = record.state === "set-aside" && decision === "keep";
  if (record.state !== "conflict" && !isAside)
    throw new AppError(
      "not-in-this-state",
      `The record is ${record.state}: there is nothing to decide in this way.`,
    );
  return record;
}

/** What its content would take the place of. */
export async function readTaken(
  trx: Transaction,
  of: { organisationId: string; record: StoredRecord; decision: "replace" | "reverse" },
): Promise<Taken> {
  const { organisationId, record, decision } = of;
  const { lane_id: laneId, object } = record;
  await refuseUnready(trx, { organisationId, laneId, record, decision });
  const taken = await livePostingsOf(trx, { organisationId, laneId, object });
  const exported = await exportedParts(trx, { organisationId, laneId, objects: [object] });
  if (decision === "reverse" && taken.length === 0) refuseToReverseFiles(exported);
  return { taken, exported };
}

/** Only what is surely not in the ledger gives way. */
export function refuseToGiveWay(posting: Pick<LivePosting, "state" | "must_look_up">): "planned" | "refused" {
  const { state } = posting;
  refuseUnverified(posting);
  if (state === "planned" || state === "refused") return state;
  throw new AppError(
    "not-in-this-state",
    `The first content is ${state}: it can only be reversed and posted again.`,
  );
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
