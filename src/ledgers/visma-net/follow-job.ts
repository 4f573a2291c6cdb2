/** What became of a job. `Finished` says only that it ended: the status of the call it stands for tells how (Visma.net §4). */
import { z } from "zod";
import type { Later, LedgerContext, Refused, StepOutcome, StepPlan } from "../../core/index.ts";
import { laterOf, type Unknown, type Whole, writeAnswer } from "./answer.ts";
import { type Job, jobOf, jobText } from "./job.ts";
import { journal, journalKind } from "./journal.ts";
import { pathSegment } from "./path-segment.ts";
import { createOutcome } from "./perform.ts";
import { releaseStep } from "./plan-journal.ts";
import { readOne } from "./read-one.ts";
import { failure, isReleased, releaseOutcome } from "./release.ts";
import { readRequest } from "./request.ts";

const state = z.object({
  status: z.string(),
  statusCode: z.int().nullish(),
  errorMessage: z.string().nullish(),
  hasResponseContent: z.boolean().nullish(),
  responseHeaders: z.record(z.string(), z.string().nullable()).nullish(),
});
type State = z.infer<typeof state>;

export async function followJob(
  context: LedgerContext,
  of: { jobId: string; step: StepPlan },
): Promise<StepOutcome> {
  const job = jobOf(of.jobId);
  return job.kind === "release" ? followRelease(context, job) : followBackground(context, job, of.step);
}

/** A release that the ledger has queued shows on the journal only. */
async function followRelease(context: LedgerContext, { number }: { number: string }): Promise<StepOutcome> {
  const path = `/v2/journaltransaction/${pathSegment(number)}`;
  const reading = await readOne(context, { purpose: "look-up", path, shape: journal });
  if (reading.kind === "missing") return { kind: "unknown", cause: `journal ${number} is gone` };
  if (reading.kind !== "read") return unanswered(reading);
  const identity = { kind: journalKind, id: number, number };
  return isReleased(reading.value)
    ? { kind: "accepted", identity }
    : { kind: "queued", jobId: jobText({ kind: "release", number }) };
}

async function followBackground(
  context: LedgerContext,
  job: Extract<Job, { kind: "background" }>,
  step: StepPlan,
): Promise<StepOutcome> {
  const path = `/v1/background/${pathSegment(job.id)}`;
  const reading = await readOne(context, { purpose: "look-up", path, shape: state });
  // Kept for a day, then forgotten.
  if (reading.kind === "missing") return { kind: "unknown", cause: "the job is forgotten" };
  if (reading.kind !== "read") return unanswered(reading);
  const held = reading.value;
  const hasEnded = held.status === "Finished" || held.status === "Failed";
  if (!hasEnded) return { kind: "queued", jobId: jobText(job) };
  const content = held.hasResponseContent === false ? "" : await contentOf(context, path);
  if (typeof content !== "string") return content;
  const outcome = outcomeOf(held, content, { job, step });
  // The job is over, and what it did was to queue the release: from here on only the journal tells.
  return outcome.kind === "queued" ? followRelease(context, { number: job.number ?? "" }) : outcome;
}

/** A no to the question is no word about the journal, which may stand in the books: the job is asked about again. */
function unanswered(reading: Later | Refused): Later {
  if (reading.kind === "later") return reading;
  const [finding] = reading.findings;
  return { kind: "later", cause: "the ledger does not say", ...(finding === undefined ? {} : { finding }) };
}

/** The body of the answer that the call would have had; empty where the ledger keeps none any more. */
async function contentOf(context: LedgerContext, path: string): Promise<string | StepOutcome> {
  const answer = await context.exchange(
    readRequest(context, { purpose: "look-up", path: `${path}/content` }),
  );
  if (answer.kind !== "answer") {
    const waitMs = answer.kind === "later" ? answer.retryAfterMs : undefined;
    return { kind: "later", cause: answer.cause, ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) };
  }
  if (answer.status === 200) return answer.body;
  // Only a no to it proves that there is none: whoever is turned away, or is not answered, would lose the ledger's own words.
  const isNo = answer.status >= 400 && answer.status < 500 && ![401, 408, 429].includes(answer.status);
  return isNo ? "" : (laterOf(answer) ?? { kind: "later", cause: `status ${answer.status}` });
}

/** By the same rules as if the call had been answered at once. A 4xx without words is a refusal here: the job itself has ended. */
function outcomeOf(
  held: State,
  content: string,
  { job, step }: { job: Extract<Job, { kind: "background" }>; step: StepPlan },
): StepOutcome {
  const status = held.statusCode ?? 0;
  const words = held.errorMessage ?? "";
  if (held.status === "Failed" && status < 400) return gaveUp(words, status);
  const answer: Whole = {
    kind: "answer",
    status,
    headers: Object.fromEntries(
      Object.entries(held.responseHeaders ?? {}).map(([name, value]) => [name, value ?? ""]),
    ),
    body: content === "" && words !== "" ? JSON.stringify({ message: words }) : content,
  };
  const judged = writeAnswer(answer);
  const isPlainNo =
    judged.kind === "unknown" && status >= 400 && status < 500 && status !== 408 && status !== 409;
  // Turned away while the ledger was at it: it will never end in another way, and what came of it the books tell.
  if (judged.kind === "later") {
    const { finding } = judged;
    return { kind: "unknown", cause: `the job ended with ${judged.cause}`, ...(finding ? { finding } : {}) };
  }
  if (isPlainNo) return { kind: "refused", findings: [failure("erp-job-failed", words, status)] };
  if (step.name !== releaseStep) return createOutcome(step, judged);
  const number = job.number ?? "";
  return releaseOutcome({ kind: journalKind, id: number, number }, judged);
}

/** The ledger stopped in the middle of it, which is no answer to the call: how far it had come, only the books tell. */
function gaveUp(words: string, status: number): Unknown {
  const said = words === "" ? {} : { finding: failure("erp-refused", words, status) };
  return { kind: "unknown", cause: "the ledger gave the job up", ...said };
}
