/** A reversal stands in the ledger: what it undid is reversed now, and its record is posted anew where that was asked for. */

import type { Integration } from "../../core/index.ts";
import {
  advanceSequence,
  companyFlags,
  insertPostings,
  livePartsOfRecord,
  lockRecord,
  movePosting,
  nextGeneration,
  nextOriginalGeneration,
  type Posting,
  partsToRepost,
  readPosting,
  recordIdsOf,
  type StoredRecord,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import { postingRow } from "../accept/posting-row.ts";
import { type RenderedPart, renderRecord } from "../accept/render-record.ts";
import { existing } from "../existing.ts";
import type { World } from "../world.ts";
import type { LaneFacts } from "./begin-drain.ts";

export type ReversalDone = LaneFacts & { world: World; organisationId: string; integration: Integration };

/** In the transaction that books the reversal: there is no moment at which both or neither of the two would count. */
export async function completeReversal(
  trx: Transaction,
  drain: ReversalDone,
  reversal: Posting,
  at: string,
): Promise<void> {
  const { organisationId } = drain;
  const undone = existing(
    await readPosting(trx, { organisationId, postingId: reversal.reverses_id ?? "" }),
    `posting ${reversal.reverses_id}`,
  );
  await movePosting(trx, { organisationId, postingId: undone.id, from: undone.state, to: "reversed", at });
  if (reversal.reposts_record_id !== null)
    await postAnew(trx, drain, { undone, recordId: reversal.reposts_record_id, at });
}

async function postAnew(
  trx: Transaction,
  drain: ReversalDone,
  { undone, recordId, at }: { undone: Posting; recordId: string; at: string },
): Promise<void> {
  const { organisationId, world, lane, link, connection, settings, integration } = drain;
  const record = existing(await lockRecord(trx, { organisationId, recordId }), `record ${recordId}`);
  if (record.state === "conflict") await takeOver(trx, { organisationId, undone, record });
  const company = await companyFlags(trx, { organisationId, companyId: link.company_id });
  const rendered = renderRecord({
    integration,
    flow: lane.flow,
    record: record.payload,
    settings: settings?.settings,
    company,
  });
  const { parts, role, generation } = await partsInPlaceOf(trx, {
    organisationId,
    undone,
    recordId,
    rendered,
  });
  const first = await advanceSequence(trx, {
    organisationId,
    laneId: lane.id,
    count: parts.length,
    isReleased: "if-none-waits",
  });
  const rows = parts.map((part, index) =>
    postingRow(world, {
      key: integration.keyOf(lane.flow, record.payload),
      recordHash: record.content_hash,
      part,
      facts: { lane, link, connection, settings },
      company,
      sequence: first + index,
      role,
      generation,
      at,
    }),
  );
  const links = rows.map((row) => ({
    organisation_id: organisationId,
    posting_id: row.id,
    record_id: record.id,
    line: row.part ?? "",
  }));
  await insertPostings(trx, rows, links);
}

type InPlaceOf = {
  parts: readonly RenderedPart[];
  role: "original" | "replacement";
  generation: number;
};

/**
 * The part that was undone, as the record makes it today. Where today's settings give the record other parts (another table of
 * periods), those that stand nowhere yet and that no reversal still under way brings back: none of the record may be lost.
 */
async function partsInPlaceOf(
  trx: Transaction,
  of: { organisationId: string; undone: Posting; recordId: string; rendered: readonly RenderedPart[] },
): Promise<InPlaceOf> {
  const { organisationId, undone, recordId, rendered } = of;
  const own = rendered.find(({ part, document }) => part === undone.part || document === null);
  if (own !== undefined) {
    const businessKey = undone.business_key;
    const generation = await nextGeneration(trx, { organisationId, businessKey, role: "replacement" });
    return { parts: [{ ...own, part: undone.part }], role: "replacement", generation };
  }
  const { lane_id: laneId, object } = undone;
  const live = await livePartsOfRecord(trx, { organisationId, recordId });
  const toRepost = await partsToRepost(trx, { organisationId, recordId });
  const standing = [...live.map(({ part }) => part), ...toRepost];
  return {
    parts: rendered.filter(({ part }) => !standing.includes(part)),
    role: "original",
    generation: await nextOriginalGeneration(trx, { organisationId, laneId, object }),
  };
}

/** The record that came with other content is the one that counts from now on. */
async function takeOver(
  trx: Transaction,
  { organisationId, undone, record }: { organisationId: string; undone: Posting; record: StoredRecord },
): Promise<void> {
  for (const recordId of await recordIdsOf(trx, { organisationId, postingId: undone.id })) {
    await setRecordState(trx, { organisationId, recordId, state: "replaced" });
  }
  await setRecordState(trx, { organisationId, recordId: record.id, state: "taken", findings: [] });
}
