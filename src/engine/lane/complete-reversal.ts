/** A reversal stands in the ledger: what it undid is reversed now, and its record is posted anew where that was asked for. */

import type { CompanyFlags, Integration } from "../../core/index.ts";
import {
  advanceSequence,
  companyFlags,
  insertPostings,
  type LivePart,
  livePartsOfRecord,
  lockRecord,
  movePosting,
  nextGeneration,
  nextOriginalGeneration,
  type Posting,
  partsToRepost,
  readPosting,
  readSettingsVersion,
  recordIdsOf,
  type StoredRecord,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import { isBetweenParts } from "../accept/lines-between-parts.ts";
import { isUnsent } from "../accept/parts-of-today.ts";
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
  of: { undone: Posting; recordId: string; at: string },
): Promise<void> {
  const { undone, recordId, at } = of;
  const { organisationId, world, lane, link, connection, settings, integration } = drain;
  const record = existing(await lockRecord(trx, { organisationId, recordId }), `record ${recordId}`);
  if (record.state === "conflict") await takeOver(trx, { organisationId, undone, record });
  const company = await companyFlags(trx, { organisationId, companyId: link.company_id });
  const parts = await partsInPlaceOf(trx, drain, { ...of, record, company });
  const first = await advanceSequence(trx, {
    organisationId,
    laneId: lane.id,
    count: parts.length,
    isReleased: "if-none-waits",
  });
  const rows = parts.map(({ part, role, generation }, index) =>
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

type InPlaceOf = { part: RenderedPart; role: "original" | "replacement"; generation: number };

/**
 * The part that was undone, as the record makes it today, and with it all that stand nowhere yet and that no reversal still under way
 * brings back: another table of periods gives the record other parts, and none of it may be lost.
 */
async function partsInPlaceOf(
  trx: Transaction,
  drain: ReversalDone,
  of: { undone: Posting; record: StoredRecord; company: CompanyFlags },
): Promise<InPlaceOf[]> {
  const { organisationId, lane } = drain;
  const { undone, record } = of;
  const live = await livePartsOfRecord(trx, { organisationId, recordId: record.id });
  const toRepost = await partsToRepost(trx, { organisationId, recordId: record.id });
  const rendered = await renderBeside(trx, drain, { ...of, live, toRepost });
  const placed: InPlaceOf[] = [];
  const own = rendered.find(({ part, document }) => part === undone.part || document === null);
  if (own !== undefined) {
    const businessKey = undone.business_key;
    const generation = await nextGeneration(trx, { organisationId, businessKey, role: "replacement" });
    placed.push({ part: { ...own, part: undone.part }, role: "replacement", generation });
  }
  if (own?.document === null) return placed;
  const { object } = undone;
  const generation = await nextOriginalGeneration(trx, { organisationId, laneId: lane.id, object });
  const standing = [undone.part, ...live.map(({ part }) => part), ...toRepost];
  const added = rendered.filter(({ part }) => !standing.includes(part));
  return [...placed, ...added.map((part) => ({ part, role: "original" as const, generation }))];
}

type RenderBeside = {
  record: StoredRecord;
  company: CompanyFlags;
  live: readonly LivePart[];
  toRepost: readonly string[];
};

/**
 * Under the settings of today, unless others of the record's parts stand in the ledger that these would put otherwise: the table of
 * periods was changed while the reversal was under way, and the rest is finished as it was begun.
 */
async function renderBeside(
  trx: Transaction,
  drain: ReversalDone,
  of: RenderBeside,
): Promise<RenderedPart[]> {
  const { integration, lane, settings } = drain;
  const { record, company, live, toRepost } = of;
  const under = (one: unknown) =>
    renderRecord({ integration, flow: lane.flow, record: record.payload, settings: one, company });
  const today = under(settings?.settings);
  if (today.some(({ document }) => document === null)) return today;
  const standing = live.filter(({ part, state }) => !isUnsent(state) && !toRepost.includes(part));
  if (!isBetweenParts(standing, today)) return today;
  return (await renderAsBegun(trx, { drain, of, under })) ?? today;
}

/**
 * As the newest of the link's settings make it that fit to all that was made of the record meanwhile. They may be older than the
 * reversal: where another one was skipped, what it was to undo stands by the settings of then.
 */
async function renderAsBegun(
  trx: Transaction,
  {
    drain,
    of,
    under,
  }: { drain: ReversalDone; of: RenderBeside; under: (settings: unknown) => RenderedPart[] },
): Promise<RenderedPart[] | undefined> {
  const { organisationId, link } = drain;
  const made = of.live.filter(({ part }) => !of.toRepost.includes(part));
  for (let version = link.settings_version - 1; version > 0; version -= 1) {
    const saved = await readSettingsVersion(trx, { organisationId, linkId: link.id, version });
    const rendered = under(saved?.settings);
    const isWhole = rendered.every(({ document }) => document !== null);
    if (isWhole && !isBetweenParts(made, rendered)) return rendered;
  }
  return undefined;
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
