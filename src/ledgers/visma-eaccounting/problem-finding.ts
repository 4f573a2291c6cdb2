/** The ledger's error codes as findings. The numbers and their meanings: docs/visma-facts.md §6. */
import type { Finding } from "../../core/index.ts";
import { type FindingCode, ledgerFinding } from "./finding-code.ts";
import type { Problem } from "./problem.ts";

const byErrorCode: ReadonlyMap<number, FindingCode> = new Map([
  [2000, "ledger-validation"],
  [3000, "ledger-resource-missing"],
  [3001, "ledger-fiscal-year-missing"],
  [3002, "ledger-account-missing"],
  [4000, "ledger-conflict"],
  [4002, "ledger-rule"],
  [4003, "start-up-guide-open"],
  [4004, "company-inactive"],
  [4005, "ledger-not-authorised"],
  [4006, "scope-missing"],
  [4007, "ledger-no-module"],
  [4009, "ledger-no-module"],
  [4011, "ledger-not-authorised"],
  [4012, "licence-terms-open"],
  [4013, "ledger-period-locked"],
  [4019, "read-only-user"],
  [4026, "ledger-period-locked"],
  [4038, "ledger-year-locked"],
  [5005, "project-ended"],
  [5006, "cost-centre-inactive"],
]);

/** The finding for a problem; the ledger's words stay untouched, and its error id is kept for its support. */
export function problemFinding(problem: Problem, status: number): Finding {
  return ledgerFinding(codeOf(problem), {
    verbatim: problem.text,
    parameters: {
      status,
      ...(problem.code === null ? {} : { errorCode: problem.code }),
      ...(problem.errorId === undefined ? {} : { errorId: problem.errorId }),
    },
  });
}

/**
 * The published list gives 4002 twice: "can not be created or updated" and "no access to module". Only the text tells which.
 * An unbalanced voucher has no code of its own (2000 or 4002, not known which), so it too is told by its text.
 */
function codeOf(problem: Problem): FindingCode {
  const code = problem.code === null ? undefined : byErrorCode.get(problem.code);
  if (problem.code === 4002 && /no\s*access\s*to\s*module/i.test(problem.text)) return "ledger-no-module";
  const mayBeUnbalanced = code === "ledger-rule" || code === "ledger-validation";
  if (mayBeUnbalanced && /balance/i.test(problem.text)) return "ledger-unbalanced";
  if (code !== undefined) return code;
  return problem.isOwn ? "ledger-refused" : "ledger-validation";
}
