/**
 * What one eAccounting company holds. Accounts live per fiscal year (visma-facts §5); amounts are whole
 * øre, öre or cents, rates are hundredths of a percent.
 */
import type { VoucherStore } from "./voucher-store.ts";

export type FiscalYear = {
  id: string;
  startOn: string;
  endOn: string;
  isLocked: boolean;
  /** 0 invoicing, 1 cash, 2 none. §5 */
  bookkeepingMethod: 0 | 1 | 2;
};

export type Account = {
  number: number;
  name: string;
  vatCodeId: string | null;
  isActive: boolean;
  isProjectAllowed: boolean;
  isCostCenterAllowed: boolean;
  isBlockedForManualBooking: boolean;
  createdAt: string;
  modifiedAt: string;
};

/** 2500 is 25 %. Rates in the order of their first day. */
type VatRate = { fromOn: string; basisPoints: number };
export type VatCode = {
  id: string;
  code: string;
  description: string;
  rates: VatRate[];
  /** The accounts VAT rows are booked on; the first one is used by the automatic calculation (assumed). */
  relatedAccounts: number[];
};

export type CostCenterItem = {
  id: string;
  shortName: string;
  name: string;
  isActive: boolean;
  createdAt: string;
};
/** Up to three, numbered 1 to 3. §5 */
export type CostCenter = {
  id: string;
  number: number;
  name: string;
  isActive: boolean;
  items: CostCenterItem[];
};

export type Project = {
  id: string;
  number: string;
  name: string;
  startOn: string;
  endOn: string | null;
  /** 1 ongoing, 2 finished. §5 */
  status: 1 | 2;
  modifiedAt: string;
};

export type Row = {
  account: number;
  debitMinor: number;
  creditMinor: number;
  text: string | null;
  vatCodeId: string | null;
  /** The VAT that the automatic calculation took out of this row, else null. */
  vatMinor: number | null;
  /** By dimension 1 to 3. */
  costCenterItemIds: [string | null, string | null, string | null];
  projectId: string | null;
  /** True for a VAT row that the server added. */
  isAutomatic: boolean;
};

export type Voucher = {
  id: string;
  fiscalYearId: string;
  /** Null where the company uses no series. §4 */
  series: string | null;
  number: number;
  on: string;
  text: string;
  rows: Row[];
  /** 2, a manual voucher, is what the API makes (inferred in §4). */
  type: number;
  origin: "api" | "draft" | "hand";
  createdAt: string;
  modifiedAt: string;
  /** Twin time in milliseconds from which lists show it: the fault `late-visibility` moves it. */
  visibleAt: number;
  /** Hidden by id too until then. */
  hiddenEverywhere: boolean;
  attachmentIds: string[];
};

export type Draft = {
  id: string;
  on: string;
  text: string | null;
  series: string | null;
  rows: Row[];
  createdAt: string;
  modifiedAt: string;
};

export type Attachment = {
  id: string;
  contentType: string;
  fileName: string;
  url: string | null;
  size: number;
  sha256: string;
  uploadedBy: string;
  uploadedAt: string;
  link: { documentId: string; documentType: number } | null;
};

export type Company = {
  /** The GUID that the token's `customer_id` claim carries. §2 */
  id: string;
  name: string;
  countryCode: string;
  currencyCode: string;
  timeZone: string;
  corporateIdentityNumber: string;
  companyIdentifier: string;
  /** 1 Standard, 2 Invoicing, 3 Bookkeeping, 4 Solo, 5 Pro, 6 InvoicingCollaboration. */
  productVariant: number;
  /** 0 inactive, 1 active, 2 read-only. §5 */
  status: 0 | 1 | 2;
  hasFinishedStartUpGuide: boolean;
  hasAcceptedLicence: boolean;
  hasApiModule: boolean;
  modules: string[];
  /** The last locked day, or null. §5 AccountingLockedTo */
  lockedTo: string | null;
  /** 0 none, 1 month, 2 quarter, 3 year, 4 tax declaration. §5 */
  lockInterval: number;
  /** 6 is bimonthly, the Norwegian norm (inferred). §5 */
  vatPeriod: number;
  /** 0 none, 1 half away from zero. §5 */
  currencyRounding: 0 | 1;
  usesAutomaticVat: boolean;
  /** The series an API voucher gets by default. */
  voucherSeries: string;
  fiscalYears: FiscalYear[];
  /** By fiscal year id, then account number. */
  accounts: Map<string, Map<number, Account>>;
  vatCodes: Map<string, VatCode>;
  costCenters: CostCenter[];
  projects: Map<string, Project>;
  vouchers: VoucherStore;
  drafts: Map<string, Draft>;
  attachments: Map<string, Attachment>;
};

export function fiscalYearOf(company: Company, on: string): FiscalYear | undefined {
  return company.fiscalYears.find((year) => year.startOn <= on && on <= year.endOn);
}

export function vatCodeByCode(company: Company, code: string): VatCode | undefined {
  for (const vatCode of company.vatCodes.values()) if (vatCode.code === code) return vatCode;
  return undefined;
}

export function costCenterItemOf(
  company: Company,
  id: string,
): { dimension: CostCenter; item: CostCenterItem } | undefined {
  for (const dimension of company.costCenters) {
    const item = dimension.items.find((candidate) => candidate.id === id);
    if (item) return { dimension, item };
  }
  return undefined;
}

/** The rate that holds on a day, in hundredths of a percent; 0 before the first. */
export function rateOn(vatCode: VatCode, on: string): number {
  return vatCode.rates.findLast((rate) => rate.fromOn <= on)?.basisPoints ?? 0;
}

/** Today in the company's own time zone, which governs what "today" is. §3 */
export function todayOf(company: Company, nowMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(nowMs)
    .toZonedDateTimeISO(company.timeZone)
    .toPlainDate()
    .toString();
}
