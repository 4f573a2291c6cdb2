/**
 * Reverse and repost: what is in the ledger is never changed, it is undone by a posting that names it, and posted anew from
 * its record (or from the record that came in its place) under the settings of today. The lineage is kept.
 */
import {
  AppError,
  type Document,
  type Finding,
  type HeldDocument,
  type Journal,
  postingToken,
  reverseJournal,
} from "../../core/index.ts";
import {
  advanceSequence,
  bookedPostingIds,
  companyFlags,
  insertPostings,
  lockReversible,
  type NewPosting,
  nextGeneration,
  type Posting,
  type Reversible,
  recordOfPosting,
  type Transaction,
} from "../../db/index.ts";
import { renderedColumns, renderRecord } from "../accept/render-record.ts";
import { reversalText } from "../accept/reversal-text.ts";
import { type LaneFacts, laneFacts } from "../lane/begin-drain.ts";
import { integrationOf, type World } from "../world.ts";
import { type Actor, actAs } from "./actor.ts";
import { draftFinding, type HeldToday, heldToday, refuseDrafts } from "./held-today.ts";

export type ReverseOf = {
  /** Of one lane. */
  postingIds: readonly string[];
  reason: string;
  /** Post the same records anew once the reversals stand in the ledger. */
  repost: boolean;
};

/** At most so many in one act; a longer range is several acts. */
const postingsMax = 1_000;

/** Plans the reversals in the lane's order. `not-in-this-state` names the first posting that cannot be undone, or every one that is a draft. */
export async function reversePostings(
  world: World,
  actor: Actor,
  of: ReverseOf,
): Promise<{ reversalIds: string[] }> {
  if (of.reason.trim() === "") throw new AppError("not-valid", "Reversing needs a reason.");
  const today = await heldToday(world, actor, of);
  const acted = await actAs(world, actor, "reverse postings", async (trx, at) => {
    const { facts, reversible } = await readReversible(trx, actor, { ...of, today });
    const planned = await planReversals(world, trx, {
      actor,
      facts,
      reversible,
      at,
      reposts: (one) => (of.repost ? one.recordId : null),
    });
    return { result: { laneId: facts.lane.id, reversalIds: planned }, content: of };
  });
  world.wake([{ organisationId: actor.organisationId, laneId: acted.laneId }]);
  return { reversalIds: acted.reversalIds };
}

export type PlanReversals = {
  actor: Actor;
  facts: LaneFacts;
  reversible: readonly Undoable[];
  at: string;
  /** The record that is posted anew for each; null for none. */
  reposts: (one: Undoable) => string | null;
};

/** Inside an act; the ids of the reversals, in order. */
export async function planReversals(world: World, trx: Transaction, of: PlanReversals): Promise<string[]> {
  const { actor, facts, reversible, at } = of;
  const { organisationId } = actor;
  const rows: NewPosting[] = [];
  for (const one of reversible)
    rows.push(await reversalRow(world, trx, { actor, facts, one, repostId: of.reposts(one), at }));
  const isReleased = facts.link.state === "active" && facts.lane.schedule.kind === "at-once";
  const first = await advanceSequence(trx, {
    organisationId,
    laneId: facts.lane.id,
    count: rows.length,
    isReleased,
  });
  const placed = rows.map((row, index) => ({ ...row, sequence: first + index }));
  const links = placed.map((row, index) => ({
    organisation_id: organisationId,
    posting_id: row.id,
    record_id: reversible[index]?.recordId ?? "",
    line: `reversal ${row.generation}`,
    is_live: false,
  }));
  await insertPostings(trx, placed, links);
  return placed.map((row) => row.id);
}

export type ReversalPreview = {
  postingId: string;
  reference: string;
  ledgerNumber: string;
  before: HeldDocument;
  reversal: Journal;
  /** What would be posted anew; null without repost, or while the findings stand in the way. */
  after: Document | null;
  findings: readonly Finding[];
};

/** Before and after, exactly, without writing anything. */
export async function previewReversal(
  world: World,
  actor: Actor,
  of: { postingIds: readonly string[]; repost: boolean },
): Promise<ReversalPreview[]> {
  const today = await heldToday(world, actor, of);
  return world.db.inOrganisation(actor.organisationId, "preview reversal", async (trx) => {
    const { facts, reversible } = await readReversible(trx, actor, { ...of, today });
    const previews: ReversalPreview[] = [];
    for (const one of reversible) {
      const after = of.repost
        ? await renderAnew(world, trx, { actor, facts, posting: one.posting })
        : { document: null, findings: [] };
      const { posting, held } = one;
      previews.push({
        postingId: posting.id,
        reference: posting.reference,
        ledgerNumber: posting.ledger_number ?? "",
        before: held,
        reversal: journalOf({ facts, one }),
        after: after.document,
        findings: after.findings,
      });
    }
    return previews;
  });
}

/** The booked postings of a lane in a range of days. */
export async function postingsInRange(
  world: World,
  actor: Actor,
  of: { laneId: string; fromOn: string; throughOn: string },
): Promise<string[]> {
  const ids = await world.db.inOrganisation(actor.organisationId, "read range", (trx) =>
    bookedPostingIds(trx, { organisationId: actor.organisationId, ...of, limit: postingsMax + 1 }),
  );
  if (ids.length > postingsMax)
    throw new AppError("too-large", `More than ${postingsMax} postings: choose a shorter range.`);
  return ids;
}

export type Undoable = Reversible & { held: HeldDocument };

/** `today`: what stands in the ledger in place of the drafts among them. */
export async function readReversible(
  trx: Transaction,
  { organisationId }: Actor,
  { postingIds, today }: { postingIds: readonly string[]; today: HeldToday },
): Promise<{ facts: LaneFacts; reversible: Undoable[] }> {
  if (postingIds.length === 0) throw new AppError("not-valid", "There is nothing to reverse.");
  if (postingIds.length > postingsMax)
    throw new AppError("too-large", `At most ${postingsMax} postings at once.`);
  const found = await lockReversible(trx, { organisationId, postingIds });
  if (found.length !== new Set(postingIds).size) throw new AppError("not-found", "There is no such posting.");
  const [first] = found;
  if (first === undefined || found.some((one) => one.posting.lane_id !== first.posting.lane_id)) {
    throw new AppError("not-valid", "Postings of one lane can be reversed together.");
  }
  const { facts } = await laneFacts(trx, organisationId, first.posting.lane_id);
  return { facts, reversible: found.map((one) => undoable(one, today)) };
}

function undoable(one: Reversible, today: HeldToday): Undoable {
  const { posting } = one;
  const held = today.get(posting.id) ?? one.held;
  if (posting.role === "reversal")
    throw new AppError("not-in-this-state", `${posting.reference} is a reversal itself.`);
  if (posting.state !== "booked") {
    throw new AppError(
      "not-in-this-state",
      `${posting.reference} is ${posting.state}: only what is booked can be reversed. Keep a difference first.`,
    );
  }
  if (one.hasReversal)
    throw new AppError("not-in-this-state", `${posting.reference} is being reversed already.`);
  if (held === null) throw new Error(`posting ${posting.id} is booked without a certificate`);
  // Booked since the ledger was asked, or never asked about: a draft is nothing that could be undone.
  if (held.standing === "draft") refuseDrafts([draftFinding(posting)]);
  return { ...one, held };
}

function journalOf({ facts, one }: { facts: LaneFacts; one: Undoable }): Journal {
  const sent = one.posting.document;
  if (sent === null) throw new Error(`posting ${one.posting.id} is booked without a document`);
  const country = facts.connection.identity?.country ?? "";
  return reverseJournal({ held: one.held, sent, text: reversalText(country, one.held.identity.number) });
}

type RowOf = { actor: Actor; facts: LaneFacts; one: Undoable; repostId: string | null; at: string };

async function reversalRow(
  world: World,
  trx: Transaction,
  { actor, facts, one, repostId, at }: RowOf,
): Promise<NewPosting> {
  const { posting } = one;
  const document = journalOf({ facts, one });
  const { organisationId } = actor;
  const businessKey = posting.business_key;
  const generation = await nextGeneration(trx, { organisationId, businessKey, role: "reversal" });
  return {
    ...renderedColumns({ document, findings: [] }, facts.link.settings_version),
    document_on: document.on,
    period: document.on.slice(0, 7),
    currency: document.currency,
    organisation_id: organisationId,
    id: world.ids.next(),
    lane_id: posting.lane_id,
    connection_id: posting.connection_id,
    sequence: 0,
    object: posting.object,
    part: posting.part,
    business_key: businessKey,
    role: "reversal",
    generation,
    token: postingToken({ installation: world.installationId, businessKey, role: "reversal", generation }),
    state: "planned",
    kind: posting.kind,
    record_hash: posting.record_hash,
    reference: posting.reference,
    // After a restore a lost history may have reversed it already.
    must_look_up: facts.lane.verify_through_on !== null,
    reverses_id: posting.id,
    reposts_record_id: repostId,
    created_at: at,
    changed_at: at,
  };
}

async function renderAnew(
  world: World,
  trx: Transaction,
  { actor, facts, posting }: { actor: Actor; facts: LaneFacts; posting: Posting },
): Promise<{ document: Document | null; findings: readonly Finding[] }> {
  const { organisationId } = actor;
  const parts = renderRecord({
    integration: integrationOf(world, facts.link.integration),
    flow: facts.lane.flow,
    record: await recordOfPosting(trx, { organisationId, postingId: posting.id }),
    settings: facts.settings?.settings,
    company: await companyFlags(trx, { organisationId, companyId: facts.link.company_id }),
  });
  const part = parts.find((candidate) => candidate.part === posting.part) ?? parts[0];
  return part ?? { document: null, findings: [] };
}
