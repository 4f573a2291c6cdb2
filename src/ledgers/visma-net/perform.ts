/** One write, once. What its answer does not prove is left unknown. */
import type { LedgerContext, LedgerIdentity, StepOutcome, StepPlan } from "../../core/index.ts";
import { headerOf } from "../../lib/header-of.ts";
import { writeAnswer } from "./answer.ts";
import { attach } from "./attachment.ts";
import { queuedJob } from "./job.ts";
import { journalKind } from "./journal.ts";
import { lastSegment } from "./path-segment.ts";
import { releaseStep } from "./plan-journal.ts";
import { plannedBody, wireBody } from "./planned-body.ts";
import { release } from "./release.ts";
import { writeRequest } from "./request.ts";

export async function perform(
  context: LedgerContext,
  step: StepPlan,
  of: { identity: LedgerIdentity | null; file?: Uint8Array },
): Promise<StepOutcome> {
  if (step.attachment !== undefined) return attach(context, step, of);
  return step.name === releaseStep ? release(context, step, of) : create(context, step);
}

async function create(context: LedgerContext, step: StepPlan): Promise<StepOutcome> {
  const planned = plannedBody.parse(step.request.body);
  const answer = await context.exchange(
    writeRequest(context, {
      path: step.request.path,
      body: wireBody(step.request.body),
      inBackground: planned.inBackground,
    }),
  );
  if (answer.kind === "answer" && answer.status === 202) return queuedJob(answer);
  return createOutcome(step, writeAnswer(answer));
}

/**
 * A success without a number is no success: it cannot be read back, so it is looked up like a lost answer. So is the collision
 * with a number of our own, since an earlier attempt may be what stands there.
 */
export function createOutcome(step: StepPlan, answer: ReturnType<typeof writeAnswer>): StepOutcome {
  if (answer.kind === "refused") {
    const [finding] = answer.findings;
    const isOwnNumber = plannedBody.parse(step.request.body).batchNumber !== undefined;
    return isOwnNumber && finding?.code === "erp-number-taken"
      ? { kind: "unknown", cause: "the number is taken" }
      : answer;
  }
  if (answer.kind !== "written") return answer;
  const number = lastSegment(headerOf(answer.answer.headers, "location") ?? "");
  // An address that ends with the resource itself names nothing.
  if (number === "" || /^journaltransaction$/i.test(number)) {
    return { kind: "unknown", cause: "answered as written, but without a number" };
  }
  return { kind: "accepted", identity: { kind: journalKind, id: number, number } };
}
