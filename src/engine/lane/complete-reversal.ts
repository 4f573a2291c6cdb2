/** A reversal stands in the ledger: what it undid is reversed now, and its record is posted anew where that was asked for. */

import type { Integration } from "../../core/index.ts";
import {
  advanceSequence,
  companyFlags,
  insertPostings,
  lockRecord,
  movePosting,
  nextGeneration,
  type Posting,
  readPosting,
  recordIdsOf,
  type StoredRecord,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import { postingRow } from "../accept/posting-row.ts";
import { renderRecord } from "../accept/render-record.ts";
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
  const parts = rendered.filter((part) => part.part === undone.part || part.document === null);
  const businessKey = undone.business_key;
  const generation = await nextGeneration(trx, { organisationId, businessKey, role: "replacement" });
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
      part: { ...part, part: undone.part },
      facts: { lane, link, connection, settings },
      company,
      sequence: first + index,
      role: "replacement",
      generation: generation + index,
      at,
    }),
  );
  const links = rows.map((row) => ({
    organisation_id: organisationId,
    posting_id: row.id,
    record_id: record.id,
    line: undone.part,
  }));
  await insertPostings(trx, rows, links);
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
