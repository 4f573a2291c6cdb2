// What comes out of a SAF-T Cash Register file. All amounts are integers of minor units of the header's currency, rates
// and quantities are canonical decimal strings, moments are the till's wall clock without a zone.

import type { UsedEncoding } from "../text/text-encoding.ts";
import type { SafTFinding } from "./saf-t-finding.ts";
import type { SafTZReport } from "./saf-t-z-report.ts";

export type SafTItem =
  | SafTHeader
  | SafTZReport
  | { readonly kind: "finding"; readonly finding: SafTFinding }
  | SafTEnd;

/** One per file, before its first Z report. */
export interface SafTHeader {
  readonly kind: "header";
  readonly fiscalYear?: string;
  readonly startOn?: string;
  readonly endOn?: string;
  readonly currency?: string;
  readonly createdOn?: string;
  readonly softwareName?: string;
  readonly softwareVersion?: string;
  readonly softwareCompanyName?: string;
  readonly schemaVersion?: string;
  readonly comment?: string;
  /** The Norwegian organisation number. */
  readonly companyIdent?: string;
  readonly companyName?: string;
  readonly taxRegistrationIdent?: string;
  readonly vatCodes: readonly SafTVatCode[];
  /** Article groups, raises, transaction, payment and event types: basicType 04, 10, 11, 12, 13. */
  readonly codes: readonly SafTCode[];
  readonly ledgerAccounts: readonly SafTLedgerAccount[];
}

export interface SafTVatCode {
  readonly vatCode: string;
  readonly description?: string;
  /** A code of SAF-T Financial: 3 = 25 %, 31 = 15 %, 33 = 12 %, 5 and 6 and 7 and 0 without VAT. */
  readonly standardVatCode?: string;
}

/** The till's own code and what it means by the authority's lists. */
export interface SafTCode {
  readonly basicType: string;
  readonly id: string;
  readonly predefinedId?: string;
  readonly description?: string;
}

export interface SafTLedgerAccount {
  readonly account: string;
  readonly description?: string;
}

/** The last item of a file that could be read to its end. Locations are here because they come after the header. */
export interface SafTEnd {
  readonly kind: "end";
  readonly encoding: UsedEncoding;
  readonly locations: readonly SafTLocation[];
  readonly zReportCount: number;
  readonly transactionCount: number;
}

export interface SafTLocation {
  /** A department, as the business calls it. */
  readonly name?: string;
  readonly registers: readonly SafTRegister[];
}

export interface SafTRegister {
  readonly registerId: string;
  readonly description?: string;
}
