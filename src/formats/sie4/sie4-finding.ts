// What the reader has to say about a file: codes with parameters, never prose.

import type { DecimalRefusalCode } from "../decimal/decimal-refusal.ts";
import type { FileFinding } from "../file-finding.ts";

export type Sie4FindingCode =
  | DecimalRefusalCode
  | "sie-empty"
  /** No record of the format is in it. */
  | "not-sie"
  /** A ZIP archive, or a workbook, which is one. */
  | "file-is-archive"
  /** Types 1, 2 and 3 hold balances and no vouchers. */
  | "sie-type-not-supported"
  | "sie-type-missing"
  /** The file ends within a voucher, or before the checksum that it announced. */
  | "sie-truncated"
  | "line-too-long"
  | "voucher-too-large"
  | "header-too-large"
  /** Parameter `used`: the encoding that the bytes are in. */
  | "encoding-not-as-declared"
  /** Read as PC8, as the file says, but the only letters above ASCII make sense as Latin-1. */
  | "encoding-doubtful"
  /** Characters were lost before the file came here, or in its encoding; they stand as U+FFFD. */
  | "text-damaged"
  /** #FLAGGA 1. */
  | "already-imported"
  /** Parameters `declared`, `computed`. The file was changed after it was written. */
  | "checksum-differs"
  | "field-missing"
  | "date-unreadable"
  /** An object list is pairs of dimension and object within braces. */
  | "object-list-unreadable"
  /** The format knows the decimal point only; read as a decimal mark. */
  | "decimal-comma"
  | "quote-not-closed"
  /** A quote within a text without the backslash that the format wants; read as part of the text. */
  | "quote-not-escaped"
  | "line-unreadable"
  | "row-outside-voucher"
  /** The next voucher begins before this one has ended. */
  | "voucher-not-closed"
  /** Nothing in it to be booked, as when all its rows were taken out: not given out, and only a warning. */
  | "voucher-without-rows"
  /** Parameters `differenceMinor`, `debitMinor`, `creditMinor`, `rowCount`. */
  | "voucher-does-not-balance"
  /** #RTRANS without the equal #TRANS that the format demands after it; counted. */
  | "added-row-alone"
  /** A year without number or days: left out of the header, as if the file had not named it. */
  | "header-year-incomplete"
  /** Another record of the header without what it is about: left out. */
  | "header-record-incomplete"
  /** A record of the header after the first voucher; what it says is not in the header. */
  | "header-record-late"
  /** Only the first warnings of a code are given; parameter `count`: how many more of `of` there were. */
  | "findings-suppressed";

/**
 * `record`: "file", "header", or `voucher/<series>/<number>` with `-` for one that is empty. `field`: the record type in the header
 * (`#RAR`), the field in a voucher (`amount`).
 */
export type Sie4Finding = FileFinding<Sie4FindingCode>;
