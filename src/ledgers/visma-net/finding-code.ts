/** Every finding that this ledger can give of its own; `remedies/remedies.ts` must answer each one, or it does not compile. */
import type { Finding, PreflightCode } from "../../core/index.ts";

export type SignInCode =
  | "erp-scopes-missing"
  | "erp-authorisation-lost"
  | "erp-sign-in-expired"
  | "erp-client-refused"
  | "erp-client-not-approved"
  | "erp-tenant-refused";

export type AccessCode =
  | "erp-token-not-accepted"
  | "erp-not-allowed"
  | "erp-no-licence"
  | "erp-company-not-authorised"
  | "erp-company-tree"
  | "erp-too-many-calls";

export type PeriodCode =
  | "erp-period-missing"
  | "erp-period-inactive"
  | "erp-period-closed"
  | "erp-date-outside-period";

export type MasterCode =
  | "erp-reference-missing"
  | "erp-account-inactive"
  | "erp-subaccount-inactive"
  | "erp-branch-missing"
  | "erp-branch-inactive"
  | "erp-manual-entry"
  | "erp-result-account"
  | "erp-account-currency";

export type JournalCode =
  | "erp-unbalanced"
  | "erp-edited-meanwhile"
  | "erp-already-released"
  | "erp-number-taken"
  | "erp-number-not-ours"
  | "erp-vat-shape"
  | "erp-journal-gone"
  | "erp-release-failed"
  | "erp-file-refused"
  | "erp-job-failed"
  | "erp-field-invalid"
  | "erp-refused";

export type FindingCode = SignInCode | AccessCode | PeriodCode | MasterCode | JournalCode;

/** A finding of this ledger. Where a preflight rule says the same thing its code is used: one thing, one word. */
export function ledgerFinding(
  code: FindingCode | PreflightCode,
  rest: Omit<Finding, "code" | "severity"> = {},
): Finding {
  return { code, severity: "error", ...rest };
}
