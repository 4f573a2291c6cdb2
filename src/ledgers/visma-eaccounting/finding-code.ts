/** Every finding that this ledger can give of its own; `remedies.ts` must answer each one, or it does not compile. */
import type { Finding, PreflightCode } from "../../core/index.ts";

export type SignInCode = "scopes-missing" | "authorisation-lost" | "sign-in-expired" | "client-refused";

export type AccessCode =
  | "ledger-no-module"
  | "start-up-guide-open"
  | "company-inactive"
  | "company-read-only"
  | "ledger-not-authorised"
  | "scope-missing"
  | "licence-terms-open"
  | "read-only-user";

export type BookingCode =
  | "ledger-validation"
  | "ledger-resource-missing"
  | "ledger-fiscal-year-missing"
  | "ledger-account-missing"
  | "ledger-conflict"
  | "ledger-rule"
  | "ledger-unbalanced"
  | "ledger-period-locked"
  | "ledger-year-locked"
  | "project-ended"
  | "cost-centre-inactive"
  | "row-amount-too-large"
  | "attachment-refused"
  | "series-not-listed"
  | "ledger-refused";

export type FindingCode = SignInCode | AccessCode | BookingCode;

/** A finding of this ledger. Where a preflight rule says the same thing its code is used: one thing, one word. */
export function ledgerFinding(
  code: FindingCode | PreflightCode,
  rest: Omit<Finding, "code" | "severity"> = {},
): Finding {
  return { code, severity: "error", ...rest };
}
