/** Planned → sending → what the ledger answered. The `sending` commit comes before the first byte, always. */
import type { Finding, Registers, StepOutcome, StepPlan } from "../../core/index.ts";
import { hasErrors, isClosedPeriod, warningsIn } from "../../core/index.ts";
import { closeAttempt, lockStart, movePosting, type Posting } from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import type { Access } from "../connection/ensure-access.ts";
import { dropRegisters } from "../connection/ensure-registers.ts";
import { exchangeFor } from "../exchange.ts";
import { backoff } from "../pace.ts";
import { passQuota } from "../quota.ts";
import { countMiss, forgetMisses } from "./ask-again.ts";
import { checkInLane } from "./check-in-lane.ts";
import {
  advanceWithHold,
  bookProven,
  type Drain,
  isHoldFresh,
  moved,
  nowText,
  type Progress,
  type Ready,
  waitFor,
  withHold,
} from "./drain.ts";
import { haltLane } from "./halt-lane.ts";
import { moveIntoOpenPeriod } from "./open-period.ts";
import { refuse } from "./refuse-posting.ts";

export async function sendPlanned(drain: Drain, posting: Posting, ready: Ready): Promise<Progress> {
  const { document } = posting;
  if (document === null) throw new Error(`posting ${posting.id} is planned without a document`);
  const findings = checkInLane(drain, document, ready);
  if (findings.some(isClosedPeriod) && drain.doubted !== posting.id) return doubtRegisters(drain, posting);
  if (hasErrors(findings))
    return (
      (await moveIntoOpenPeriod(drain, posting, { document, findings, registers: ready.registers })) ??
      refuse(drain, posting, findings)
    );
  const options = drain.settings?.options;
  const plan = drain.ledger.plan({ document, token: posting.token, options, registers: ready.registers });
  if (!Array.isArray(plan)) return refuse(drain, posting, plan.findings);
  if (posting.must_look_up) return lookUpFirst(drain, posting, plan);
  return performStep(drain, { ...posting, steps: plan, step: 0 }, ready);
}

/** A period may have been opened since the registers were read, and what is decided over a closed one is not taken back. */
function doubtRegisters(drain: Drain, posting: Posting): Progress {
  drain.doubted = posting.id;
  dropRegisters(drain.world, drain.connection.id);
  return { kind: "moved", head: posting };
}

/**
 * Makes the posting's next write. `posting.state` is planned for the first step, accepted for a later one. `file`: the bytes of
 * the step's attachment.
 */
export async function performStep(
  drain: Drain,
  posting: Posting,
  { access, registers }: Ready,
  file?: Uint8Array,
): Promise<Progress> {
  const { world, ledger, connection } = drain;
  const step = posting.steps?.[posting.step];
  if (step === undefined) throw new Error(`posting ${posting.id} has no step ${posting.step}`);
  const request = { method: step.request.method, url: `${access.baseUrl}${step.request.path}` };
  const asker = { ledger, connectionId: connection.id, timing: connection.timing, clientId: access.clientId };
  const quotaMs = await passQuota(world, {
    ...asker,
    request,
    waitMaxMs: world.pace.quotaWaitMaxMs,
    beforePause: () => bookProven(drain),
  });
  if (quotaMs > 0) return waitFor(drain, quotaMs);

  const attemptId = await beginAttempt(drain, posting, access);
  const exchange = exchangeFor(world, { ...asker, mayWrite: () => isHoldFresh(drain) });
  const context = { baseUrl: access.baseUrl, accessToken: access.accessToken, exchange };
  const identity = identityOf(posting);
  const outcome = await ledger.perform(context, step, { identity, ...(file === undefined ? {} : { file }) });
  return recordOutcome(
    drain,
    { ...posting, attempts: posting.attempts + 1 },
    { attemptId, outcome, access, registers },
  );
}

export function identityOf(posting: Posting): { kind: string; id: string; number: string } | null {
  const { ledger_kind: kind, ledger_id: id, ledger_number: number } = posting;
  return kind === null || id === null ? null : { kind, id, number: number ?? "" };
}

async function beginAttempt(drain: Drain, posting: Posting, access: Access): Promise<string> {
  const attemptId = drain.world.ids.next();
  const sending = {
    postingId: posting.id,
    from: posting.state === "accepted" ? "accepted" : "planned",
    settingsVersion: posting.settings_version,
    documentHash: posting.document_hash,
    steps: posting.steps ?? [],
    step: posting.step,
    attempts: posting.attempts + 1,
    attemptId,
    accessExpiresAt: instantText(access.expiresAtMs),
    findings: warningsIn(posting.findings),
  } as const;
  await advanceWithHold(drain, "sending", { sending });
  return attemptId;
}

type Answered = { attemptId: string; outcome: StepOutcome; access: Access; registers: Registers };

async function recordOutcome(drain: Drain, posting: Posting, answered: Answered): Promise<Progress> {
  const { outcome } = answered;
  if (outcome.kind !== "later") forgetMisses(drain, posting);
  switch (outcome.kind) {
    case "accepted":
      return recordAccepted(drain, posting, answered.attemptId, outcome.identity);
    case "queued":
      await endAttempt(drain, posting, answered.attemptId, "accepted", { jobId: outcome.jobId }, "accepted", {
        job_id: outcome.jobId,
      });
      return moved;
    case "refused":
      return recordRefused(drain, posting, answered.attemptId, outcome.findings);
    case "later":
      return recordLater(drain, posting, answered, outcome);
    case "unknown":
      // It gave a reason, which registers that are out of date may hide: should it turn out absent, the preflight sees it.
      if (outcome.finding !== undefined) dropRegisters(drain.world, drain.connection.id);
      await endAttempt(drain, posting, answered.attemptId, "unknown", { cause: outcome.cause }, "uncertain", {
        was_unknown: true,
        ...saidFindings(posting, outcome.finding),
      });
      return moved;
  }
}

/** What the ledger said with an answer that proves nothing, told as long as nothing better is known. */
export function saidFindings(posting: Posting, said: Finding | undefined): { findings?: string } {
  return said === undefined ? {} : { findings: JSON.stringify([...warningsIn(posting.findings), said]) };
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
      ? await endAttempt(drain, posting, attemptId, "accepted", identity, "accepted", changes)
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
    await endAttempt(drain, posting, attemptId, "refused", { findings }, "uncertain", {});
    return moved;
  }
  // A later step's refusal leaves a document in the ledger: the posting stays accepted, and resume tries that step again.
  const to = posting.step === 0 ? "refused" : "accepted";
  // A refusal may come of registers that were out of date: the next look reads them again, and then often says more.
  dropRegisters(drain.world, drain.connection.id);
  await endAttempt(
    drain,
    posting,
    attemptId,
    "refused",
    { findings },
    to,
    { findings: JSON.stringify(findings) },
    findings,
  );
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
  await endAttempt(
    drain,
    posting,
    attemptId,
    "later",
    { cause: later.cause },
    isFirstStep ? "planned" : "accepted",
    {
      not_before: instantText(untilMs),
      findings: JSON.stringify([
        ...warningsIn(posting.findings),
        ...(later.finding === undefined ? [] : [later.finding]),
      ]),
    },
    halt === null ? [] : [halt],
  );
  if (later.reauthorise === true) access.reject();
  return waitMs === 0 ? moved : { kind: "wait", untilMs };
}

async function endAttempt(
  drain: Drain,
  posting: Posting,
  attemptId: string,
  outcome: "accepted" | "refused" | "later" | "unknown",
  answer: unknown,
  to: "accepted" | "refused" | "planned" | "uncertain",
  changes: Parameters<typeof movePosting>[2],
  halt: readonly Finding[] = [],
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
    const [first] = halt;
    if (first !== undefined) await haltLane(trx, drain, first, posting.id);
  });
  return at;
}

/** After a restore: the lost history may have sent it. */
async function lookUpFirst(drain: Drain, posting: Posting, plan: StepPlan[]): Promise<Progress> {
  await withHold(drain, "uncertain", (trx) =>
    movePosting(
      trx,
      {
        organisationId: drain.organisationId,
        postingId: posting.id,
        from: "planned",
        to: "uncertain",
        at: nowText(drain.world),
        asRendered: posting,
      },
      { steps: JSON.stringify(plan), was_unknown: true },
    ),
  );
  return moved;
}
