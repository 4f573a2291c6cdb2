/** The ordered writes that put a document into a ledger, and what may become of one of them. */
import type { Attachment } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { LedgerIdentity } from "./held-document.ts";
import type { Later, Refused } from "./ledger-exchange.ts";

/** One write of a posting: what is sent, fixed before it is sent, so that a look-up can compare with it later. */
export type StepPlan = {
  name: string;
  request: { method: "POST" | "PUT"; path: string; body: unknown };
  /** How long the ledger may still be at work on this write, where that is longer than its declared `workingMs`. */
  workingMs?: number;
  /**
   * The ledger may put this write off, and begin with it as late as this after the request, also where its answer was lost. Until
   * then its absence is not believed. Only for steps that would make a second document if they were made again.
   */
  mayStartLateMs?: number;
  /** The step hangs this file of the document on it. The hash of what was sent is added when the step is performed. */
  attachment?: Attachment & { sha256?: string; sizeBytes?: number };
};

/**
 * The ledger does not show the document that the step is about, though it gave its number: it may not show it yet. Nothing was
 * written. `finding` says what it is once the time is over that the ledger may take to show it.
 */
export type Unseen = { kind: "unseen"; finding: Finding };

/** Allow-listed: anything that is neither a whole success nor the ledger's own refusal nor surely unwritten is `unknown`. */
export type StepOutcome =
  | { kind: "accepted"; identity: LedgerIdentity }
  /** The ledger works on it by itself, under this id; `followJob` asks what became of it. */
  | { kind: "queued"; jobId: string }
  | Refused
  | Later
  | Unseen
  /** `finding`: what the ledger said, which proves nothing and is kept for people (a business rule in a status 500). */
  | { kind: "unknown"; cause: string; finding?: Finding };
