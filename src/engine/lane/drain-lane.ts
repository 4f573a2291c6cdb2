/**
 * Works on one lane for a few seconds: resolves what is open first, then goes on in source order.
 * Only bugs and a lost database throw; everything the world or the business does is written into the lane.
 */
import type { Finding } from "../../core/index.ts";
import {
  isDeadlock,
  type LaneName,
  movePosting,
  nextPostings,
  type Posting,
  PostingMoved,
  releaseLane,
} from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import { engineFinding } from "../codes.ts";
import { type AccessOutcome, ensureAccess } from "../connection/ensure-access.ts";
import { ensureRegisters, hasChartFor } from "../connection/ensure-registers.ts";
import { backoff, missesMax } from "../pace.ts";
import { nowText, type World } from "../world.ts";
import { beginDrain, lookAgain } from "./begin-drain.ts";
import { continueAccepted } from "./confirm-posting.ts";
import {
  bookProven,
  type Drain,
  HoldLost,
  idle,
  moved,
  type Progress,
  type Ready,
  waitFor,
  waitMaxMs,
  withHold,
} from "./drain.ts";
import { haltLane } from "./halt-lane.ts";
import { probeHalt } from "./probe-halt.ts";
import { resolveUncertain } from "./resolve-uncertain.ts";
import { sendPlanned } from "./send-posting.ts";
import { verifyLane } from "./verify-lane.ts";

export async function drainLane(world: World, name: LaneName): Promise<void> {
  const drain = await beginDrain(world, name);
  if (drain === null) return;
  try {
    await workOn(drain);
  } catch (error) {
    if (!(error instanceof HoldLost)) throw error;
    world.log.notice("lane taken over", { laneId: name.laneId, workerId: world.workerId });
  }
}

async function workOn(drain: Drain): Promise<void> {
  const { world } = drain;
  const untilMs = world.clock.monotonic() + world.pace.drainMs;
  const { released_sequence: seenSequence, due_at: seenDueAt } = drain.lane;
  let progress = await advanceOrLookAgain(drain, undefined);
  while (progress.kind === "moved" && world.clock.monotonic() < untilMs)
    progress = await advanceOrLookAgain(drain, progress.head);
  progress = await orLookAgain(drain, async () => {
    await bookProven(drain);
    return progress;
  });
  const dueAt = dueAfter(world, progress);
  await world.db.inOrganisation(drain.organisationId, "release lane", (trx) =>
    releaseLane(trx, {
      organisationId: drain.organisationId,
      hold: drain.hold,
      workerId: world.workerId,
      dueAt,
      seenSequence,
      seenDueAt,
    }),
  );
  if (progress.kind === "moved")
    world.wake([{ organisationId: drain.organisationId, laneId: drain.lane.id }]);
}

function dueAfter(world: World, progress: Progress): string | null {
  if (progress.kind === "idle") return null;
  const nowMs = world.clock.now();
  return instantText(progress.kind === "moved" ? nowMs : Math.min(progress.untilMs, nowMs + waitMaxMs));
}

function advanceOrLookAgain(drain: Drain, head: Posting | null | undefined): Promise<Progress> {
  return orLookAgain(drain, () => advance(drain, head));
}

/** A person may skip or resolve a posting, pause the link or save its settings while we work: their act stands, and we look again. */
async function orLookAgain(drain: Drain, act: () => Promise<Progress>): Promise<Progress> {
  try {
    return await act();
  } catch (error) {
    // Whatever a deadlock has undone in favour of somebody's act is looked at again as well.
    if (!(error instanceof PostingMoved || isDeadlock(error))) throw error;
    await lookAgain(drain);
    return moved;
  }
}

/** One move of the lane. `head` is undefined where nobody knows it yet. */
async function advance(drain: Drain, head: Posting | null | undefined): Promise<Progress> {
  const { world, organisationId, lane } = drain;
  const posting = head === undefined ? await readHead(drain) : (head ?? undefined);
  if (posting === undefined && lane.is_verified) return idle;
  // A request that left before the process that made it stopped: nobody knows what became of it.
  if (posting?.state === "sending") {
    await withHold(drain, "uncertain", (trx) =>
      movePosting(
        trx,
        { organisationId, postingId: posting.id, from: "sending", to: "uncertain", at: nowText(world) },
        { was_unknown: true },
      ),
    );
    return moved;
  }
  if (drain.isSendingStopped || drain.link.state !== "active") return idle;
  const notBeforeMs =
    posting?.not_before === null || posting === undefined ? 0 : Date.parse(posting.not_before);
  const leftMs = notBeforeMs - world.clock.now();
  // Further off than any ledger is waited for, it was written down while the clock stood wrong.
  if (leftMs > 0 && leftMs <= waitMaxMs) return { kind: "wait", untilMs: notBeforeMs };
  const ready = await makeReady(drain, posting?.document_on);
  if (ready.kind !== "ready") return ready.progress;
  if (!lane.is_verified) return verifyLane(drain, posting, ready.value);
  if (lane.state === "halted") return probeHalt(drain, posting, ready.value);
  if (posting === undefined) return idle;
  switch (posting.state) {
    case "planned":
      return sendPlanned(drain, posting, ready.value);
    case "uncertain":
      return resolveUncertain(drain, posting, ready.value);
    case "accepted":
      return continueAccepted(drain, posting, ready.value);
    case "refused":
    case "differs":
      return haltAgain(drain, posting);
    default:
      throw new Error(`posting ${posting.id} cannot be the head while ${posting.state}`);
  }
}

/** So many are read with the head; more would only grow stale. */
const aheadMax = 12;

async function readHead(drain: Drain): Promise<Posting | undefined> {
  const { world, organisationId, lane } = drain;
  await bookProven(drain);
  const [head, ...followers] = await world.db.inOrganisation(organisationId, "read head", (trx) =>
    nextPostings(trx, { organisationId, laneId: lane.id, limit: 1 + aheadMax }),
  );
  const end = followers.findIndex((posting) => posting.state !== "planned");
  drain.ahead = end === -1 ? followers : followers.slice(0, end);
  if (head !== undefined && head.settings_version > drain.link.settings_version) await lookAgain(drain);
  return head;
}

type MadeReady = { kind: "ready"; value: Ready } | { kind: "not-ready"; progress: Progress };

/** A connection that works, the right company behind it, and registers fresh enough for the next document. */
async function makeReady(drain: Drain, on: string | undefined): Promise<MadeReady> {
  const { world, organisationId, connection } = drain;
  if (isStillReady(drain, on)) return { kind: "ready", value: drain.ready };
  await bookProven(drain);
  const access = await ensureAccess(world, organisationId, connection.id);
  if (access.kind === "later") {
    return { kind: "not-ready", progress: await waitForAccess(drain, access) };
  }
  if (access.kind === "broken")
    return { kind: "not-ready", progress: await haltForConnection(drain, access.finding) };
  const outcome = await ensureRegisters(world, {
    organisationId,
    connection,
    access: access.access,
    onDays: on === undefined ? [] : [on],
    isFreshWanted: drain.lane.state === "halted",
  });
  if (outcome.kind === "later") return { kind: "not-ready", progress: await waitForLedger(drain, outcome) };
  if (outcome.kind === "registers") {
    drain.world.memory.misses.delete(registersOf(drain));
    drain.ready = { access: access.access, registers: outcome.registers };
    return { kind: "ready", value: drain.ready };
  }
  const [finding] = outcome.findings;
  if (finding === undefined) throw new Error("registers refused without a finding");
  return { kind: "not-ready", progress: await haltForConnection(drain, finding) };
}

/** What somebody has to cure is told at once, a sign-in server's silence after some minutes. */
function waitForAccess(
  drain: Drain,
  { cause, waitMs, finding, misses = 0 }: Extract<AccessOutcome, { kind: "later" }>,
): Promise<Progress> {
  if (finding !== undefined) return haltForConnection(drain, finding);
  if (misses <= missesMax) return Promise.resolve(waitFor(drain, waitMs));
  return haltForConnection(drain, engineFinding("ledger-unreachable", { parameters: { cause } }));
}

/** Each lane counts for itself: ten of them that are woken together meet one silence, and not ten in a row. */
function registersOf({ lane }: Drain): string {
  return `registers of lane ${lane.id}`;
}

/** The ledger says why (company inactive, licence terms open), or has been silent for long: the lane halts, and looks again by itself. */
async function waitForLedger(
  drain: Drain,
  later: { cause: string; waitMs: number; finding?: Finding },
): Promise<Progress> {
  const { memory, pace } = drain.world;
  const misses = (memory.misses.get(registersOf(drain)) ?? 0) + 1;
  memory.misses.set(registersOf(drain), misses);
  if (later.finding !== undefined) return haltForConnection(drain, later.finding);
  if (misses > missesMax) {
    return haltForConnection(
      drain,
      engineFinding("ledger-unreachable", { parameters: { cause: later.cause } }),
    );
  }
  return waitFor(drain, Math.max(later.waitMs, backoff(pace, misses)));
}

/** What the drain began with holds for its few seconds, unless the ledger turned the token down or refused something. */
function isStillReady(drain: Drain, on: string | undefined): drain is Drain & { ready: Ready } {
  const { ready, world, connection, lane } = drain;
  if (ready === undefined || lane.state === "halted" || ready.access.isRejected()) return false;
  const isNewest = world.memory.registers.get(connection.id)?.registers === ready.registers;
  return isNewest && (on === undefined || hasChartFor(ready.registers, [on]));
}

/** The cause lies with the connection, not with a posting. A new sign-in wakes the lane at once; else it looks again by itself. */
async function haltForConnection(drain: Drain, finding: Parameters<typeof haltLane>[2]): Promise<Progress> {
  if (drain.lane.state !== "halted")
    await withHold(drain, "halted", (trx) => haltLane(trx, drain, finding, null));
  return waitFor(drain, drain.world.pace.backoffMaxMs);
}

/** The record could not be rendered, or a person's resume met the same cause: the lane stands here again. */
async function haltAgain(
  drain: Drain,
  posting: { id: string; findings: Parameters<typeof haltLane>[2][]; reference: string },
): Promise<Progress> {
  const finding = posting.findings.find((candidate) => candidate.severity === "error");
  if (finding === undefined) throw new Error(`posting ${posting.id} stands without a finding`);
  await withHold(drain, "halted", (trx) => haltLane(trx, drain, finding, posting.id));
  return waitFor(drain, drain.world.pace.probeMs);
}
