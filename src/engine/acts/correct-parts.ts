/**
 * A record of several parts came again with other content, and some of it is booked: what is equal stays in the ledger, what is
 * booked otherwise is reversed and posted anew, what was not sent gives way, and what is new is posted.
 */
import { contentHash } from "../../core/index.ts";
import {
  type ExportedPart,
  giveToRecord,
  type LivePosting,
  nextOriginalGeneration,
  replaceTaken,
  type StoredRecord,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import { type LaneUnder, readLaneUnder, renderUnder } from "../accept/lane-under.ts";
import type { RenderedPart } from "../accept/render-record.ts";
import { withoutExported } from "../accept/without-exported.ts";
import { writePostings } from "../accept/write-postings.ts";
import { movedTo } from "../closed-period.ts";
import type { World } from "../world.ts";
import type { Actor } from "./actor.ts";
import type { HeldToday } from "./held-today.ts";
import { planReversals } from "./plan-reversals.ts";
import { readReversible } from "./read-reversible.ts";

export type CorrectParts = {
  actor: Actor;
  record: StoredRecord;
  /** The live postings of the object. */
  taken: readonly LivePosting[];
  /** What of the first content was imported from a file. */
  exported: readonly ExportedPart[];
  today: HeldToday;
  at: string;
  supersede(posting: LivePosting): Promise<void>;
};

/** The lane's row must be locked. The record counts from the first reversal on; at once where nothing is to be reversed. */
export async function correctParts(world: World, trx: Transaction, of: CorrectParts): Promise<void> {
  const { actor, record, taken, exported, today, at } = of;
  const { organisationId } = actor;
  const laneId = record.lane_id;
  const under = await readLaneUnder(world, trx, { organisationId, laneId });
  const { facts, integration, company } = under;
  const rendered = renderUnder(under, record.payload);
  const parts = await withoutExported(trx, { organisationId, record, exported, parts: rendered });
  const isUnsent = ({ state }: LivePosting) => state === "planned" || state === "refused";
  const standing = taken.filter((posting) => !isUnsent(posting));
  const kept = standing.filter((posting) => isSame(posting, { parts, under }));
  const undone = standing.filter((posting) => !kept.includes(posting));
  for (const posting of taken.filter(isUnsent)) await of.supersede(posting);
  for (const { id: postingId } of kept)
    await giveToRecord(trx, { organisationId, postingId, recordId: record.id });
  if (undone.length > 0) {
    const postingIds = undone.map((one) => one.id);
    const { reversible } = await readReversible(trx, actor, { postingIds, today });
    await planReversals(world, trx, { actor, facts, reversible, at, reposts: () => record.id });
  } else {
    await replaceTaken(trx, { organisationId, laneId, object: record.object });
    await setRecordState(trx, { organisationId, recordId: record.id, state: "taken", findings: [] });
  }
  // A record that cannot be rendered is one part without a name: it waits in the place of what is reversed.
  const added = parts.filter(
    ({ part, document }) => document !== null && standing.every((posting) => posting.part !== part),
  );
  const generation = await nextOriginalGeneration(trx, { organisationId, laneId, object: record.object });
  const key = integration.keyOf(facts.lane.flow, record.payload);
  const taking = { key, recordHash: record.content_hash, recordId: record.id, generation };
  await writePostings(world, trx, {
    facts,
    company,
    parts: added.map((part) => ({ ...taking, part })),
    at,
  });
}

/** Booked, and booked as the new content would be: the same document, to the letter, also where a closed period sent it to another day. */
function isSame(
  posting: LivePosting,
  { parts, under }: { parts: readonly RenderedPart[]; under: LaneUnder },
): boolean {
  const document = parts.find(({ part }) => part === posting.part)?.document;
  if (posting.state !== "booked" || document === null || document === undefined) return false;
  const { facts, integration, company } = under;
  const settings = facts.settings?.settings;
  const moved = movedTo(posting.document_on, document, { integration, settings, company });
  return [document, moved].some((one) => one !== null && contentHash(one) === posting.document_hash);
}
