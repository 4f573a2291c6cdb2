/** One worker's hold on one lane: what it knows, and the fence that every write of it passes. */
import type { Integration, Ledger, Registers } from "../../core/index.ts";
import {
  type BookedWrite,
  type Connection,
  confirmHold,
  type Lane,
  type LaneHold,
  type LaneWrite,
  type Link,
  type Posting,
  PostingMoved,
  type SettingsVersion,
  type Transaction,
} from "../../db/index.ts";
import type { Access } from "../connection/ensure-access.ts";
import { nowText, type World } from "../world.ts";
import { writeTogether } from "./write-together.ts";

/** A connection that works and the registers behind it. */
export type Ready = { access: Access; registers: Registers };

export type Drain = {
  world: World;
  organisationId: string;
  hold: LaneHold;
  lane: Lane;
  link: Link;
  connection: Connection;
  settings: SettingsVersion | undefined;
  ledger: Ledger;
  integration: Integration;
  isSendingStopped: boolean;
  /** What this drain was made ready with; good for as long as a drain lasts, unless the ledger turns the token down. */
  ready?: Ready;
  /** Read back and equal, and not yet written down: goes with the next write, whatever that is. */
  proven?: BookedWrite | undefined;
  /** Planned postings that follow the one under way, as they were read with it; what has become of them since, their move asks. */
  ahead: Posting[];
  /** The posting whose closed period was met, and for which the registers were read anew. */
  doubted?: string;
  /** When our hold was last confirmed, taken before the confirming commit was issued; on both clocks. */
  confirmed: { monotonicMs: number; wallMs: number };
};

/**
 * What a drain did last: moved on, has to wait until an instant, or has nothing to do. `head` is the posting whose turn it is
 * now, where the move has just made or read it: it spares a look. A person's act in between is met by the move's own condition.
 */
export type Progress =
  | { kind: "moved"; head?: Posting | null }
  | { kind: "wait"; untilMs: number }
  | { kind: "idle" };

export const moved: Progress = { kind: "moved" };
export const idle: Progress = { kind: "idle" };

/** No cause is waited for any longer: a lane looks again once a day at the least. */
export const waitMaxMs = 24 * 60 * 60_000;

export function waitFor(drain: Drain, waitMs: number): Progress {
  return { kind: "wait", untilMs: drain.world.clock.now() + waitMs };
}

/** Another worker has taken the lane: whatever this one was about to write is void. */
export class HoldLost extends Error {
  constructor(laneId: string) {
    super(`lane ${laneId} was taken over`);
  }
}

/** A durable write under the fence. Renews the lease; throws HoldLost when the lane is no longer ours. */
export async function withHold<Result>(
  drain: Drain,
  label: string,
  run: (trx: Transaction) => Promise<Result>,
): Promise<Result> {
  await bookProven(drain);
  const { world, organisationId, hold } = drain;
  const asked = { monotonicMs: world.clock.monotonic(), wallMs: world.clock.now() };
  const result = await world.db.inOrganisation(organisationId, label, async (trx) => {
    const isOurs = await confirmHold(trx, {
      organisationId,
      hold,
      workerId: world.workerId,
      leaseMs: world.pace.leaseMs,
    });
    if (!isOurs) throw new HoldLost(hold.laneId);
    return run(trx);
  });
  drain.confirmed = asked;
  return result;
}

/** As `withHold`, for the writes of a posting that goes well; what was proven before goes along. Throws PostingMoved too. */
export async function advanceWithHold(
  drain: Drain,
  label: string,
  own: Pick<LaneWrite, "sending" | "accepted">,
): Promise<string> {
  const { world, organisationId, hold, proven } = drain;
  drain.proven = undefined;
  const asked = { monotonicMs: world.clock.monotonic(), wallMs: world.clock.now() };
  const at = nowText(world);
  await world.edges.reach(`before ${label}`);
  const write = { hold, at, ...own, ...(proven === undefined ? {} : { booked: proven }) };
  const written = await writeTogether(world, organisationId, write);
  await world.edges.reach(`after ${label}`);
  if (!written.isHeld) throw new HoldLost(hold.laneId);
  drain.confirmed = asked;
  for (const [move, isDone] of [
    [proven, written.isBooked],
    [own.sending, written.isSending],
    [own.accepted, written.isAccepted],
  ] as const) {
    if (move !== undefined && !isDone)
      throw new PostingMoved(`posting ${move.postingId} is not as it was read any more`);
  }
  return at;
}

/** Before a drain reads, waits or ends: what was proven is written down by itself. */
export async function bookProven(drain: Drain): Promise<void> {
  if (drain.proven !== undefined) await advanceWithHold(drain, "booked", {});
}

/** The larger of both clocks counts: the monotonic one may stop while a machine sleeps, the wall clock may be set back. */
export function isHoldFresh({ world, confirmed }: Drain): boolean {
  const agedMs = Math.max(
    world.clock.monotonic() - confirmed.monotonicMs,
    world.clock.now() - confirmed.wallMs,
  );
  return agedMs < world.pace.fenceMs;
}
