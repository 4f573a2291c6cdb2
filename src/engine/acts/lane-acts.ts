/** What a person does with a lane: run it, resume it, skip the posting it stands at. */
import { AppError } from "../../core/index.ts";
import {
  closeHalt,
  closeHaltAt,
  type Lane,
  lockLane,
  markVerified,
  movePosting,
  readLink,
  readPosting,
  releaseAll,
  type Transaction,
  wakeLane,
} from "../../db/index.ts";
import { renderLaneAgain } from "../accept/render-lane-again.ts";
import { lookForReleased } from "../reconcile/keep-standings.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found, refuseUnverified, requireReason } from "./actor.ts";
import { leaveStanding } from "./leave-standing.ts";

type LaneOf = { laneId: string };

async function lockedLane(trx: Transaction, { organisationId }: Actor, laneId: string): Promise<Lane> {
  return found(await lockLane(trx, { organisationId, laneId }), "lane");
}

/**
 * Lets the lane go as far as it has records, whatever its schedule says, and looks whether what waits in the ledger was released there.
 * `not-in-this-state` while its link is not active.
 */
export async function runLane(world: World, actor: Actor, { laneId }: LaneOf): Promise<{ released: number }> {
  const { organisationId } = actor;
  const result = await actAs(world, actor, "run lane", async (trx, at) => {
    const lane = await lockedLane(trx, actor, laneId);
    const link = found(await readLink(trx, { organisationId, linkId: lane.link_id }), "link");
    if (link.state !== "active")
      throw new AppError("not-in-this-state", "The link is not active: confirm its preview first.");
    await releaseAll(trx, { organisationId, laneId, at });
    return { result: { released: lane.last_sequence - lane.released_sequence }, content: { laneId } };
  });
  world.wake([{ organisationId, laneId }]);
  await lookForReleased(world, { organisationId, laneId });
  return result;
}

/** Has the cause looked for now rather than at the next time: what is gone heals, what stands stays halted, nothing else is let go. */
export async function probeLane(world: World, actor: Actor, { laneId }: LaneOf): Promise<void> {
  const { organisationId } = actor;
  await actAs(world, actor, "probe lane", async (trx, at) => {
    const lane = await lockedLane(trx, actor, laneId);
    if (lane.state !== "halted") throw new AppError("not-in-this-state", "The lane is not halted.");
    await wakeLane(trx, { organisationId, laneId, at });
    return { result: undefined, content: { laneId } };
  });
  world.wake([{ organisationId, laneId }]);
}

/**
 * Goes on from where the lane halted: everything unsent is rendered anew under the current settings first.
 * `acceptUnknownTokens` answers a halt after a restore: the person has seen the vouchers that this database does not know.
 */
export async function resumeLane(
  world: World,
  actor: Actor,
  of: LaneOf & { reason?: string; acceptUnknownTokens?: boolean },
): Promise<void> {
  const { organisationId, personId } = actor;
  await actAs(world, actor, "resume lane", async (trx, at) => {
    const lane = await lockedLane(trx, actor, of.laneId);
    if (lane.state !== "halted") throw new AppError("not-in-this-state", "The lane is not halted.");
    if (of.acceptUnknownTokens === true) await markVerified(trx, { organisationId, laneId: lane.id });
    await renderLaneAgain(world, trx, { organisationId, laneId: lane.id, at });
    await closeHalt(trx, {
      organisationId,
      laneId: lane.id,
      at,
      how: "resumed",
      personId,
      reason: of.reason ?? null,
    });
    return { result: undefined, content: of };
  });
  world.wake([{ organisationId, laneId: of.laneId }]);
}

/** Leaves one posting out, for a stated reason. Only what is surely not in the ledger can be skipped. */
export async function skipPosting(
  world: World,
  actor: Actor,
  of: { postingId: string; reason: string },
): Promise<void> {
  const { organisationId, personId } = actor;
  requireReason(of.reason);
  const laneId = await actAs(world, actor, "skip posting", async (trx, at) => {
    const posting = found(await readPosting(trx, { organisationId, postingId: of.postingId }), "posting");
    await lockedLane(trx, actor, posting.lane_id);
    refuseUnverified(posting);
    if (posting.state !== "planned" && posting.state !== "refused") {
      throw new AppError(
        "not-in-this-state",
        `The posting is ${posting.state}: only one that is surely not in the ledger can be skipped.`,
      );
    }
    const changes = { settled_by: personId, settled_reason: of.reason };
    await movePosting(
      trx,
      { organisationId, postingId: posting.id, from: posting.state, to: "excused", at },
      changes,
    );
    await leaveStanding(world, trx, { organisationId, reversal: posting });
    const standing = { organisationId, laneId: posting.lane_id, postingId: posting.id };
    await closeHaltAt(trx, { ...standing, at, how: "skipped", personId, reason: of.reason });
    return { result: posting.lane_id, content: of };
  });
  world.wake([{ organisationId, laneId }]);
}
