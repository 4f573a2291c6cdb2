/**
 * What an answer of the ledger proves. An allow-list: whatever is not named here as "later" or "refused" is unknown,
 * and an unknown write is looked up in the ledger before it is called anything. That goes for a 500 with a business rule
 * in its body too: that nothing was written is likely, and not known (Visma.net §5).
 */
import type { Finding, Later, LedgerAnswer, Refused } from "../../core/index.ts";
import { jsonIn } from "../../lib/json-in.ts";
import { ledgerFinding } from "./finding-code.ts";
import { type Problem, problemIn } from "./problem.ts";
import { problemFinding } from "./problem-finding.ts";
import { retryAfterMs } from "./retry-after.ts";
import { failedAgainMs } from "./timing.ts";

export type Whole = Extract<LedgerAnswer, { kind: "answer" }>;
export type Unknown = { kind: "unknown"; cause: string; finding?: Finding };

export type WriteAnswer = { kind: "written"; answer: Whole } | Refused | Later | Unknown;

/** `missing`: the ledger itself says that there is no such thing. */
export type ReadAnswer =
  | { kind: "read"; value: unknown; answer: Whole }
  | { kind: "missing" }
  | Later
  | Refused;

/** For a request that may have changed the ledger. What a success must carry is the caller's to judge. */
export function writeAnswer(answer: LedgerAnswer): WriteAnswer {
  const later = laterOf(answer);
  if (later !== null) return answer.kind === "answer" ? withReason(later, answer) : later;
  if (answer.kind !== "answer") return { kind: "unknown", cause: answer.cause };
  if (answer.status >= 200 && answer.status <= 204) return { kind: "written", answer };
  return refusedOf(answer) ?? unknownOf(answer);
}

/** For a request that changes nothing: what is unknown may simply be asked again later. */
export function readAnswer(answer: LedgerAnswer): ReadAnswer {
  const later = laterOf(answer);
  if (later !== null) return later;
  if (answer.kind !== "answer") return { kind: "later", cause: answer.cause };
  if (answer.status === 200) {
    const value = jsonIn(answer.body);
    return value === undefined
      ? { kind: "later", cause: "status 200 with an unreadable body" }
      : { kind: "read", value, answer };
  }
  if (answer.status === 404 && isOwnMissing(answer.body)) return { kind: "missing" };
  return refusedOf(answer) ?? failedRead(answer);
}

/** The ledger's own 404 has its words or nothing at all; a page or the gateway's own body says that the call went astray. */
function isOwnMissing(body: string): boolean {
  return body.trim() === "" || problemIn(body) !== null;
}

/** A call that failed is not made again at once: the third failure of a kind within five minutes would be turned away. */
function failedRead(answer: Whole): Later {
  const { cause, finding } = unknownOf(answer);
  return {
    kind: "later",
    cause,
    retryAfterMs: retryAfterMs(answer) ?? failedAgainMs,
    ...(finding === undefined ? {} : { finding }),
  };
}

/**
 * Surely not written, and no refusal of the document: the request never left, the token was not accepted (401), the client
 * or the user may not (403), a condition of ours did not hold any more (412), the limit is reached (429), or the gateway let nothing in.
 */
export function laterOf(answer: LedgerAnswer): Later | null {
  if (answer.kind === "unsent") return { kind: "later", cause: answer.cause };
  if (answer.kind === "later")
    return { kind: "later", cause: answer.cause, retryAfterMs: answer.retryAfterMs };
  if (answer.kind !== "answer") return null;
  const cause = `status ${answer.status}`;
  const problem = problemIn(answer.body);
  switch (answer.status) {
    case 401:
      return {
        kind: "later",
        cause,
        reauthorise: true,
        finding: accessFinding("erp-token-not-accepted", problem, 401),
      };
    case 403:
      return {
        kind: "later",
        cause,
        retryAfterMs: failedAgainMs,
        finding: accessFinding("erp-not-allowed", problem, 403),
      };
    case 412:
      return { kind: "later", cause };
    case 429: {
      const waitMs = retryAfterMs(answer);
      return { kind: "later", cause, ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) };
    }
    default:
      return turnedAway(answer, cause);
  }
}

/** A write that is turned away as one too many says so on its posting; a read that is, is only asked again. */
function withReason(later: Later, { status, body }: Whole): Later {
  if (status !== 429) return later;
  const verbatim = problemIn(body)?.text;
  const finding = ledgerFinding("erp-too-many-calls", {
    parameters: { status },
    ...(verbatim === undefined ? {} : { verbatim }),
  });
  return { ...later, finding };
}

/**
 * The older gateway stands before the ledger and answers for it, with status 400 too: the token is dead, or the company is out of reach.
 * That is no word about the document (Visma.net §5).
 */
function turnedAway({ status, body }: Whole, cause: string): Later | null {
  if (status < 400 || status > 499) return null;
  const problem = problemIn(body);
  if (problem?.shape !== "gateway") return null;
  const finding = problemFinding(problem, status);
  switch (finding.code) {
    case "erp-token-not-accepted":
      return { kind: "later", cause, reauthorise: true, finding };
    case "erp-no-licence":
    case "erp-company-not-authorised":
      return { kind: "later", cause, retryAfterMs: failedAgainMs, finding };
    default:
      return null;
  }
}

/** What the ledger itself says, where it says something that we know; else what the status means. */
function accessFinding(
  code: "erp-token-not-accepted" | "erp-not-allowed",
  problem: Problem | null,
  status: number,
): Finding {
  if (problem === null) return ledgerFinding(code, { parameters: { status } });
  const finding = problemFinding(problem, status);
  return finding.code === "erp-refused" ? { ...finding, code } : finding;
}

/**
 * A 4xx in one of the ledger's own shapes. 408 is the gateway giving up waiting, hence never a refusal; a conflict (409) may be
 * the collision with a number that an earlier attempt of the same posting has used.
 */
function refusedOf(answer: Whole): Refused | null {
  if (answer.status < 400 || answer.status > 499 || answer.status === 408 || answer.status === 409)
    return null;
  const problem = problemIn(answer.body);
  return problem === null ? null : { kind: "refused", findings: [problemFinding(problem, answer.status)] };
}

/** The ledger's words are kept for people, also where they prove nothing. */
function unknownOf(answer: Whole): Unknown {
  const problem = problemIn(answer.body);
  return {
    kind: "unknown",
    cause: `status ${answer.status}`,
    ...(problem === null ? {} : { finding: problemFinding(problem, answer.status) }),
  };
}
