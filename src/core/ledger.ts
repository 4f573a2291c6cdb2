/**
 * The ledger port: what the engine needs of a ledger product. Each folder under `ledgers/` declares one `Ledger`.
 * A ledger client tries once and reports what happened; only the engine decides whether and when to try again.
 */
import type { ZodType } from "zod";
import type { Day } from "./day.ts";
import type { Attachment, Document, DocumentKind, JournalRow } from "./document.ts";
import type { Finding, RemedyBook } from "./finding.ts";
import type { Text } from "./language.ts";
import type {
  AccountEntry,
  BookLockEntry,
  BranchEntry,
  DimensionEntry,
  DimensionValueEntry,
  FiscalYearEntry,
  PeriodEntry,
  Registers,
  VatCodeEntry,
} from "./register.ts";

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

/** What the ledger gave for a written document. `kind` and `id` name it for ever; `number` is what people see. */
export type LedgerIdentity = { kind: string; id: string; number: string };

/** Allow-listed: anything that is neither a whole success nor the ledger's own refusal nor surely unwritten is `unknown`. */
export type StepOutcome =
  | { kind: "accepted"; identity: LedgerIdentity }
  /** The ledger works on it by itself, under this id; `followJob` asks what became of it. */
  | { kind: "queued"; jobId: string }
  | Refused
  | Later
  /** `finding`: what the ledger said, which proves nothing and is kept for people (a business rule in a status 500). */
  | { kind: "unknown"; cause: string; finding?: Finding };

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

export type LookUpQuestion = {
  token: string;
  document: Document;
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

export type RegisterName = keyof Registers;
export type RegisterEntries = {
  accounts: AccountEntry;
  vatCodes: VatCodeEntry;
  fiscalYears: FiscalYearEntry;
  bookLock: BookLockEntry;
  periods: PeriodEntry;
  dimensions: DimensionEntry;
  dimensionValues: DimensionValueEntry;
  branches: BranchEntry;
};

export type SignInRequest = { authoriseUrl: string };
export type Tokens = {
  accessToken: string;
  /** Epoch milliseconds. */
  accessExpiresAt: number;
  refreshToken?: string;
  scopes: readonly string[];
};
export type SignInOutcome = { kind: "tokens"; tokens: Tokens } | Later | Refused;

export type Client = { id: string; secret: string; identityUrl: string; redirectUrl: string };

export type SignIn = {
  /** Where the person is sent. State, and the PKCE challenge, come from the engine. */
  authoriseUrl(client: Client, of: { state: string; challenge: string }): string;
  /** Exchanges the code. Refuses with a finding when fewer scopes than needed were granted. */
  redeem(
    client: Client,
    of: { code: string; verifier: string; nowMs: number },
    exchange: Exchange,
  ): Promise<SignInOutcome>;
  /** A dead refresh token is `refused` with the code `authorisation-lost`: only a person can cure it. */
  refresh(
    client: Client,
    of: { refreshToken: string; nowMs: number },
    exchange: Exchange,
  ): Promise<SignInOutcome>;
  /** Tokens for a tenant that has let the client in, without a person's browser. They have no refresh token: asked for again when old. */
  direct?(
    client: Client,
    of: { tenantId: string; nowMs: number },
    exchange: Exchange,
  ): Promise<SignInOutcome>;
  revoke(client: Client, of: { refreshToken: string }, exchange: Exchange): Promise<void>;
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

export type Ledger = {
  /** The folder's name. */
  name: string;
  /** Every name under which people know it. */
  productNames: readonly string[];
  documentKinds: readonly DocumentKind[];
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
  plan(of: {
    document: Document;
    token: string;
    options: unknown;
    registers: Registers;
  }): StepPlan[] | Refused;
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
  lookUp(context: LedgerContext, question: LookUpQuestion): Promise<Reading<LookUpResult>>;
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
