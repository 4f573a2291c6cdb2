/**
 * A record of several parts came again with other content, and some of it is booked: what is equal stays in the ledger, what is
 * booked otherwise is reversed and posted anew, what was not sent gives way, and what is new is posted.
 */
import { originsIn } from "../../core/index.ts";
import {
  giveToRecord,
  type LivePosting,
  nextOriginalGeneration,
  replaceTaken,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import { giveExported } from "../accept/exported-alike.ts";
import { writePostings } from "../accept/write-postings.ts";
import type { World } from "../world.ts";
import type { Actor } from "./actor.ts";
import type { HeldToday } from "./held-today.ts";
import { type CorrectionOf, planCorrection } from "./plan-correction.ts";
import { planReversals } from "./plan-reversals.ts";
import { readReversible } from "./read-reversible.ts";

export type CorrectParts = Omit<CorrectionOf, "organisationId"> & {
  actor: Actor;
  today: HeldToday;
  at: string;
  supersede(posting: LivePosting): Promise<void>;
};

/** The lane's row must be locked. The record counts from the first reversal on; at once where nothing is to be reversed. */
export async function correctParts(world: World, trx: Transaction, of: CorrectParts): Promise<void> {
  const { actor, record, today, at } = of;
  const { organisationId } = actor;
  const laneId = record.lane_id;
  const { under, kept, undone, unsent, added, alike } = await planCorrection(world, trx, {
    ...of,
    organisationId,
  });
  const { facts, integration, company } = under;
  await giveExported(trx, { organisationId, record, alike });
  for (const posting of unsent) await of.supersede(posting);
  for (const { posting, booked, anew } of kept) {
    const origins = originsIn(anew, booked);
    await giveToRecord(trx, { organisationId, postingId: posting.id, recordId: record.id, origins });
  }
  if (undone.length > 0) {
    const postingIds = undone.map((one) => one.id);
    const { reversible } = await readReversible(trx, actor, { postingIds, today });
    await planReversals(world, trx, { actor, facts, reversible, at, reposts: () => record.id });
  } else {
    await replaceTaken(trx, { organisationId, laneId, object: record.object });
    await setRecordState(trx, { organisationId, recordId: record.id, state: "taken", findings: [] });
  }
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
