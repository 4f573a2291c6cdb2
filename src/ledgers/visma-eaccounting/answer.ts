/**
 * What an answer of the ledger proves. An allow-list: whatever is not named here as "later" or "refused" is unknown,
 * and an unknown write is looked up in the ledger before it is called anything.
 */
import type { Later, LedgerAnswer, Refused } from "../../core/index.ts";
import { jsonIn } from "../../lib/json-in.ts";
import { type Problem, problemIn } from "./problem.ts";
import { problemFinding } from "./problem-finding.ts";
import { retryAfterMs } from "./retry-after.ts";

type Whole = Extract<LedgerAnswer, { kind: "answer" }>;

export type WriteAnswer =
  | { kind: "written"; body: unknown }
  | Refused
  | Later
  | { kind: "unknown"; cause: string };

/** `missing`: the ledger itself says that there is no such thing. */
export type ReadAnswer =
  | { kind: "read"; value: unknown }
  | { kind: "missing"; problem: Problem }
  | Later
  | Refused;

/** For a request that may have changed the ledger. */
export function writeAnswer(answer: LedgerAnswer): WriteAnswer {
  const later = laterOf(answer);
  if (later !== null) return later;
  if (answer.kind !== "answer") return { kind: "unknown", cause: answer.cause };
  if (answer.status === 200 || answer.status === 201) {
    const body = jsonIn(answer.body);
    return body === undefined
      ? { kind: "unknown", cause: `status ${answer.status} with an unreadable body` }
      : { kind: "written", body };
  }
  return refusedOf(answer) ?? { kind: "unknown", cause: `status ${answer.status}` };
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
      : { kind: "read", value };
  }
  if (answer.status === 404) {
    // A gateway's 404 says nothing about the ledger; only the API's own words may make a voucher "not there".
    const problem = problemIn(answer.body);
    if (problem !== null) return { kind: "missing", problem };
  }
  return refusedOf(answer) ?? { kind: "later", cause: `status ${answer.status}` };
}

/**
 * Surely not written, and no refusal of the document: the request never left, the token was not accepted (401), the company
 * or the user may not (403), or the limit is reached (429). The ledger's words come along, so that people see what stands in the way.
 */
function laterOf(answer: LedgerAnswer): Later | null {
  if (answer.kind === "unsent") return { kind: "later", cause: answer.cause };
  if (answer.kind === "later")
    return { kind: "later", cause: answer.cause, retryAfterMs: answer.retryAfterMs };
  if (answer.kind !== "answer") return null;
  if (answer.status === 429) {
    const waitMs = retryAfterMs(answer);
    return { kind: "later", cause: "status 429", ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) };
  }
  if (answer.status !== 401 && answer.status !== 403) return null;
  const problem = problemIn(answer.body);
  return {
    kind: "later",
    cause: `status ${answer.status}`,
    ...(answer.status === 401 ? { reauthorise: true } : {}),
    ...(problem === null ? {} : { finding: problemFinding(problem, answer.status) }),
  };
}

/**
 * Any 4xx in the published shape; in the framework's shape only where the framework itself validates (400, 422), since its
 * 404 or 415 says that the request went astray and not what the ledger thinks of the document. 408 is the server giving up
 * waiting, hence never a refusal. A conflict (409, 4000) is a plain refusal here: vouchers carry no number of ours to collide.
 */
function refusedOf(answer: Whole): Refused | null {
  if (answer.status < 400 || answer.status > 499 || answer.status === 408) return null;
  const problem = problemIn(answer.body);
  if (problem === null) return null;
  const isRefusal = problem.isOwn || answer.status === 400 || answer.status === 422;
  return isRefusal ? { kind: "refused", findings: [problemFinding(problem, answer.status)] } : null;
}
