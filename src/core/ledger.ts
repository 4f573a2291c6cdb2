/**
 * The ledger port: what the engine needs of a ledger product. Each folder under `ledgers/` declares one `Ledger`.
 * A ledger client tries once and reports what happened; only the engine decides whether and when to try again.
 */
import type { ZodType } from "zod";
import type { Day } from "./day.ts";
import type { Document } from "./document.ts";
import type { FieldWords } from "./field-words.ts";
import type { Finding, RemedyBook } from "./finding.ts";
import type {
  Difference,
  HeldDocument,
  HeldStamp,
  LedgerIdentity,
  LookUpQuestion,
  LookUpResult,
} from "./held-document.ts";
import type { Text } from "./language.ts";
import type { LedgerContext, Reading, Refused } from "./ledger-exchange.ts";
import type { SignIn } from "./ledger-sign-in.ts";
import type { StepOutcome, StepPlan } from "./ledger-step.ts";
import type { Registers } from "./register.ts";

/** Which company a token really reaches; compared with the linked one before anything is sent. */
export type CompanyIdentity = {
  id: string;
  name: string;
  organisationNumber: string;
  country: string;
  currency: string;
  /** Findings that would stop every posting (company inactive, module missing). */
  findings: readonly Finding[];
};

/** One budget that a request counts against. `scope` says what shares it. */
export type Budget = { name: string; scope: "client" | "connection"; limit: number; perMs: number };

export type LedgerTiming = {
  requestTimeoutMs: number;
  /** How long the ledger may still be working on a write whose answer never came. */
  workingMs: number;
  /** On top of that: how long a written document may stay invisible to a look-up. */
  settlingMs: number;
  /** How long to leave a document alone that was asked for by its number and not shown twice, where asking in vain is counted. */
  unseenAgainMs?: number;
};

/** `Taken`: the kinds of documents that it can hold. */
export type Ledger<Taken extends Document = Document> = {
  /** The folder's name. */
  name: string;
  /** Every name under which people know it. */
  productNames: readonly string[];
  documentKinds: readonly Taken["kind"][];
  /**
   * The account's own VAT code has a say: it is in force on a row that names none, and a row that names another one may be read
   * in two ways. False where what a row says of its VAT, also that it has none, is all there is.
   */
  vatFollowsAccount: boolean;
  /** Where a person finds the accounts with their VAT codes, in the ledger's own menus. */
  chartPlace?: Text;
  /** Posting options of a link ("own series", "draft"); the form and the API document come from this. */
  options: ZodType;
  /** Pure: what the options name that the registers do not hold, for the preflight on save. */
  checkOptions?(options: unknown, of: { registers: Registers; on: Day }): readonly Finding[];
  /** Pure: warnings about options that fit all the same, told when they are saved and with every preview. */
  adviceOnOptions?(options: unknown): readonly Finding[];
  remedies: RemedyBook;
  /** What people call the fields that its messages name. */
  fieldWords?: FieldWords;
  timing: LedgerTiming;
  signIn: SignIn;
  /** The budgets a request counts against, from documented limits. */
  budgets(request: { method: string; url: string }): readonly Budget[];
  /** How long to stay away, where the headers of any answer say that the budget is used up. */
  restMs?(headers: Readonly<Record<string, string>>): number | undefined;
  /** How many requests of one connection may be under way at once. Without it: as many as there are. */
  inFlightMax?: number;
  identify(context: LedgerContext): Promise<Reading<CompanyIdentity>>;
  readRegisters(context: LedgerContext, of: { onDays: readonly Day[] }): Promise<Reading<Registers>>;
  /** Pure: the ordered writes of a document. Refuses what the ledger could never hold (text too long, no such VAT code). */
  plan(of: { document: Taken; token: string; options: unknown; registers: Registers }): StepPlan[] | Refused;
  /** Pure: the document as `plan` writes it, with what the options add to its rows. Without it: as it is. */
  filled?(document: Taken, of: { options: unknown; registers: Registers }): Taken;
  perform(
    context: LedgerContext,
    step: StepPlan,
    /** `file`: the bytes of the step's attachment, for a step that has one. */
    of: { identity: LedgerIdentity | null; file?: Uint8Array },
  ): Promise<StepOutcome>;
  /**
   * What became of a write that the ledger took as a job of its own: `queued` while it works; `unknown` where it has
   * forgotten the job. Ledgers that never answer `queued` have none.
   */
  followJob?(context: LedgerContext, of: { jobId: string; step: StepPlan }): Promise<StepOutcome>;
  /** Pure: whether the effect of a step after the first shows on the document (released, the file hangs on it). */
  isDone(step: StepPlan, held: HeldDocument): boolean;
  lookUp(context: LedgerContext, question: LookUpQuestion<Taken>): Promise<Reading<LookUpResult>>;
  /** Every document of the days that carries a token of ours, whoever's posting it was: what a restore is checked against. */
  stampsHeld(
    context: LedgerContext,
    of: { from: Day; through: Day; registers: Registers },
  ): Promise<Reading<readonly HeldStamp[]>>;
  /** Every journal of the days, whoever booked it, with its rows: for reconciliation, and to see what another connector has booked. */
  heldBetween(
    context: LedgerContext,
    of: { from: Day; through: Day; registers: Registers },
  ): Promise<Reading<readonly HeldDocument[]>>;
  readBack(
    context: LedgerContext,
    identity: LedgerIdentity,
    of: { on: Day; registers: Registers },
  ): Promise<Reading<HeldDocument | null>>;
  /** Documents by the number that a person named, in the fiscal year of the day. */
  find(
    context: LedgerContext,
    of: { number: string; on: Day; registers: Registers },
  ): Promise<Reading<readonly HeldDocument[]>>;
  /** Pure: everything in which the held document is not what the first step sent; empty means equal. */
  compare(of: {
    body: unknown;
    token: string;
    held: HeldDocument;
    registers: Registers;
  }): readonly Difference[];
  /** Pure: what only this ledger's documents hold (a period of its own, references), and has changed since. `period`: it was moved. */
  heldChanges?(before: HeldDocument, now: HeldDocument): readonly Difference[];
};
