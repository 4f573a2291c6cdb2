/**
 * Everything that Visma.net and the gateways before it are known to say (docs/visma-facts.md, Visma.net §5), as a list: how it is
 * sorted for a write, what it means, and that people read a remedy for it. A message that is only called unknown fails here.
 */
import { describe, expect, it } from "vitest";
import { languages } from "../../core/index.ts";
import { writeAnswer } from "./answer.ts";
import type { FindingCode } from "./finding-code.ts";
import { grantOutcome } from "./grant.ts";
import { remedies } from "./remedies/remedies.ts";

type Known = {
  /** Our own name for it. */
  key: string;
  status: number;
  body: string;
  sorted: "refused" | "later" | "unknown";
  code: FindingCode;
};

const json = (value: unknown) => JSON.stringify(value);
/** The ledger's own shape, as one of its endpoints puts it. */
const erp = (text: string) =>
  json({ message: `VismaId: 5f0c1d9a-11. Error creating document. Error: ${text}` });
/** Without the prefix, and with the other spelling of the member. */
const bare = (text: string) => json({ Message: text });
const gateway = (members: object) =>
  json({ ExceptionType: "IPPException", ExceptionMessage: "", ...members });

const rule = (key: string, text: string, code: FindingCode): Known[] => [
  { key, status: 400, body: erp(text), sorted: "refused", code },
  { key: `${key}, without a prefix`, status: 400, body: bare(text), sorted: "refused", code },
  // That nothing was written is likely, and not known: looked up, and told meanwhile.
  { key: `${key}, as a failure`, status: 500, body: erp(text), sorted: "unknown", code },
];

const known: readonly Known[] = [
  ...rule(
    "VAT category missing",
    "TaxCategoryID '0' cannot be found in the system.",
    "erp-reference-missing",
  ),
  ...rule("VAT code missing", "TaxID '01' cannot be found in the system.", "erp-reference-missing"),
  ...rule(
    "settled document missing",
    "AdjdRefNbr '000225' cannot be found in the system.",
    "erp-reference-missing",
  ),
  ...rule(
    "released already",
    "Payment can't be updated because it is already released.",
    "erp-already-released",
  ),
  ...rule(
    "no place in the company tree",
    "You cannot create timecards for the selected user. Please review the company tree.",
    "erp-company-tree",
  ),
  ...rule(
    "day outside the period",
    "The date is outside the range of the selected financial period.",
    "erp-date-outside-period",
  ),
  ...rule("period inactive", "The 03-2026 financial period is inactive.", "erp-period-inactive"),
  ...rule("period closed", "The 03-2026 financial period is closed.", "erp-period-closed"),
  ...rule(
    "period closed in the company",
    "The 03-2026 financial period is closed in the NORD company.",
    "erp-period-closed",
  ),
  ...rule("period missing", "Financial Period cannot be found in the system.", "erp-period-missing"),
  ...rule("period misspelt", "Invalid Year or Period format.", "erp-period-missing"),
  ...rule("out of balance", "Batch is out of balance, please review.", "erp-unbalanced"),
  ...rule("account inactive", "Account is inactive.", "erp-account-inactive"),
  ...rule("subaccount inactive", "Subaccount 10010010 is inactive.", "erp-subaccount-inactive"),
  ...rule("branch inactive", "Branch is inactive.", "erp-branch-inactive"),
  ...rule(
    "account of the year's result",
    "Cannot post transactions directly to Year to Date Net Income.",
    "erp-result-account",
  ),
  ...rule(
    "account in another currency",
    "Denominated GL Account currency is different from transaction currency.",
    "erp-account-currency",
  ),
  ...rule(
    "changed at the same moment",
    "Another process has updated the 'Batch' record. Your changes will be lost.",
    "erp-edited-meanwhile",
  ),
  {
    key: "no licence for the company, in words",
    status: 401,
    body: bare("No license for this company."),
    sorted: "later",
    code: "erp-no-licence",
  },
  {
    key: "no licence for the company, by its fault code and without words",
    status: 400,
    body: gateway({ ExceptionFaultCode: "12027" }),
    sorted: "later",
    code: "erp-no-licence",
  },
  {
    key: "company missing or not authorised",
    status: 400,
    body: gateway({ ExceptionFaultCode: 12002 }),
    sorted: "later",
    code: "erp-company-not-authorised",
  },
  {
    key: "dead token, told as a token",
    status: 400,
    body: gateway({ ExceptionMessage: "Invalid token." }),
    sorted: "later",
    code: "erp-token-not-accepted",
  },
  {
    key: "dead token, told as a company in context",
    status: 400,
    body: gateway({ ExceptionDetails: "CompanyInContext is null." }),
    sorted: "later",
    code: "erp-token-not-accepted",
  },
  {
    key: "the same call too often",
    status: 429,
    body: bare("Same request made too many times"),
    sorted: "later",
    code: "erp-too-many-calls",
  },
  {
    key: "a window used up, in an older gateway's words",
    status: 429,
    body: "Out of API requests, retry after 411 seconds",
    sorted: "later",
    code: "erp-too-many-calls",
  },
  {
    key: "a token or a tenant that is not taken",
    status: 401,
    body: "",
    sorted: "later",
    code: "erp-token-not-accepted",
  },
  {
    key: "a module or a role that is missing",
    status: 403,
    body: "",
    sorted: "later",
    code: "erp-not-allowed",
  },
  {
    key: "a member that cannot be read",
    status: 400,
    body: json({ message: "The request is invalid.", modelState: { "hold.value": ["No boolean."] } }),
    sorted: "refused",
    code: "erp-field-invalid",
  },
];

/** What the token endpoint says, by the standard's names. */
const signInErrors: readonly [string, number, FindingCode][] = [
  ["invalid_tenant", 400, "erp-tenant-refused"],
  ["invalid_client", 401, "erp-client-refused"],
  ["unauthorized_client", 400, "erp-client-not-approved"],
  ["invalid_scope", 400, "erp-client-not-approved"],
  ["invalid_grant", 400, "erp-authorisation-lost"],
];

function expectRemedy(code: FindingCode): void {
  const { text } = remedies[code];
  for (const language of languages) {
    expect([code, language, text[language].means.length > 20]).toEqual([code, language, true]);
    expect([code, language, text[language].fix.length > 20]).toEqual([code, language, true]);
  }
}

describe("what Visma.net is known to say", () => {
  it.each(known)(
    "$key (status $status) is $sorted, as $code, with a remedy",
    ({ status, body, sorted, code }) => {
      const judged = writeAnswer({ kind: "answer", status, headers: {}, body });
      const finding =
        judged.kind === "refused"
          ? judged.findings[0]
          : judged.kind === "written"
            ? undefined
            : judged.finding;
      expect([judged.kind, finding?.code]).toEqual([sorted, code]);
      expectRemedy(code);
    },
  );

  it.each(signInErrors)("%s (status %s) at the sign-in is %s, with a remedy", (error, status, code) => {
    const answer = { kind: "answer", status, headers: {}, body: json({ error }) } as const;
    const outcome = grantOutcome(answer, { nowMs: 0, asked: [], invalidGrant: "erp-authorisation-lost" });
    const finding =
      outcome.kind === "refused" ? outcome.findings[0] : outcome.kind === "later" && outcome.finding;
    expect(finding).toMatchObject({ code });
    expectRemedy(code);
  });

  it.each([
    ["a gateway's page", 502, "<html><title>502 Bad Gateway</title></html>"],
    ["nothing at all", 500, ""],
    ["cut-off JSON", 400, '{"message": "VismaId: 5f0c'],
    ["the present gateway's own words", 404, json({ statusCode: 404, message: "Resource not found" })],
    ["plain text", 503, "Service Unavailable"],
  ])("takes %s (status %s) for no word of the ledger's", (_, status, body) => {
    expect(writeAnswer({ kind: "answer", status, headers: {}, body })).toEqual({
      kind: "unknown",
      cause: `status ${status}`,
    });
  });

  it("shows a message that is on no list untouched, with where to take it", () => {
    const judged = writeAnswer({
      kind: "answer",
      status: 400,
      headers: {},
      body: erp("Nobody has seen this yet."),
    });
    expect(judged).toMatchObject({
      findings: [{ code: "erp-refused", verbatim: expect.stringContaining("Nobody has seen this yet.") }],
    });
    expectRemedy("erp-refused");
  });
});
