/** The words in which a ledger client and the engine speak of one HTTP request, and of what came of it. */
import type { Finding } from "./finding.ts";

/** One HTTP request as the ledger wants it made. `purpose` decides budget, reserve and what is recorded. */
export type LedgerRequest = {
  purpose: "write" | "look-up" | "read" | "sign-in";
  method: "GET" | "POST" | "PUT" | "DELETE";
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Bytes where a file goes with it. */
  body?: string | Uint8Array;
  timeoutMs: number;
};

/**
 * What became of a request. `unsent` is a failure before the first byte left: surely not written.
 * `broken` is everything else that is not a whole answer: it may have been written.
 * `later` is the engine's own word that the budget is empty; nothing was sent.
 */
export type LedgerAnswer =
  | { kind: "answer"; status: number; headers: Readonly<Record<string, string>>; body: string }
  | { kind: "unsent"; cause: string }
  | { kind: "broken"; cause: string }
  | { kind: "later"; cause: string; retryAfterMs: number };

export type Exchange = (request: LedgerRequest) => Promise<LedgerAnswer>;

/** What a session with one connected company carries. The engine keeps the access token fresh. */
export type LedgerContext = {
  baseUrl: string;
  accessToken: string;
  exchange: Exchange;
};

/**
 * The world is unwell. `reauthorise`: the token was not accepted, a fresh one may be.
 * `finding` says why in the ledger's own words where it gave some (start-up guide open, scope missing), for people to see.
 */
export type Later = {
  kind: "later";
  cause: string;
  retryAfterMs?: number;
  reauthorise?: boolean;
  finding?: Finding;
};
/** The ledger says no: at least one finding, and all that are known at once. */
export type Refused = { kind: "refused"; findings: readonly Finding[] };
export type Reading<Value> = { kind: "read"; value: Value } | Later | Refused;
