/** Every open question about eAccounting that matters to a flow, as a switch. docs/visma-unknowns.md lists them. */
import { choice, count, flag, statuses } from "../switches.ts";

export const eaccountingSwitches = {
  eaccountingStatuses: statuses({
    source: "visma-facts §3: only 200, 201, 400, 401 and 429 are proven",
    meaning: "HTTP status by error code, over the assumed one",
  }),
  modelErrorShape: choice(["visma", "problem-details"], {
    source: "visma-facts §3 (ProblemDetails inferred as possible since the engine change)",
    meaning: "body of a field error",
  }),
  companySettingsScope: choice(["sales", "sales-or-accounting"], {
    source: "visma-facts §2: spec against one live client",
    meaning: "which scopes may read /companysettings",
  }),
  inactiveAccount: choice(["reject", "auto-activate"], {
    source: "visma-facts §4, unknown (opening balances activate)",
    meaning: "a voucher row on an inactive account",
  }),
  unbalancedVoucher: choice(["4002", "2000"], {
    source: "visma-facts §4, inferred",
    meaning: "error code when debit is not credit",
  }),
  blockedAccount: choice(["4002", "2000"], {
    source: "visma-facts §4, code inferred",
    meaning: "error code for a hand row on an account blocked for manual booking",
  }),
  lockedPeriod: choice(["4026", "4013"], {
    source: "visma-facts §3 (4026), §6 (4013 locked year or period)",
    meaning: "error code for a day up to AccountingLockedTo",
  }),
  lockedYear: choice(["4038", "4026", "4013"], {
    source: "visma-facts §6 (4038), §4 (4026 inferred)",
    meaning: "error code for a day in a fiscal year locked for accounting",
  }),
  zeroRow: choice(["accept", "reject"], {
    source: "visma-facts §4, unknown",
    meaning: "a row with zero on both sides",
  }),
  bothSides: choice(["reject", "accept"], {
    source: "assumed: no source speaks of a row with debit and credit",
    meaning: "a row with an amount on both sides",
  }),
  voucherRowsMax: count(0, {
    source: "visma-facts §8, unknown",
    meaning: "most rows of a voucher; 0 is no limit",
  }),
  attachmentBytesMax: count(0, {
    source: "visma-facts §4 gives the types of files and no size",
    meaning: "largest file that is taken, in bytes; 0 is no limit",
  }),
  voucherSeries: choice(["used", "not-used"], {
    source: "visma-facts §4: NumberSeries may be null",
    meaning: "not-used: NumberSeries null and the number without a letter",
  }),
  vatRateUnit: choice(["fraction", "percent"], {
    source: "visma-facts §5, unknown: public fixtures use both",
    meaning: "25 % told as 0.25 or as 25",
  }),
  automaticVatRounding: choice(["half-up", "down"], {
    source: "assumed (visma-facts §7.6: may differ by øre from the till)",
    meaning: "rounding of the VAT inside a gross row",
  }),
  automaticVatTrigger: choice(["flag-only", "flag-or-company"], {
    source: "visma-facts §8, unknown for NO",
    meaning: "flag-or-company: the company's own setting adds VAT rows to API vouchers too",
  }),
  accountsWithoutYear: choice(["current-year", "all-years"], {
    source: 'assumed: the spec says only "Get a list of accounts"',
    meaning: "which accounts GET /accounts lists",
  }),
  dateShape: choice(["date", "date-time"], {
    source: "visma-facts §3: dates of vouchers are date-only (live); fiscal years and the lock day unproven",
    meaning: "StartDate, EndDate and AccountingLockedTo with or without a time",
  }),
  filterFunctions: choice(["work", "refused"], {
    source: "visma-facts §3: contains() on vouchers inferred",
    meaning: "contains(), startswith(), endswith() and any() in $filter",
  }),
  pageSizeAboveMax: choice(["cap", "refuse"], {
    source: "visma-facts §3 gives the maximum, not what happens above it",
    meaning: "$pagesize above 1000",
  }),
  listOrder: choice(["oldest-first", "newest-first"], {
    source: "assumed: no source tells the order without $orderby",
    meaning: "order of vouchers in a list",
  }),
  rateLimitPerMinute: count(600, {
    source: "visma-facts §3",
    meaning: "requests per minute; 0 is no limit",
  }),
  rateLimitScope: choice(["client-and-endpoint", "client-endpoint-and-company"], {
    source: "visma-facts §3: per client and endpoint; per company unproven",
    meaning: "what one budget counts",
  }),
  retryAfterHeader: flag(false, {
    source: "visma-facts §3: disputed",
    meaning: "whether a 429 carries Retry-After",
  }),
  locationHeader: flag(false, {
    source: "visma-facts §8, unknown",
    meaning: "whether a 201 carries Location",
  }),
  nextFiscalYear: flag(false, {
    source: "visma-facts §7.3: the new year is missing in January",
    meaning: "whether the sample companies have the coming fiscal year; read when the twin is reset",
  }),
  vatCodeBlankRow: choice(["no-vat-code", "account-code"], {
    source: "visma-facts §4, inferred",
    meaning: "a row without VatCodeId when useDefaultVatCodes is false",
  }),
};
