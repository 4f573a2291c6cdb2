/** The findings of the preflight: what may be wrong of a set-up or a document against the ledger's registers. */
import type { Finding } from "./finding.ts";

export type PreflightCode =
  | "account-unknown"
  | "account-inactive"
  | "account-blocked"
  | "vat-code-unknown"
  | "vat-code-differs"
  | "vat-rate-differs"
  | "rate-without-vat-code"
  | "fiscal-year-missing"
  | "fiscal-year-locked"
  | "period-locked"
  | "period-missing"
  | "period-inactive"
  | "period-closed"
  | "dimension-value-unknown"
  | "dimension-value-inactive"
  | "dimension-not-allowed"
  | "dimension-unknown"
  | "dimension-value-missing"
  | "dimension-value-too-long";

export const preflightError = (code: PreflightCode, rest: Omit<Finding, "code" | "severity">): Finding => ({
  code,
  severity: "error",
  ...rest,
});
