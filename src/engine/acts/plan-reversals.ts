/** The postings that undo others: each names the one that it undoes, and takes the next place in its lane. */
import { type Journal, periodOf, postingToken, reverseJournal } from "../../core/index.ts";
import {
  advanceSequence,
  insertPostings,
  type NewPosting,
  nextGeneration,
  type Transaction,
} from "../../db/index.ts";
import { renderedColumns } from "../accept/render-record.ts";
import { reversalText } from "../accept/reversal-text.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import type { World } from "../world.ts";
import type { Actor } from "./actor.ts";
import type { Undoable } from "./read-reversible.ts";

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

/** The journal that undoes what the ledger holds. */
export function reversalJournal({ facts, one }: { facts: LaneFacts; one: Undoable }): Journal {
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
  const document = reversalJournal({ facts, one });
  const { organisationId } = actor;
  const businessKey = posting.business_key;
  const generation = await nextGeneration(trx, { organisationId, businessKey, role: "reversal" });
  return {
    ...renderedColumns({ document, findings: [] }, facts.link.settings_version),
    document_on: document.on,
    period: periodOf(document.on),
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
