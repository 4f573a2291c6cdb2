/**
 * The integration port: the declaration of one kind of business system traffic.
 * Each folder under `integrations/` declares one `Integration`; the API, the command line and the tests find it there.
 */
import type { ZodType } from "zod";
import type { CompanyFlags } from "./company.ts";
import type { Day } from "./day.ts";
import type { Attachment, Document, DocumentKind } from "./document.ts";
import type { Finding, RemedyBook } from "./finding.ts";
import type { Text } from "./language.ts";

export type Flow = {
  /** "settlements" */
  name: string;
  /** What people call it, in lists of lanes. */
  title: Text;
  direction: "out" | "in";
  documentKind: DocumentKind;
  /** How many postings of a lane may be under way at once; 1 for once-kinds. */
  width: number;
  /** Whether a failed precondition halts the lane or holds that record alone until it is cured. */
  failedPrecondition: "halt" | "hold";
  /** Debit and credit totals mean something for this flow. */
  isDoubleEntry: boolean;
  /** Its records are of days that are over: a day ahead is told, since some clock is wrong. */
  isOfPastDays?: true;
};

/** One thing a mapping asks of the ledger's live registers. */
export type Need = {
  /** The slot in the settings ("sales/25"). */
  slot: string;
  account: string;
  /** What the source calls the account, where it says: names it in books that are made for a file. */
  accountName?: string;
  /** The VAT code that the bookkeeper chose for it; undefined where the slot carries no VAT. */
  vatCode?: string;
  /** The rate that the VAT code, or else the account's own one, must have on the day, exact decimal text. */
  ratePercent?: string;
};

/**
 * A dimension that the settings use, named as the ledger names it: compared letter by letter. `value`: one of its values that
 * they name; `account`: the one that is to carry it.
 */
export type DimensionNeed = { slot: string; dimension: string; value?: string; account?: string };

/** A dimension value that records carry: put into books that are made for a file. */
export type DimensionValueNeed = { dimension: string; value: string; name?: string };

/** How much the books that are made for a file can take: values that are longer are given shorter ones of their own. */
export type BookRoom = { dimensionValueMax: number };

/** What a person has answered for a slot, in one department ("*": all that say nothing else). */
export type SlotAnswer =
  | { department: string; account: string; vatCode?: string }
  | { department: string; doesNotOccur: true };

/** A slot that a settings form shows. */
export type Slot = {
  name: string;
  label: Text;
  carriesVat: boolean;
  ratePercent?: string;
  /** What is to be given; an account, with its VAT code where it carries one, unless it says otherwise. */
  asks?: "account" | "amount" | "dimension";
  /** Where the answer stands in the settings, from the top; "{department}" stands for each department. */
  path?: readonly string[];
  answers?: readonly SlotAnswer[];
  /** Departments that have no answer and need one before the link is activated: an empty slot may hide an amount. */
  missingIn?: readonly string[];
};

export type ReadItem<Input> =
  | { kind: "record"; record: Input; line?: number }
  | { kind: "finding"; finding: Finding };

/** Reads one file format into canonical records; a stream, so that size does not matter. */
export type FormatReader<Input> = (
  chunks: AsyncIterable<Uint8Array>,
  of: { company: CompanyFlags },
) => AsyncIterable<ReadItem<Input>>;

/** Documents as a file that a ledger takes without its API. Pure: the same documents give the same bytes. */
export type FileWriter<Settings> = {
  /** What people call the format: "SIE 4I". */
  title: string;
  /** The file numbers its vouchers: a person says where it begins, and which voucher type they are. */
  isNumbered?: true;
  /** Without the dot: "si". */
  extension: string;
  write(of: {
    documents: readonly Document[];
    settings: Settings;
    company: CompanyFlags;
    generatedOn: Day;
    /** Formats that number their vouchers begin with this one. */
    firstNumber: number;
    /** The ledger's number of the voucher type, where the format has one. */
    voucherType: number;
  }): WrittenDocuments;
};

/**
 * `isTextComplete`: every letter has a place in the format's character set. `left`: values that it has no column for, by dimension.
 * `unfitAccounts`: accounts that are not as the format has them, which its readers may refuse.
 */
export type WrittenDocuments = {
  bytes: Uint8Array;
  isTextComplete: boolean;
  left?: Readonly<Record<string, readonly string[]>>;
  unfitAccounts?: readonly string[];
};

export type RenderedDocument = {
  /** Which part of the record it is: "" for the only one, a target period where one record makes several. */
  part: string;
  document: Document;
};

/** What a render gives: documents, or the findings that stand in the way, all at once. Warnings may accompany documents. */
export type Rendering = { documents: readonly RenderedDocument[]; findings: readonly Finding[] };

export type RecordKey = {
  /** The object in the source's words ("11.222-33.44.567/Z1"): shown to people, unique within company and flow. */
  object: string;
  /** The day it belongs to, for start dates and lists. */
  on: Day;
  /** Sorts the records that one call hands in: source order, not arrival order. */
  order: string;
  /** Department code where the source names one. */
  department?: string;
  /** The plain reference that users look for ("Z 1"). */
  reference: string;
  /**
   * Where the source may give one name to several things: that name, and what tells this one from the others. A content
   * that is known under the name is the same thing, whatever object it came as.
   */
  family?: { name: string; member: string };
  /** Where the source numbers what it hands over: the row it counts in ("till 1") and the number. Gaps show across hand-ins. */
  sequence?: { name: string; number: number };
};

/** Two records of one sequence, one after the other in the order of the source. */
export type SequenceStep = { before: SequenceMember; current: SequenceMember };
export type SequenceMember = {
  object: string;
  on: Day;
  number: number;
  department: string | null;
};

export type Integration<Input = unknown, Settings = unknown> = {
  /** The folder's name, "day-settlements". */
  name: string;
  title: Text;
  defaultLedger: string;
  flows: readonly Flow[];
  /** Canonical record of a flow; one schema for the API, its document and the files. */
  records: Readonly<Record<string, ZodType<Input>>>;
  settings: ZodType<Settings>;
  /** Reader by format name ("saf-t-cash-register", "json"). */
  formats: Readonly<Record<string, FormatReader<Input>>>;
  remedies: RemedyBook;
  keyOf(flow: string, record: Input): RecordKey;
  /**
   * Pure: members of the record's family that the same delivery holds, itself among them. Asked of the record as it was
   * handed in, since it is no part of what is kept. Without it: none.
   */
  besides?(flow: string, handedIn: unknown): readonly string[];
  /**
   * Pure: what the source calls this version of the record, as the id of a snapshot. Asked of the record as it was handed in, since
   * it is no part of the content: the same content under another name is the same version. Without it: no name.
   */
  versionOf?(flow: string, handedIn: unknown): string | undefined;
  /**
   * Where records are numbered: pure, what is odd about one that follows another in its sequence, with the codes that this
   * can give. Warnings about what lies between the two, told on the later one, and taken back once it has come.
   */
  sequence?: {
    codes: readonly string[];
    check(step: SequenceStep): readonly Finding[];
    /** A name that is new, and differs from a known one in capitals or blanks only: told on its first record, and left apart. */
    alike?(of: { object: string; name: string; other: string }): Finding;
  };
  /**
   * Pure: what the record says about itself (balance, order of times). Errors set the record aside. The settings, undefined
   * while there are none, may allow what else is an error; saved anew, they take in what they allow. The company, where it is
   * known: a record that says to be another's is set aside.
   */
  check(flow: string, record: Input, settings?: Settings, company?: CompanyFlags): readonly Finding[];
  /** Pure: the documents of a record under settings. */
  render(of: { flow: string; record: Input; settings: Settings; company: CompanyFlags }): Rendering;
  /**
   * The bytes of a file that a rendered document names; the same for the same record, document and language, on every machine.
   * Null where the settings of today want none any more: then the step is left out. `country` is the ledger company's.
   */
  attach?(of: {
    flow: string;
    attachment: Attachment;
    record: Input;
    document: Document;
    settings: Settings;
    company: CompanyFlags;
    country: string;
  }): Promise<Uint8Array | null>;
  /** Pure: warnings about settings that fit all the same, told when they are saved and with every preview. */
  adviceOn?(settings: Settings): readonly Finding[];
  /** Pure: everything that the settings ask of the ledger, for the preflight on save. */
  needs(settings: Settings): readonly Need[];
  /** Pure: the dimensions that the settings use, and the values of them that stand in the settings themselves. */
  dimensionNeeds?(settings: Settings): readonly DimensionNeed[];
  /**
   * Pure: what to do with a document whose period the ledger has closed. A document: the same, booked on the first open day.
   * `hold`: it stands until the period is open again. `refuse`: it stands until a person decides. Without it: hold.
   */
  intoOpenPeriod?(of: {
    document: Document;
    settings: Settings;
    company: CompanyFlags;
    firstOpenOn: Day | null;
  }): Document | "hold" | "refuse";
  /** Ways into the books that need no API, by format name ("sie4"). Without them nothing can be exported. */
  exports?: Readonly<Record<string, FileWriter<Settings>>>;
  /** Pure: the slots that a form shows for these settings and records, filled or not. */
  slots(settings: Settings, records: readonly Input[]): readonly Slot[];
  /** What the account set-up says above its slots, where the general words do not fit: who decides the accounts, if not they. */
  accountsNote?: Text;
  /** Settings under which the given records can be booked, naming accounts that `bookOf` lists: for `bilag try`. */
  settingsFor(
    records: readonly Input[],
    base: Settings,
    room?: BookRoom,
  ): { settings: Settings; needs: readonly Need[]; dimensionValues?: readonly DimensionValueNeed[] };
  /** A sample company with settings and records, for the try-out and the contract tests. */
  sample: IntegrationSample<Input, Settings>;
  /** Companies of other countries, for `bilag try`: a file from there is not judged by the customs of the sample's. */
  homes?: readonly IntegrationHome<Settings>[];
};

export type SampleCompany = {
  externalId: string;
  name: string;
  organisationNumber: string;
  country: string;
  currency: string;
  timeZone: string;
};

export type IntegrationHome<Settings> = {
  company: SampleCompany;
  settings: Settings;
  /** By name, formats that come from this country alone. */
  formats: readonly string[];
};

export type IntegrationSample<Input, Settings> = {
  company: SampleCompany;
  departments: readonly { code: string; name: string }[];
  settings: Settings;
  /** Records of `count` days up to a day, per flow; the same input gives the same records. */
  records(of: { flow: string; upTo: Day; count: number }): readonly Input[];
};
