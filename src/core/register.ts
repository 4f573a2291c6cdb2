/** Master data kept from a ledger, in ledger-neutral terms: what mappings are checked against. */
import type { Day } from "./day.ts";

export type AccountEntry = {
  number: string;
  name: string;
  /** The ledger's id of the year that this row of the chart belongs to; undefined where one chart serves every year. */
  fiscalYearId?: string;
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

/** A period that the ledger itself knows, not always a calendar month. Ledgers without such periods have none. */
export type PeriodEntry = {
  /** The ledger's own id ("202603"). */
  id: string;
  from: Day;
  /** The last day, inclusive. */
  to: Day;
  name: string;
  isActive: boolean;
  isClosed: boolean;
};

export type BookLockEntry = { lockedTo?: Day };

/** A dimension as the ledger names it: names are compared letter by letter. */
export type DimensionEntry = {
  name: string;
  /** Every row must carry a value ("subaccount segment"). */
  isRequired: boolean;
  /** Only listed values are taken. */
  isListed: boolean;
  maxLength?: number;
};

export type BranchEntry = { code: string; name: string; isActive: boolean };

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
  periods: readonly PeriodEntry[];
  dimensions: readonly DimensionEntry[];
  dimensionValues: readonly DimensionValueEntry[];
  branches: readonly BranchEntry[];
};

export type RegisterName = keyof Registers;

/** A register that is missing here does not compile. */
const everyRegister: Readonly<Record<RegisterName, true>> = {
  accounts: true,
  vatCodes: true,
  fiscalYears: true,
  bookLock: true,
  periods: true,
  dimensions: true,
  dimensionValues: true,
  branches: true,
};
export const registerNames = Object.keys(everyRegister) as RegisterName[];

export function ledgerPeriodOf(day: Day, periods: readonly PeriodEntry[]): PeriodEntry | undefined {
  return periods.find((period) => period.from <= day && day <= period.to);
}

export function fiscalYearOf(day: Day, years: readonly FiscalYearEntry[]): FiscalYearEntry | undefined {
  return years.find((year) => year.from <= day && day <= year.to);
}

/** The rate in force on a day, or undefined where the code had none yet. */
export function vatRateOn(code: VatCodeEntry, day: Day): string | undefined {
  return code.rates.filter((rate) => rate.from <= day).at(-1)?.ratePercent;
}
