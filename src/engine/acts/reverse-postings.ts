/**
 * Reverse and repost: what is in the ledger is never changed, it is undone by a posting that names it, and posted anew from
 * its record (or from the record that came in its place) under the settings of today. The lineage is kept.
 */
import { AppError, type Document, type Finding, type HeldDocument, type Journal } from "../../core/index.ts";
import {
  bookedPostingIds,
  companyFlags,
  type Posting,
  recordOfPosting,
  type Transaction,
} from "../../db/index.ts";
import { renderRecord } from "../accept/render-record.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { integrationOf, type World } from "../world.ts";
import { type Actor, actAs } from "./actor.ts";
import { heldToday } from "./held-today.ts";
import { planReversals, reversalJournal } from "./plan-reversals.ts";
import { postingsMax, readReversible } from "./read-reversible.ts";

export type ReverseOf = {
  /** Of one lane. */
  postingIds: readonly string[];
  reason: string;
  /** Post the same records anew once the reversals stand in the ledger. */
  repost: boolean;
};

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
        reversal: reversalJournal({ facts, one }),
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
