/** Files in and out of an integration: readers of records, writers of documents. */
import type { CompanyFlags } from "./company.ts";
import type { Day } from "./day.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";

export type ReadItem<Input> =
  | { kind: "record"; record: Input; line?: number }
  | { kind: "finding"; finding: Finding };

/** Reads one file format into canonical records; a stream, so that size does not matter. */
export type FormatReader<Input> = (
  chunks: AsyncIterable<Uint8Array>,
  of: { company: CompanyFlags },
) => AsyncIterable<ReadItem<Input>>;

/** Documents as a file that a ledger takes without its API. Pure: the same documents give the same bytes. */
export type FileWriter<Settings, Written extends Document = Document> = {
  /** What people call the format: "SIE 4I". */
  title: string;
  /** The file numbers its vouchers: a person says where it begins, and which voucher type they are. */
  isNumbered?: true;
  /** Without the dot: "si". */
  extension: string;
  write(of: {
    documents: readonly Written[];
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
