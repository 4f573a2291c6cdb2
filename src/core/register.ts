/** Master data kept from a ledger, in ledger-neutral terms: what mappings are checked against. */
import type { Day } from "./day.ts";

export type AccountEntry = {
  number: string;
  name: string;
  /** The ledger's id of the year that this row of the chart belongs to; charts may differ from year to year. */
  fiscalYearId: string;
  isActive: boolean;
  isBlockedForManualBooking: boolean;
  /** The account's own VAT code, as the bookkeeper knows it. */
  vatCode?: string;
  allowsCostCentre: boolean;
  allowsProject: boolean;
};

export type VatCodeEntry = {
  code: string;
  /** The ledger's internal id, different in each company. */
  id: string;
  description: string;
  /** Newest last; the rate that holds on a day is the last one that began on or before it. Exact decimal text, percent ("25", "11.11"). */
  rates: readonly { from: Day; ratePercent: string }[];
  /** Where the ledger itself would put this VAT. */
  accounts: readonly string[];
};

export type FiscalYearEntry = { id: string; from: Day; to: Day; isLocked: boolean };

export type BookLockEntry = { lockedTo?: Day };

export type DimensionValueEntry = {
  dimension: string;
  value: string;
  id: string;
  name: string;
  isActive: boolean;
};

/** Everything of one connection that a posting is checked against. */
export type Registers = {
  accounts: readonly AccountEntry[];
  vatCodes: readonly VatCodeEntry[];
  fiscalYears: readonly FiscalYearEntry[];
  bookLock: BookLockEntry;
  dimensionValues: readonly DimensionValueEntry[];
};

export function fiscalYearOf(day: Day, years: readonly FiscalYearEntry[]): FiscalYearEntry | undefined {
  return years.find((year) => year.from <= day && day <= year.to);
}

/** The rate in force on a day, or undefined where the code had none yet. */
export function vatRateOn(code: VatCodeEntry, day: Day): string | undefined {
  return code.rates.filter((rate) => rate.from <= day).at(-1)?.ratePercent;
}
