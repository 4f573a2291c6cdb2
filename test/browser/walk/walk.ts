/** A walk from an empty installation to booked documents, as data: what differs between integrations, ledgers and countries. */
import type { Language } from "../../../admin/src/texts/language.ts";
import type { TwinControl } from "../../support/twin-control.ts";
import type { Walker } from "./walker.ts";

/** The ledger product, and whose books of the pretend Visma are reached. */
export type Destination = {
  ledger: "visma-eaccounting" | "visma-net";
  /** What the product is called on the button that leads to it. */
  title: string;
  /** One of its names, as the person looks for it. */
  search: string;
  userName: string;
  books: string;
  /** Dimension → the value of rows that have none of their own, in a ledger that wants one on every row. */
  emptyValues?: Readonly<Record<string, string>>;
};

export type OwnCompany = {
  name: string;
  externalId: string;
  organisationNumber: string;
  country: "NO" | "SE" | "NL" | "DK";
};

/** A row as the preview shows it: with these words beside its amount, and with no dimension of its own where none is named. */
export type ExpectedRow = {
  account: string;
  /** In debit or credit, without marks between the thousands. */
  amount: string;
  /** One of its dimensions with the value; left out: it has none of its own. */
  dimension?: string;
  /** Further cells: a VAT code, words of its text. */
  carries?: readonly string[];
};

/** A document as the preview shows it, and how the ledger holds it afterwards. */
export type ExpectedDocument = {
  /** The source's name of it, which the preview, the posting and the list are found by. */
  reference: string;
  period: string;
  /** Debit and credit, "1250.00". */
  amount: string;
  previewed: readonly ExpectedRow[];
  /** The end of the text in the ledger, behind our token. */
  heldText: string;
};

export type Walk = {
  language: Language;
  person: { name: string; email: string };
  destination: Destination;
  /** What the books of this company have before anybody connects, beside what the pretend Visma puts there. */
  prepareBooks?(twin: TwinControl, companyId: string): Promise<void>;
  company: OwnCompany;
  integration: "day-settlements" | "payroll-journals";
  /** What its flow is called where the lanes are listed, as the people of that country call it. */
  flow: string;
  /** The set-up of the link, tab by tab, until its settings are saved. */
  setUp(walker: Walker): Promise<void>;
  /** What is earlier is kept and not sent. The link is made with today, and moved back to this day before anything is sent. */
  startOn: string;
  file: { name: string; bytes: Buffer };
  /** Findings of the file as it is read, each by a text that stands on the card. */
  findings: readonly string[];
  documents: readonly ExpectedDocument[];
  /** The sum of all documents, "1875.00". */
  sum: string;
  /** A row of the first document, and what it is made of. */
  explained: { account: string; origins: number; tells: readonly string[]; record: string };
};
