/** Releases a journal: from then on nobody can change it, so it is looked at first, and only what was looked at is released. */
import { z } from "zod";
import {
  type Finding,
  type LedgerContext,
  type LedgerIdentity,
  type StepOutcome,
  type StepPlan,
  tokenIn,
} from "../../core/index.ts";
import { jsonIn } from "../../lib/json-in.ts";
import { type WriteAnswer, writeAnswer } from "./answer.ts";
import { type FindingCode, ledgerFinding } from "./finding-code.ts";
import { jobText, queuedJob } from "./job.ts";
import { type HeldJournal, isVoid, journal, standingOf } from "./journal.ts";
import { pathSegment } from "./path-segment.ts";
import { releaseBody } from "./planned-body.ts";
import { problemFinding } from "./problem-finding.ts";
import { readOne } from "./read-one.ts";
import { writeRequest } from "./request.ts";

const result = z.object({
  actionResult: z.string(),
  errorInfo: z.string().nullish(),
});

/**
 * A journal that is released already needs no release, and one that is not there yet is looked at again. With `If-Match` a change between the look and the release is turned away;
 * the step is then made again.
 */
export async function release(
  context: LedgerContext,
  step: StepPlan,
  { identity }: { identity: LedgerIdentity | null },
): Promise<StepOutcome> {
  if (identity === null) throw new Error("a release of a journal that has no number");
  const { token, inBackground } = releaseBody.parse(step.request.body);
  const path = `/v2/journaltransaction/${pathSegment(identity.id)}`;
  const reading = await readOne(context, { purpose: "look-up", path, shape: journal });
  if (reading.kind === "later" || reading.kind === "refused") return reading;
  if (reading.kind === "missing") return { kind: "unseen", finding: gone(identity) };
  const held = reading.value;
  if (isVoid(held) || tokenIn(held.description) !== token)
    return { kind: "refused", findings: [gone(identity)] };
  if (isReleased(held)) return { kind: "accepted", identity };
  // The look was the last call of the window: the release itself would be turned away.
  if (reading.restMs !== undefined)
    return { kind: "later", cause: "the request budget is used up", retryAfterMs: reading.restMs };
  const answer = await context.exchange(
    writeRequest(context, {
      path: `${path}/action/release`,
      inBackground,
      ...(reading.etag === undefined ? {} : { ifMatch: reading.etag }),
    }),
  );
  if (answer.kind === "answer" && answer.status === 202) return queuedJob(answer, { number: identity.id });
  return releaseOutcome(identity, writeAnswer(answer));
}

export function isReleased(held: HeldJournal): boolean {
  const standing = standingOf(held.status ?? "");
  return standing === "released" || standing === "posted";
}

export function releaseOutcome(identity: LedgerIdentity, answer: WriteAnswer): StepOutcome {
  if (answer.kind !== "written") return answer;
  const parsed = result.safeParse(jsonIn(answer.answer.body));
  if (!parsed.success) return { kind: "unknown", cause: "the release was answered without a result" };
  const { actionResult, errorInfo } = parsed.data;
  switch (actionResult) {
    case "Done":
      return { kind: "accepted", identity };
    case "Queued":
    case "InProcess":
      return { kind: "queued", jobId: jobText({ kind: "release", number: identity.id }) };
    case "Failed":
      return { kind: "refused", findings: [failure("erp-release-failed", errorInfo ?? "", 200)] };
    default:
      return { kind: "unknown", cause: `the release was answered with ${actionResult}` };
  }
}

/** The ledger's own words, as what they are known for; else under the given code. */
export function failure(code: FindingCode, text: string, status: number) {
  const finding = problemFinding({ shape: "erp", code: null, text }, status);
  return finding.code === "erp-refused" ? { ...finding, code } : finding;
}

function gone(identity: LedgerIdentity): Finding {
  return ledgerFinding("erp-journal-gone", { value: identity.number });
}
