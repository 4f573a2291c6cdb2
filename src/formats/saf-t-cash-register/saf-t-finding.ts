// What the reader has to say about a file: codes with parameters, never prose.

import type { DecimalRefusalCode } from "../decimal/decimal-refusal.ts";
import type { FileFinding } from "../file-finding.ts";
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
 * An error is something that the ledger needs and that is missing or unreadable. `record`: "file", "header", `register/<id>`,
 * `register/<id>/z/<number>`, `register/<id>/event/<id>`, `register/<id>/transaction/<id>`. `field`: the element's path within the
 * record, as the schema names it.
 */
export type SafTFinding = FileFinding<SafTFindingCode>;
