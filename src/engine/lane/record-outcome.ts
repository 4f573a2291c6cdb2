/** What the ledger answered to a write, written down with what follows for the posting, in one transaction. */
import { type Finding, type Registers, type StepOutcome, warningsIn } from "../../core/index.ts";
import {
  attemptsOf,
  closeAttempt,
  isDocumentTaken,
  lockStart,
  movePosting,
  type Posting,
} from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import type { Access } from "../connection/ensure-access.ts";
import { dropRegisters } from "../connection/ensure-registers.ts";
import { backoff } from "../pace.ts";
import { nowText } from "../world.ts";
import { countMiss, forgetMisses } from "./ask-again.ts";
import { advanceWithHold, type Drain, moved, type Progress, withHold } from "./drain.ts";
import { haltLane } from "./halt-lane.ts";
import { waitToSee } from "./wait-to-see.ts";

type Answered = { attemptId: string; outcome: StepOutcome; access: Access; registers: Registers };

export async function recordOutcome(drain: Drain, posting: Posting, answered: Answered): Promise<Progress> {
  const { outcome } = answered;
  if (outcome.kind !== "later") forgetMisses(drain, posting);
  switch (outcome.kind) {
    case "accepted":
      return recordAcceptedOnce(drain, posting, answered.attemptId, outcome.identity);
    case "queued":
      await endAttempt(drain, posting, {
        attemptId: answered.attemptId,
        outcome: "accepted",
        answer: { jobId: outcome.jobId },
        to: "accepted",
        changes: { job_id: outcome.jobId },
      });
      return moved;
    case "refused":
      return recordRefused(drain, posting, answered.attemptId, outcome.findings);
    case "later":
      return recordLater(drain, posting, answered, outcome);
    case "unseen":
      return recordUnseen(drain, posting, answered.attemptId, outcome.finding);
    case "unknown":
      // It gave a reason, which registers that are out of date may hide: should it turn out absent, the preflight sees it.
      if (outcome.finding !== undefined) dropRegisters(drain.world, drain.connection.id);
      await endAttempt(drain, posting, {
        attemptId: answered.attemptId,
        outcome: "unknown",
        answer: { cause: outcome.cause },
        to: "uncertain",
        changes: { was_unknown: true, ...saidFindings(posting, outcome.finding) },
      });
      return moved;
  }
}

/** What the ledger said with an answer that proves nothing, told as long as nothing better is known. */
export function saidFindings(posting: Posting, said: Finding | undefined): { findings?: string } {
  return said === undefined ? {} : { findings: JSON.stringify([...warningsIn(posting.findings), said]) };
}

/** An answer that names another posting's document is another one's answer, whatever repeated it: nothing is known of this request. */
async function recordAcceptedOnce(
  drain: Drain,
  posting: Posting,
  attemptId: string,
  identity: { kind: string; id: string; number: string },
): Promise<Progress> {
  try {
    return await recordAccepted(drain, posting, attemptId, identity);
  } catch (error) {
    if (!isDocumentTaken(error)) throw error;
    await endAttempt(drain, posting, {
      attemptId,
      outcome: "unknown",
      answer: { cause: `answered with ${identity.number}, which is another posting's` },
      to: "uncertain",
      changes: { was_unknown: true },
    });
    return moved;
  }
}

async function recordAccepted(
  drain: Drain,
  posting: Posting,
  attemptId: string,
  identity: { kind: string; id: string; number: string },
): Promise<Progress> {
  const step = posting.step + 1;
  const { kind, id, number } = identity;
  const changes = { ledger_kind: kind, ledger_id: id, ledger_number: number, step };
  const changedAt =
    drain.link.start_locked_at === null
      ? await endAttempt(drain, posting, {
          attemptId,
          outcome: "accepted",
          answer: identity,
          to: "accepted",
          changes,
        })
      : await advanceWithHold(drain, "accepted", {
          accepted: { postingId: posting.id, attemptId, identity: { kind, id, number }, step },
        });
  return {
    kind: "moved",
    head: { ...posting, ...changes, state: "accepted", not_before: null, changed_at: changedAt },
  };
}

/** Once an attempt's outcome was unknown, the refusal may be of a second copy: the ledger is asked before it is believed. */
async function recordRefused(
  drain: Drain,
  posting: Posting,
  attemptId: string,
  findings: readonly Finding[],
): Promise<Progress> {
  if (posting.was_unknown) {
    await endAttempt(drain, posting, {
      attemptId,
      outcome: "refused",
      answer: { findings },
      to: "uncertain",
      changes: {},
    });
    return moved;
  }
  // A later step's refusal leaves a document in the ledger: the posting stays accepted, and resume tries that step again.
  const to = posting.step === 0 ? "refused" : "accepted";
  // A refusal may come of registers that were out of date: the next look reads them again, and then often says more.
  dropRegisters(drain.world, drain.connection.id);
  await endAttempt(drain, posting, {
    attemptId,
    outcome: "refused",
    answer: { findings },
    to,
    changes: { findings: JSON.stringify(findings) },
    halt: findings.at(0) ?? null,
  });
  return moved;
}

async function recordLater(
  drain: Drain,
  posting: Posting,
  { attemptId, access }: Answered,
  later: { cause: string; retryAfterMs?: number; reauthorise?: boolean; finding?: Finding },
): Promise<Progress> {
  const { world } = drain;
  const waitMs = Math.max(
    later.retryAfterMs ?? 0,
    later.reauthorise === true ? 0 : backoff(world.pace, posting.attempts),
  );
  const untilMs = world.clock.now() + waitMs;
  const isFirstStep = posting.step === 0;
  // A first step without a reason waits for the budget, or finds no way to the ledger, which its registers tell too.
  const isTold = later.finding !== undefined || !isFirstStep;
  const halt = isTold ? countMiss(drain, posting, later).halt : null;
  await endAttempt(drain, posting, {
    attemptId,
    outcome: "later",
    answer: { cause: later.cause },
    to: isFirstStep ? "planned" : "accepted",
    changes: {
      not_before: instantText(untilMs),
      findings: JSON.stringify([
        ...warningsIn(posting.findings),
        ...(later.finding === undefined ? [] : [later.finding]),
      ]),
    },
    halt,
  });
  if (later.reauthorise === true) access.reject();
  return waitMs === 0 ? moved : { kind: "wait", untilMs };
}

/**
 * The step before gave a number that the ledger does not show: as long as that may still come, the step waits and nobody is told.
 * Counted from the first attempt at this step, which followed the number at once; the posting itself has moved since.
 */
async function recordUnseen(
  drain: Drain,
  posting: Posting,
  attemptId: string,
  finding: Finding,
): Promise<Progress> {
  const { organisationId, world } = drain;
  const attempts = await world.db.inOrganisation(organisationId, "read attempts", (trx) =>
    attemptsOf(trx, { organisationId, postingId: posting.id }),
  );
  const first = attempts.find(({ step }) => step === posting.step);
  if (first === undefined) throw new Error(`posting ${posting.id} was answered without an attempt`);
  const waitMs = waitToSee(drain, first.started_at);
  if (waitMs === null) return recordRefused(drain, posting, attemptId, [finding]);
  const untilMs = world.clock.now() + waitMs;
  await endAttempt(drain, posting, {
    attemptId,
    outcome: "later",
    answer: { cause: "the ledger does not show the document yet" },
    to: "accepted",
    changes: { not_before: instantText(untilMs) },
  });
  return { kind: "wait", untilMs };
}

type AttemptEnd = {
  attemptId: string;
  outcome: "accepted" | "refused" | "later" | "unknown";
  answer: unknown;
  to: "accepted" | "refused" | "planned" | "uncertain";
  changes: Parameters<typeof movePosting>[2];
  /** Why the lane stops with it. */
  halt?: Finding | null;
};

/** Gives the instant at which the posting changed. */
async function endAttempt(
  drain: Drain,
  posting: Posting,
  { attemptId, outcome, answer, to, changes, halt = null }: AttemptEnd,
): Promise<string> {
  const { world, organisationId } = drain;
  const at = nowText(world);
  await withHold(drain, to, async (trx) => {
    await movePosting(trx, { organisationId, postingId: posting.id, from: "sending", to, at }, changes);
    await closeAttempt(trx, { organisationId, attemptId, outcome, answer, at });
    if (to === "accepted" && drain.link.start_locked_at === null) {
      await lockStart(trx, { organisationId, linkId: drain.link.id, at });
      drain.link = { ...drain.link, start_locked_at: at };
    }
    if (halt !== null) await haltLane(trx, drain, halt, posting.id);
  });
  return at;
}
