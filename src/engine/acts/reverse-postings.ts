/**
 * Reverse and repost: what is in the ledger is never changed, it is undone by a posting that names it, and posted anew from
 * its record (or from the record that came in its place) under the settings of today. The lineage is kept.
 */
import { AppError } from "../../core/index.ts";
import { bookedPostingIds, lockLanesOfPostings } from "../../db/index.ts";
import { isUnsent } from "../accept/parts-of-today.ts";
import { renderLaneAgain } from "../accept/render-lane-again.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, requireReason } from "./actor.ts";
import { heldToday } from "./held-today.ts";
import { planReversals } from "./plan-reversals.ts";
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
  const { organisationId } = actor;
  const today = await heldToday(world, actor, of);
  const acted = await actAs(world, actor, "reverse postings", async (trx, at) => {
    await lockLanesOfPostings(trx, { organisationId, postingIds: of.postingIds });
    const { facts, reversible } = await readReversible(trx, actor, { ...of, today });
    const anew = of.repost ? await postedAnew(world, trx, { facts, reversible }) : [];
    const planned = await planReversals(world, trx, {
      actor,
      facts,
      reversible,
      at,
      reposts: (one) => (of.repost ? one.recordId : null),
    });
    for (const { recordId, others } of anew) {
      // What is still to be sent was to fit to what is undone now: it is made as today's settings make it.
      if (!others.some(({ state }) => isUnsent(state))) continue;
      const again = { organisationId, laneId: facts.lane.id, recordId, at, onlyChanged: true } as const;
      await renderLaneAgain(world, trx, again);
    }
    return { result: { laneId: facts.lane.id, reversalIds: planned }, content: of };
  });
  world.wake([{ organisationId, laneId: acted.laneId }]);
  return { reversalIds: acted.reversalIds };
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
