/** What crosses the API as an error: few codes; http/problems.ts maps them to statuses, texts/problem-titles.ts to words. */
import type { Finding } from "./finding.ts";

export type AppErrorCode =
  | "not-signed-in"
  | "not-allowed"
  | "not-found"
  | "not-valid"
  | "already-there"
  | "not-in-this-state"
  | "preview-changed"
  | "settings-changed"
  | "start-locked"
  | "ledger-unreachable"
  | "key-used-otherwise"
  | "too-large"
  | "too-many-requests";

export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly findings: readonly Finding[];
  /** `message` is for developers, in English: the thing, the rule, the next step. People read the code's remedy. */
  constructor(
    code: AppErrorCode,
    message: string,
    findings: readonly Finding[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.findings = findings;
  }
}
