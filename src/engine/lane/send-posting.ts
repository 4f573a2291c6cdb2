/** Planned → sending. The `sending` commit comes before the first byte, always. */
import { hasErrors, isClosedPeriod, type StepPlan, warningsIn } from "../../core/index.ts";
import { movePosting, type Posting } from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import { renderLaneAgain } from "../accept/render-lane-again.ts";
import type { Access } from "../connection/ensure-access.ts";
import { dropRegisters } from "../connection/ensure-registers.ts";
import { exchangeFor } from "../exchange.ts";
import { passQuota } from "../quota.ts";
import { withPlanFindings } from "../with-plan-findings.ts";
import { nowText } from "../world.ts";
import { checkInLane } from "./check-in-lane.ts";
import {
  advanceWithHold,
  bookProven,
  type Drain,
  isHoldFresh,
  moved,
  type Progress,
  type Ready,
  waitFor,
  withHold,
} from "./drain.ts";
import { moveIntoOpenPeriod } from "./open-period.ts";
import { recordOutcome } from "./record-outcome.ts";
import { refuse } from "./refuse-posting.ts";

export async function sendPlanned(drain: Drain, posting: Posting, ready: Ready): Promise<Progress> {
  const { document } = posting;
  if (document === null) throw new Error(`posting ${posting.id} is planned without a document`);
  // What may have been sent before a restore is looked up as it was, and made anew once it is surely absent.
  const isStale = posting.role !== "reversal" && posting.settings_version < drain.link.settings_version;
  if (isStale && !posting.must_look_up) return renderStale(drain);
  const findings = checkInLane(drain, document, ready);
  if (findings.some(isClosedPeriod) && drain.doubted !== posting.id) return doubtRegisters(drain, posting);
  const options = drain.settings?.options;
  const plan = drain.ledger.plan({ document, token: posting.token, options, registers: ready.registers });
  if (hasErrors(findings))
    return (
      (await moveIntoOpenPeriod(drain, posting, { document, findings, registers: ready.registers })) ??
      refuse(drain, posting, withPlanFindings(findings, plan))
    );
  if (!Array.isArray(plan)) return refuse(drain, posting, plan.findings);
  if (posting.must_look_up) return lookUpFirst(drain, posting, plan);
  return performStep(drain, { ...posting, steps: plan, step: 0 }, ready);
}

/** Its fate was open, or it was just being made, when newer settings were saved: what has not been sent goes under them. */
async function renderStale(drain: Drain): Promise<Progress> {
  const { world, organisationId, lane } = drain;
  const of = { organisationId, laneId: lane.id, at: nowText(world), onlyStale: true } as const;
  await withHold(drain, "rendered anew", (trx) => renderLaneAgain(world, trx, of));
  return moved;
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
    linkVersion: drain.link.settings_version,
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
