/** A write that the ledger took as a job of its own: its id is stored, and the job is asked about until it is over. */
import type { Finding, LedgerIdentity, StepOutcome, StepPlan } from "../../core/index.ts";
import { isIdentityHeld, movePosting, type Posting } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { dropRegisters } from "../connection/ensure-registers.ts";
import { backoff } from "../pace.ts";
import { nowText } from "../world.ts";
import { askAgainOrHalt, forgetMisses } from "./ask-again.ts";
import { type Drain, moved, type Progress, type Ready, waitFor, withHold } from "./drain.ts";
import { haltLane } from "./halt-lane.ts";
import { ledgerContext } from "./ledger-context.ts";
import { saidFindings } from "./record-outcome.ts";

export async function followJob(drain: Drain, posting: Posting, { access }: Ready): Promise<Progress> {
  const { ledger } = drain;
  const step = posting.steps?.[posting.step];
  if (posting.job_id === null || step === undefined || ledger.followJob === undefined)
    throw new Error(`posting ${posting.id} has no job that could be followed`);
  // Taken a moment ago, it has not ended yet.
  const leftMs = backoff(drain.world.pace, 1) - ageMs(drain, posting);
  if (leftMs > 0) return waitFor(drain, leftMs);
  const context = ledgerContext(drain, access);
  const outcome = await ledger.followJob(context, { jobId: posting.job_id, step });
  if (outcome.kind === "later" && outcome.reauthorise === true) access.reject();
  if (outcome.kind !== "later") forgetMisses(drain, posting);
  return recordJob(drain, posting, outcome, step);
}

async function recordJob(
  drain: Drain,
  posting: Posting,
  outcome: StepOutcome,
  step: StepPlan,
): Promise<Progress> {
  switch (outcome.kind) {
    case "queued":
      return hasRunTooLong(drain, posting)
        ? doubtJob(drain, posting, step)
        : waitFor(drain, nextAsk(drain, posting));
    case "later":
      return hasRunTooLong(drain, posting)
        ? doubtJob(drain, posting, step)
        : askAgainOrHalt(drain, posting, outcome, nextAsk(drain, posting));
    case "accepted":
      return endJob(drain, posting, outcome.identity);
    case "refused":
      return refuseJob(drain, posting, outcome.findings);
    case "unseen":
    case "unknown":
      // The ledger has forgotten the job, or cannot say how it ended: only a look-up can.
      await leaveAccepted(drain, posting, "uncertain", {
        was_unknown: true,
        ...saidFindings(posting, outcome.finding),
      });
      return moved;
  }
}

/** Ledgers forget their jobs after a day; one of which no end is known by then will hardly tell one any more. */
const jobMaxMs = 25 * 60 * 60_000;

function hasRunTooLong(drain: Drain, posting: Posting): boolean {
  return ageMs(drain, posting) > jobMaxMs;
}

function ageMs({ world }: Drain, posting: Posting): number {
  // A clock that was set back meanwhile makes nothing younger than it is.
  return Math.max(0, world.clock.now() - Date.parse(posting.changed_at));
}

/**
 * A step that can be made again without harm is looked up like a lost answer. One that would make a second document never is: as long
 * as the ledger tells no end, only a person can say that there is one.
 */
async function doubtJob(drain: Drain, posting: Posting, step: StepPlan): Promise<Progress> {
  if (step.mayStartLateMs === undefined) {
    await leaveAccepted(drain, posting, "uncertain", { was_unknown: true });
    return moved;
  }
  const hours = Math.floor(ageMs(drain, posting) / 3_600_000);
  const finding = engineFinding("job-not-ended", { record: posting.reference, parameters: { hours } });
  await withHold(drain, "halted", (trx) => haltLane(trx, drain, finding, posting.id));
  return waitFor(drain, drain.world.pace.backoffMaxMs);
}

/**
 * Soon at first, then when it is four times as old as it was, once a minute for twenty minutes, and ever more rarely. A ledger may turn
 * away whoever asks the same thing more than five times a minute, and what the job is about is read in the same minute.
 */
function nextAsk(drain: Drain, posting: Posting): number {
  const { pace } = drain.world;
  const aged = ageMs(drain, posting);
  const longestMs = Math.min(pace.backoffMaxMs, Math.max(pace.probeMs, Math.floor(aged / 20)));
  return Math.min(longestMs, Math.max(backoff(pace, 1), 3 * aged));
}

async function endJob(drain: Drain, posting: Posting, identity: LedgerIdentity): Promise<Progress> {
  const { organisationId, world, connection } = drain;
  const { kind, id, number } = identity;
  const isTaken = await withHold(drain, "accepted", async (trx) => {
    const owner = { organisationId, connectionId: connection.id, kind, id, postingId: posting.id };
    const taken = posting.step === 0 && (await isIdentityHeld(trx, owner));
    const named = taken ? {} : { ledger_kind: kind, ledger_id: id, ledger_number: number };
    await movePosting(
      trx,
      {
        organisationId,
        postingId: posting.id,
        from: "accepted",
        to: taken ? "uncertain" : "accepted",
        at: nowText(world),
      },
      { ...named, job_id: null, ...(taken ? { was_unknown: true } : { step: posting.step + 1 }) },
    );
    return taken;
  });
  if (isTaken) {
    const finding = engineFinding("look-up-several", { value: number, record: posting.reference });
    await withHold(drain, "halted", (trx) => haltLane(trx, drain, finding, posting.id));
  }
  return moved;
}

/** As with an answer given at once: a refusal after an unknown attempt is looked up, and a later step's leaves the document. */
async function refuseJob(drain: Drain, posting: Posting, findings: readonly Finding[]): Promise<Progress> {
  if (posting.was_unknown) {
    await leaveAccepted(drain, posting, "uncertain", {});
    return moved;
  }
  dropRegisters(drain.world, drain.connection.id);
  await leaveAccepted(
    drain,
    posting,
    posting.step === 0 ? "refused" : "accepted",
    { findings: JSON.stringify(findings) },
    findings,
  );
  return moved;
}

async function leaveAccepted(
  drain: Drain,
  posting: Posting,
  to: "uncertain" | "refused" | "accepted",
  changes: Parameters<typeof movePosting>[2],
  halt: readonly Finding[] = [],
): Promise<void> {
  const { organisationId, world } = drain;
  await withHold(drain, to, async (trx) => {
    await movePosting(
      trx,
      { organisationId, postingId: posting.id, from: "accepted", to, at: nowText(world) },
      { ...changes, job_id: null },
    );
    const [first] = halt;
    if (first !== undefined) await haltLane(trx, drain, first, posting.id);
  });
}
