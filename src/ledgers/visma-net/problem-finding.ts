/** The ledger's messages as findings. It has no error codes of its own, so it is told by its words (Visma.net §5). */
import type { Finding } from "../../core/index.ts";
import { type FindingCode, ledgerFinding } from "./finding-code.ts";
import type { Problem } from "./problem.ts";

type Known = { pattern: RegExp; code: FindingCode };

/** First match counts. Names in a pattern become parameters; `value` becomes the finding's value. */
const known: readonly Known[] = [
  {
    pattern: /financial period cannot be found|invalid year or period format/i,
    code: "erp-period-missing",
  },
  { pattern: /(?<what>\w+) '(?<value>[^']*)' cannot be found in the system/i, code: "erp-reference-missing" },
  {
    pattern: /date is outside the range of the selected financial period/i,
    code: "erp-date-outside-period",
  },
  { pattern: /the (?<value>\S+) financial period is inactive/i, code: "erp-period-inactive" },
  {
    pattern:
      /the (?<value>\S+) financial period (?:of .+ )?is closed|financial period is closed|is closed in the .+ company/i,
    code: "erp-period-closed",
  },
  { pattern: /out of balance/i, code: "erp-unbalanced" },
  { pattern: /subaccount\s*(?<value>\S*)\s+is inactive/i, code: "erp-subaccount-inactive" },
  { pattern: /account\s*(?<value>\S*)\s+is inactive/i, code: "erp-account-inactive" },
  { pattern: /branch\s*(?<value>\S*)\s+is inactive/i, code: "erp-branch-inactive" },
  {
    pattern: /does not allow manual entry|is a control account/i,
    code: "erp-manual-entry",
  },
  { pattern: /year to date net income/i, code: "erp-result-account" },
  { pattern: /currency is different from transaction currency/i, code: "erp-account-currency" },
  { pattern: /another process has (?:updated|added|deleted)/i, code: "erp-edited-meanwhile" },
  { pattern: /already (?:been )?released/i, code: "erp-already-released" },
  {
    pattern: /already exists|duplicate (?:key|number)|number .*(?:in use|is used)/i,
    code: "erp-number-taken",
  },
  {
    pattern: /manual numbering|override ?number ?series|numbering sequence/i,
    code: "erp-number-not-ours",
  },
  { pattern: /company tree/i, code: "erp-company-tree" },
  { pattern: /no license for this company/i, code: "erp-no-licence" },
  { pattern: /same request made too many times/i, code: "erp-too-many-calls" },
];

const byFaultCode: ReadonlyMap<string, FindingCode> = new Map([
  ["12002", "erp-company-not-authorised"],
  ["12027", "erp-no-licence"],
]);

/** The older gateway's words for a token that is dead. A rule of the ledger may speak of tokens too, and means something else. */
const deadToken = /company ?in ?context|token/i;

/** The finding for a problem; the ledger's words stay untouched, and its id is kept for its support. */
export function problemFinding(problem: Problem, status: number): Finding {
  const { code, value, names } = told(problem);
  return ledgerFinding(code, {
    verbatim: problem.text,
    ...(value === undefined || value === "" ? {} : { value }),
    parameters: {
      status,
      ...names,
      ...(problem.code === null ? {} : { faultCode: problem.code }),
      ...(problem.vismaId === undefined ? {} : { vismaId: problem.vismaId }),
    },
  });
}

type Told = { code: FindingCode; value?: string | undefined; names: Record<string, string> };

function told(problem: Problem): Told {
  const byCode = byFaultCode.get(problem.code ?? "");
  if (byCode !== undefined) return { code: byCode, names: {} };
  for (const { pattern, code } of known) {
    const match = pattern.exec(problem.text);
    if (match === null) continue;
    const { value, ...named } = match.groups ?? {};
    const names = Object.entries(named).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]));
    return { code, value, names: Object.fromEntries(names) };
  }
  if (problem.shape === "gateway" && deadToken.test(problem.text))
    return { code: "erp-token-not-accepted", names: {} };
  return { code: problem.shape === "model" ? "erp-field-invalid" : "erp-refused", names: {} };
}
