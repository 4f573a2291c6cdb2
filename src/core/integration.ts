/**
 * The integration port: the declaration of one kind of business system traffic.
 * Each folder under `integrations/` declares one `Integration`; the API, the command line and the tests find it there.
 */
import type { ZodType } from "zod";
import type { CompanyFlags } from "./company.ts";
import type { Day } from "./day.ts";
import type { Attachment, Document, DocumentKind } from "./document.ts";
import type { FieldWords } from "./field-words.ts";
import type { FileWriter, FormatReader } from "./file-format.ts";
import type { Finding, RemedyBook } from "./finding.ts";
import type { BookRoom, IntegrationHome, IntegrationSample } from "./integration-sample.ts";
import type { Text } from "./language.ts";
import type { DimensionNeed, DimensionValueNeed, Need } from "./need.ts";
import type { RecordKey, SequenceStep } from "./record-key.ts";
import type { Slot } from "./slot.ts";
import type { TableGuide } from "./table-guide.ts";
import type { LinesMax } from "./too-many-lines.ts";

export type Flow<Kind extends DocumentKind = DocumentKind> = {
  /** "settlements" */
  name: string;
  /** What people call it, in lists of lanes. */
  title: Text;
  /** The kind of the documents that its records make. */
  documentKind: Kind;
  /** Its records are of days that are over: a day ahead is told, since some clock is wrong. */
  isOfPastDays?: true;
};

export type RenderedDocument<Made extends Document = Document> = {
  /** Which part of the record it is: "" for the only one, a target period where one record makes several. */
  part: string;
  document: Made;
};

/** What a render gives: documents, or the findings that stand in the way, all at once. Warnings may accompany documents. */
export type Rendering<Made extends Document = Document> = {
  documents: readonly RenderedDocument<Made>[];
  findings: readonly Finding[];
};

/** `Made`: the kinds of documents that it renders, so that one more kind elsewhere is no matter of its folder. */
export type Integration<Input = unknown, Settings = unknown, Made extends Document = Document> = {
  /** The folder's name, "day-settlements". */
  name: string;
  title: Text;
  defaultLedger: string;
  flows: readonly Flow<Made["kind"]>[];
  /** Canonical record of a flow; one schema for the API, its document and the files. */
  records: Readonly<Record<string, ZodType<Input>>>;
  /** How many lines a list of a record may have, before its schema is asked; a list without a limit is not counted. */
  linesMax?: LinesMax;
  settings: ZodType<Settings>;
  /** Reader by format name ("saf-t-cash-register", "json"). */
  formats: Readonly<Record<string, FormatReader<Input>>>;
  /** Tables that people make themselves, for the help page about files. */
  tables?: readonly TableGuide[];
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
  render(of: { flow: string; record: Input; settings: Settings; company: CompanyFlags }): Rendering<Made>;
  /**
   * The bytes of a file that a rendered document names; the same for the same record, document and language, on every machine.
   * Null where the settings of today want none any more: then the step is left out. `country` is the ledger company's.
   */
  attach?(of: {
    flow: string;
    attachment: Attachment;
    record: Input;
    document: Made;
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
    document: Made;
    settings: Settings;
    company: CompanyFlags;
    firstOpenOn: Day | null;
  }): Made | "hold" | "refuse";
  /** Ways into the books that need no API, by format name ("sie4"). Without them nothing can be exported. */
  exports?: Readonly<Record<string, FileWriter<Settings, Made>>>;
  /** Pure: the slots that a form shows for these settings and records, filled or not. Its currency tells what is usual where the company is. */
  slots(
    settings: Settings,
    records: readonly Input[],
    company?: Pick<CompanyFlags, "currency">,
  ): readonly Slot[];
  /** What people call the fields of its records and of the files that it reads. Without a word a field is told by its name, in quotes. */
  fieldWords?: FieldWords;
  /** Pure: what people call a slot or a setting by the name that findings give it. Labelled settings need none. */
  wordFor?(name: string): Text | undefined;
  /** What the account set-up says above its slots, where the general words do not fit: who decides the accounts, if not they. */
  accountsNote?: Text;
  /** Settings under which the given records can be booked, with what they name and the books must have (`needs`): for `bilag try`. */
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
