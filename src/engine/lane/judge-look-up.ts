/** What a complete look-up proves: the document is there, the step is done, it is surely absent, nothing yet, or only a person can tell. */
import type { Finding, HeldDocument, LookUpResult } from "../../core/index.ts";
import type { Posting } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import type { LookUps } from "../world.ts";
import type { Drain, Ready } from "./drain.ts";
import { type Attempts, bodiesOf } from "./look-up-posting.ts";
import { timingOf } from "./timing-of.ts";

type Verdict =
  | { kind: "found"; held: HeldDocument }
  | { kind: "done" }
  | { kind: "absent" }
  | { kind: "unclear"; finding: Finding }
  | { kind: "wait"; waitMs: number };

type Evidence = {
  result: LookUpResult;
  attempts: Attempts;
  lookUps: LookUps;
  registers: Ready["registers"];
  /** When the look-up was begun, on both clocks: what it shows may be as old as that, however late its last answer came. */
  begun: Begun;
};
type Begun = { monotonicMs: number; wallMs: number };

export function judgeLookUp(drain: Drain, posting: Posting, evidence: Evidence): Verdict {
  if (posting.step > 0) return judgeStep(drain, posting, evidence);
  const { result, attempts, registers } = evidence;
  const [held, second] = result.found;
  if (held === undefined) return judgeAbsence(drain, posting, evidence);
  const numbers = result.found.map((found) => found.identity.number).join(", ");
  if (second !== undefined)
    return {
      kind: "unclear",
      finding: engineFinding("look-up-several", { value: numbers, record: posting.reference }),
    };
  const isOurs = bodiesOf(posting, attempts).some(
    (body) => drain.ledger.compare({ body, token: posting.token, held, registers }).length === 0,
  );
  return isOurs
    ? { kind: "found", held }
    : {
        kind: "unclear",
        finding: engineFinding("look-up-differs", { value: numbers, record: posting.reference }),
      };
}

/** The document is known; only whether the step shows on it is asked. */
function judgeStep(drain: Drain, posting: Posting, evidence: Evidence): Verdict {
  const { result } = evidence;
  const step = posting.steps?.[posting.step];
  const [held] = result.found;
  if (step === undefined) throw new Error(`posting ${posting.id} has no step ${posting.step}`);
  const absence = judgeAbsence(drain, posting, { ...evidence, result: { ...result, lookalikes: [] } });
  if (held === undefined && absence.kind !== "wait") {
    const finding = engineFinding("ledger-not-showing", {
      value: posting.ledger_number ?? "",
      record: posting.reference,
    });
    return { kind: "unclear", finding };
  }
  return held !== undefined && drain.ledger.isDone(step, held) ? { kind: "done" } : absence;
}

/** Two complete look-ups, the later one begun after the ledger's declared working and settling time. */
function judgeAbsence(
  drain: Drain,
  posting: Posting,
  { result, attempts, lookUps, begun }: Evidence,
): Verdict {
  const { world } = drain;
  const timing = timingOf(drain);
  const workingMs = Math.max(timing.workingMs, posting.steps?.[posting.step]?.workingMs ?? 0);
  const provenAtMs = lookUps.sinceMs + workingMs + timing.settlingMs;
  const tokenMs = tokenLifeLeft(drain, attempts, begun);
  if (lookUps.absentAtMs === null || begun.monotonicMs < provenAtMs || tokenMs > 0) {
    lookUps.absentAtMs ??= begun.monotonicMs;
    const tokenWaitMs = tokenMs - (world.clock.now() - begun.wallMs);
    return { kind: "wait", waitMs: Math.max(provenAtMs - world.clock.monotonic(), tokenWaitMs, 1) };
  }
  if (result.lookalikes.length === 0) return judgeLateStart(posting, attempts, begun);
  const numbers = result.lookalikes.map((held) => held.identity.number).join(", ");
  return {
    kind: "unclear",
    finding: engineFinding("look-up-lookalike", { value: numbers, record: posting.reference }),
  };
}

/**
 * It is not there now, and the ledger may still begin with it, where nobody knows the answer to the request: people are told, it is
 * looked for meanwhile, and they may know better. Counted on the wall clock, from the request on: this is the ledger's waiting, not ours.
 */
function judgeLateStart(posting: Posting, attempts: Attempts, begun: Begun): Verdict {
  const unanswered = attempts.filter(
    ({ step, outcome }) => step === posting.step && (outcome === "open" || outcome === "unknown"),
  );
  const ends = unanswered.map(
    ({ request, started_at }) => Date.parse(started_at) + (request.mayStartLateMs ?? 0),
  );
  if (Math.max(0, ...ends) <= begun.wallMs) return { kind: "absent" };
  const hours = Math.ceil((posting.steps?.[posting.step]?.mayStartLateMs ?? 0) / 3_600_000);
  const told = { record: posting.reference, parameters: { hours }, ...verbatimOf(posting) };
  return { kind: "unclear", finding: engineFinding("job-may-begin", told) };
}

/**
 * Where another process sent it that is not known to be dead, it may be frozen with the request unsent:
 * only once that attempt's access token has expired can nothing arrive any more.
 */
function tokenLifeLeft({ world }: Drain, attempts: Attempts, { wallMs }: Begun): number {
  const living = attempts.filter(
    (attempt) => attempt.worker_id !== world.workerId && !attempt.is_worker_dead && !world.isOnlyHub,
  );
  const expiries = living.map(
    (attempt) => Date.parse(attempt.access_expires_at ?? attempt.started_at) + world.pace.clockSkewMs,
  );
  return Math.max(0, ...expiries.map((expiry) => expiry - wallMs));
}

/** What the ledger said of it, where it said anything. */
export function verbatimOf({ findings }: Posting): { verbatim?: string } {
  const verbatim = findings.find((finding) => finding.verbatim !== undefined)?.verbatim;
  return verbatim === undefined ? {} : { verbatim };
}
