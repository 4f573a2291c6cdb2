/** The one table from an error's code to the status that the caller gets. */
import type { ProblemCode } from "../texts/index.ts";

export type ProblemStatus = 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

export const problemStatuses: Readonly<Record<ProblemCode, ProblemStatus>> = {
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  "not-valid": 422,
  "already-there": 409,
  "not-in-this-state": 409,
  "preview-changed": 409,
  "settings-changed": 409,
  "start-locked": 409,
  "ledger-unreachable": 503,
  "key-used-otherwise": 422,
  "too-large": 413,
  "too-many-requests": 429,
  unexpected: 500,
};

/** Every one of them, for the API's own document. */
export const problemCodes = Object.keys(problemStatuses) as ProblemCode[];
