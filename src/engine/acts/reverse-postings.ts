/**
 * Reverse and repost: what is in the ledger is never changed, it is undone by a posting that names it, and posted anew from
 * its record (or from the record that came in its place) under the settings of today. The lineage is kept.
 */
import { AppError, type Document, type Finding, type HeldDocument, type Journal } from "../../core/index.ts";
import { bookedPostingIds, lockLanesOfPostings } from "../../db/index.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, requireReason } from "./actor.ts";
import { heldToday } from "./held-today.ts";
import { planReversals, reversalJournal } from "./plan-reversals.ts";
import { postedAnew } from "./posted-anew.ts";
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
  requireReason(of.reason);
  const today = await heldToday(world, actor, of);
  const acted = await actAs(world, actor, "reverse postings", async (trx, at) => {
    await lockLanesOfPostings(trx, { organisationId: actor.organisationId, postingIds: of.postingIds });
    const { facts, reversible } = await readReversible(trx, actor, { ...of, today });
    if (of.repost) await postedAnew(world, trx, { facts, reversible });
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
    const anew = of.repost ? await postedAnew(world, trx, { facts, reversible }) : undefined;
    return reversible.map((one) => {
      const { posting, held } = one;
      const after = anew?.get(posting.id);
      return {
        postingId: posting.id,
        reference: posting.reference,
        ledgerNumber: posting.ledger_number ?? "",
        before: held,
        reversal: reversalJournal({ facts, one }),
        after: after?.document ?? null,
        findings: after?.findings ?? [],
      };
    });
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
