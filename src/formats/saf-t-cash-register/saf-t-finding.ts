// What the reader has to say about a file: codes with parameters, never prose.

import type { DecimalRefusalCode } from "../decimal/decimal-refusal.ts";
import type { Place } from "../place.ts";
import type { XmlFaultCode } from "../xml/xml-fault.ts";

export type SafTFindingCode =
  | XmlFaultCode
  | DecimalRefusalCode
  /** The Danish sister format; its schema and code lists are other ones. */
  | "xml-danish-namespace"
  | "encoding-not-as-declared"
  /** Characters were lost in the file's encoding; they stand as U+FFFD. */
  | "text-damaged"
  | "field-missing"
  | "date-unreadable"
  | "time-unreadable"
  | "count-unreadable"
  | "flag-unreadable"
  /** Parameter `of`: event (a Z event without its report), register (transactions, no Z), file (no Z anywhere). */
  | "z-report-missing"
  | "report-type-unknown"
  /** Same number twice. Equal reports: the second is dropped (warning). Different ones: both withheld (error). */
  | "z-number-repeated"
  | "z-number-gap"
  | "z-number-not-increasing"
  /** The report names another register than the one it stands under; the one it stands under counts. */
  | "z-register-differs"
  | "z-company-differs"
  | "z-date-differs-from-event"
  /** Against the schema; transactions cannot be given to the Z reports of this register any more. */
  | "z-report-after-transactions"
  /** Net + VAT of the VAT rows is not the total of cash sales. */
  | "vat-rows-differ-from-sales"
  /** The VAT rows add up to the total only when their amounts are taken as gross; so they were. */
  | "vat-rows-are-gross"
  | "sales-differ-from-transactions"
  | "vat-differs-from-transactions"
  | "payment-differs-from-transactions"
  | "article-group-differs-from-transactions"
  /** Payments − sales − rounding leaves something that neither tips nor gift cards explain. */
  | "z-does-not-balance"
  /** The till writes what the customer was let off as a positive number; read as negative. */
  | "rounding-sign-reversed"
  | "gift-card-sale-possible"
  | "transaction-type-unknown"
  | "transactions-after-last-z-report"
  | "payment-in-foreign-currency"
  | "credit-sale-details-cut"
  /** Only the first findings of a code are given; parameter `count`: how many more there were. */
  | "findings-suppressed";

/**
 * `error`: something the ledger needs is missing or unreadable, and a Z report (or the file) is not given out because
 * of it. `warning`: everything is given out, and a person may want to know.
 */
export interface SafTFinding {
  readonly code: SafTFindingCode;
  readonly severity: "error" | "warning";
  /** Nothing follows: the file cannot be read any further. */
  readonly fatal?: true;
  /**
   * Which record: "file", "header", `register/<id>`, `register/<id>/z/<number>`, `register/<id>/event/<id>`,
   * `register/<id>/transaction/<id>`.
   */
  readonly record: string;
  /** The element's path within the record, as the schema names it; empty when it is about the whole record. */
  readonly field: string;
  /** As it stands in the file; empty when there is nothing. */
  readonly value: string;
  readonly at?: Place;
  /** Amounts in minor units end in `Minor`. */
  readonly parameters?: Readonly<Record<string, string | number>>;
}
