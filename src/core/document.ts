/** What the ledger shall hold, in ledger-neutral terms. */
import type { Day } from "./day.ts";
import { minorText, sumMinor } from "./money.ts";

/** Which line of which record a row came from, for `explain`: ["sales[0].net", "rounding"]. */
export type Origin = { line: string; amountMinor: number; rule?: string };

export type JournalRow = {
  account: string;
  /** Exactly one of the two is above zero. */
  debitMinor: number;
  creditMinor: number;
  /** The ledger's VAT code as the bookkeeper knows it ("3"), not its internal id. */
  vatCode?: string;
  /** The rate that the source counted with: the code, or else the account's own, must have it on the document's day. Exact decimal text, percent. */
  vatRatePercent?: string;
  /** Dimension name → value ("costCentre": "OSLO"). */
  dimensions?: Readonly<Record<string, string>>;
  text?: string;
  origins: readonly Origin[];
};

/**
 * A file that goes with a document ("Z 17 SENTRUM-1.pdf"). Only its name is kept: the integration makes the bytes anew from the
 * record, the same for the same record, whenever they are sent (`Integration.attach`).
 */
export type Attachment = { fileName: string; mediaType: "application/pdf" };

export type Journal = {
  kind: "journal";
  /** The accounting date; decides the period. */
  on: Day;
  currency: string;
  /** The source's own reference (run, Z number), put where users look for it. Never the token. */
  reference: string;
  /** What the bookkeeper reads, without token. */
  text: string;
  /**
   * `rows`: net and VAT are rows of their own. `ledger`: sales rows are gross and the ledger adds the VAT rows.
   * Sending both would count the VAT twice.
   */
  vatShape: "rows" | "ledger";
  rows: readonly JournalRow[];
  /** Hung on the voucher once it stands in the ledger. A ledger that takes no files leaves them out. */
  attachments?: readonly Attachment[];
};

/** One of a kind that is a fact: a second posting would be a second fact. Kinds that copy something (an item, an order) are not built. */
export type Document = Journal;
export type DocumentKind = Document["kind"];

export type JournalTotals = { debitMinor: number; creditMinor: number };

export function journalTotals(journal: {
  rows: readonly { debitMinor: number; creditMinor: number }[];
}): JournalTotals {
  return {
    debitMinor: sumMinor(journal.rows.map((row) => row.debitMinor)),
    creditMinor: sumMinor(journal.rows.map((row) => row.creditMinor)),
  };
}

/** Throws when a journal breaks the rules that every journal keeps: a renderer that makes such a one has a bug. */
export function assertJournal(journal: Journal): Journal {
  if (journal.rows.length < 2) throw new Error(`a journal of ${journal.rows.length} rows`);
  for (const row of journal.rows) {
    const isOneSided =
      row.debitMinor > 0 !== row.creditMinor > 0 && row.debitMinor >= 0 && row.creditMinor >= 0;
    if (!isOneSided) throw new Error(`row on ${row.account}: exactly one side must be above zero`);
  }
  const { debitMinor, creditMinor } = journalTotals(journal);
  if (debitMinor !== creditMinor) {
    throw new Error(
      `journal ${journal.reference}: debit ${minorText(debitMinor)}, credit ${minorText(creditMinor)}`,
    );
  }
  return journal;
}
