// What comes out of a SIE 4 file. Amounts are integers of minor units (two decimals) with debit positive, quantities
// canonical decimal strings, days `YYYY-MM-DD`. Empty fields of the file are absent.

import type { UsedEncoding } from "../text/text-encoding.ts";
import type { Sie4Finding } from "./sie4-finding.ts";

export type Sie4Item =
  | Sie4Header
  | Sie4Voucher
  | { readonly kind: "finding"; readonly finding: Sie4Finding }
  | Sie4End;

/** One per file, before its first voucher. */
export interface Sie4Header {
  readonly kind: "header";
  readonly programName?: string;
  readonly programVersion?: string;
  readonly generatedOn?: string;
  readonly generatedBy?: string;
  readonly companyName?: string;
  /** As it stands in the file: with or without hyphen. */
  readonly organisationNumber?: string;
  /** The company's number within the program that wrote the file (#FNR). */
  readonly companyId?: string;
  readonly comment?: string;
  /** The character set that the file says it has (#FORMAT), as it stands there; `end` says which one was used. */
  readonly declaredFormat?: string;
  /** ISO 4217. SEK when the file names none, which is the rule of the format. */
  readonly currency: string;
  /** The file has no #VALUTA: SEK is the format's word, not the file's. */
  readonly isCurrencyAssumed?: true;
  readonly chartType?: string;
  /** The file has already been read into a ledger by someone (#FLAGGA 1). */
  readonly isFlagged: boolean;
  readonly years: readonly Sie4Year[];
  /** May be empty in a 4I file, and vouchers may use accounts that are not in it. */
  readonly accounts: readonly Sie4Account[];
  readonly dimensions: readonly Sie4Dimension[];
  /** Vouchers may use objects that are not in it. */
  readonly objects: readonly Sie4NamedObject[];
}

export interface Sie4Year {
  /** 0 is the year of the file, −1 the one before. */
  readonly index: number;
  readonly startOn: string;
  readonly endOn: string;
}

export interface Sie4Account {
  readonly account: string;
  readonly name?: string;
  /** asset (T), debt (S), cost (K), income (I). */
  readonly type?: "asset" | "debt" | "cost" | "income";
}

/** Reserved numbers: 1 cost centre, 2 cost bearer (within 1), 6 project, 7 employee, 8 customer, 9 supplier. */
export interface Sie4Dimension {
  readonly dimension: string;
  readonly name?: string;
  /** The dimension that this one divides (#UNDERDIM). */
  readonly parent?: string;
}

export interface Sie4Object {
  readonly dimension: string;
  readonly object: string;
}

export interface Sie4NamedObject extends Sie4Object {
  readonly name?: string;
}

/** A voucher whose rows sum to zero, exactly. */
export interface Sie4Voucher {
  readonly kind: "voucher";
  /** Absent: the ledger chooses. Series and number need not be unique within a file, and real files are not. */
  readonly series?: string;
  readonly number?: string;
  readonly on: string;
  readonly text?: string;
  readonly registeredOn?: string;
  readonly signature?: string;
  readonly rows: readonly Sie4Row[];
  /** Of #VER, from 1. */
  readonly line: number;
}

export interface Sie4Row {
  readonly account: string;
  /** Debit is positive, credit negative; zero occurs. */
  readonly amountMinor: number;
  readonly objects: readonly Sie4Object[];
  /** May be another day than the voucher's. */
  readonly on?: string;
  readonly text?: string;
  readonly quantity?: string;
}

/** The last item of a file that could be read to its end. */
export interface Sie4End {
  readonly kind: "end";
  readonly encoding: UsedEncoding;
  /** Given out, and their rows. */
  readonly voucherCount: number;
  readonly rowCount: number;
  /** Not given out; each has an error of its own. */
  readonly withheldCount: number;
  readonly checksum: "absent" | "agrees" | "differs";
}
