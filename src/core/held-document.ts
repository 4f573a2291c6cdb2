/** A document as a ledger holds it, and how one is asked for when an answer was lost. */
import type { Day } from "./day.ts";
import type { Document, JournalRow } from "./document.ts";
import type { Registers } from "./register.ts";

/** What the ledger gave for a written document. `kind` and `id` name it for ever; `number` is what people see. */
export type LedgerIdentity = { kind: string; id: string; number: string };

/** The ledger's own standing of a document. */
export const standings = ["draft", "hold", "balanced", "released", "posted"] as const;
export type Standing = (typeof standings)[number];

/** A document as the ledger holds it. */
export type HeldDocument = {
  identity: LedgerIdentity;
  standing: Standing;
  on: Day;
  /** The whole text as held, token included. */
  text: string;
  createdAt?: string;
  /** File names of what hangs on it, where the ledger tells. */
  attachments?: readonly string[];
  /** How many files hang on it, where a list tells that and not their names. */
  attachmentsCount?: number;
  /** VAT codes and dimension values as the bookkeeper knows them; an id that the registers do not know stands as it is. */
  rows: readonly Omit<JournalRow, "origins">[];
};

export type LookUpQuestion<Sought extends Document = Document> = {
  token: string;
  document: Sought;
  /** As last read: they name the fiscal year to look in and turn the ledger's ids back into codes. */
  registers: Registers;
  /** The bodies of all attempts ever made for the step, newest last. */
  bodies: readonly unknown[];
  /** The earliest attempt's start, epoch milliseconds: nothing older can be ours. */
  sinceMs: number;
};

/**
 * `found` lists every document with our token; `lookalikes` those without a token that have the same day and sum and came at
 * a fitting time: either may make the answer "cannot tell". `complete` is false when not every page could be read.
 */
export type LookUpResult = {
  complete: boolean;
  found: readonly HeldDocument[];
  lookalikes: readonly HeldDocument[];
};

/** A document in the ledger that carries one of our tokens. */
export type HeldStamp = { token: string; number: string; on: Day };

/** Where what is held differs from what was sent. */
export type Difference = { field: string; sent: string; held: string };
