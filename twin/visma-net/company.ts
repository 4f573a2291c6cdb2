/**
 * What one Visma.net ERP company holds, as far as the general ledger needs it. Amounts are whole øre, öre or cents,
 * rates hundredths of a percent, days YYYY-MM-DD, periods YYYYPP. Shapes: Visma.net §6, §7.
 */
import type { BatchStore } from "./batch-store.ts";

export type AccountType = "Asset" | "Liability" | "Income" | "Expense";

export type Account = {
  id: number;
  /** The account number; a text in Visma.net. */
  code: string;
  description: string;
  type: AccountType;
  isActive: boolean;
  allowsManualEntry: boolean;
  /** "AR" or "AP" for the control accounts of the subledgers, else null. */
  controlModule: string | null;
  isCashAccount: boolean;
  /** The account that takes the year's result: nobody may post on it. Visma.net §5 */
  isYearToDateNetIncome: boolean;
  /** The VAT category that its lines get where they name none. */
  vatCategory: string | null;
  currencyId: string | null;
  version: number;
  modifiedAt: number;
};

export type SegmentValue = {
  id: string;
  value: string;
  description: string;
  isActive: boolean;
  version: number;
  modifiedAt: number;
};
/** A part of the subaccount: what users call a dimension. */
export type Segment = {
  number: number;
  description: string;
  length: number;
  /** True: only listed values are taken. */
  isValidated: boolean;
  /** By value, without padding. */
  values: Map<string, SegmentValue>;
  version: number;
  modifiedAt: number;
};

export type Subaccount = {
  id: number;
  /** The padded values of all segments, joined. */
  number: string;
  /** By segment, without padding. */
  values: string[];
  description: string;
  isActive: boolean;
  version: number;
  modifiedAt: number;
};

export type Period = {
  /** "202603": the third period of the year 2026, whatever its months. */
  id: string;
  year: number;
  startOn: string;
  /** The last day. */
  endOn: string;
  name: string;
  isActive: boolean;
  isClosed: boolean;
};

export type Branch = { id: number; code: string; name: string; isMain: boolean; isActive: boolean };
export type Ledger = {
  id: number;
  code: string;
  description: string;
  balanceType: "Actual" | "Report" | "Statistical" | "Budget";
};

/** 2500 is 25 %. */
type VatRate = { fromOn: string; basisPoints: number };
export type Vat = {
  id: string;
  description: string;
  kind: "Output" | "Input";
  rates: VatRate[];
  account: string | null;
};
export type VatCategory = { id: string; description: string; isActive: boolean; vatIds: string[] };
export type VatZone = { id: string; description: string; defaultCategory: string | null; vatIds: string[] };

/** The number series of journal batches. Visma.net §6, §7 */
export type Numbering = {
  id: string;
  /** No automatic numbers: every batch must bring its own. */
  isManual: boolean;
  /** "Allow manual numbering on imports": whether overrideNumberSeries works. */
  allowsManualOnImport: boolean;
  start: number;
  last: number;
};

export type Attachment = {
  id: string;
  name: string;
  contentType: string;
  size: number;
  sha256: string;
  content: Buffer;
};

export type Module = "GL" | "AP" | "AR" | "CM" | "CA" | "IN" | "DR" | "FA" | "PM";
export const modules: readonly Module[] = ["GL", "AP", "AR", "CM", "CA", "IN", "DR", "FA", "PM"];

export type Line = {
  number: number;
  account: string;
  /** The number of the subaccount. */
  subaccount: string;
  debitMinor: number;
  creditMinor: number;
  text: string | null;
  reference: string | null;
  vatCategory: string | null;
  vatId: string | null;
  branch: string;
  project: string | null;
  projectTask: string | null;
  uom: string | null;
  quantity: string | null;
  note: string | null;
  attachmentIds: string[];
};

export type Batch = {
  module: Module;
  number: string;
  isOnHold: boolean;
  on: string;
  periodId: string;
  ledger: string;
  currencyId: string;
  /** Exact decimal text; "1" for the company's own currency. */
  exchangeRate: string;
  isAutoReversing: boolean;
  isReversing: boolean;
  originalNumber: string | null;
  description: string;
  controlTotalMinor: number;
  createsVat: boolean;
  skipsVatCheck: boolean;
  transactionCode: string | null;
  branch: string;
  lines: Line[];
  attachmentIds: string[];
  origin: "api" | "hand";
  createdAt: number;
  modifiedAt: number;
  version: number;
  /** Twin time from which it is released and posted; null while nobody has asked. */
  releasedAt: number | null;
  postedAt: number | null;
  isVoided: boolean;
  /** The fault `late-visibility` moves it. */
  visibleAt: number;
  hiddenEverywhere: boolean;
};

export type Company = {
  /** The tenant id of the company, in lower case: what a token carries. */
  id: string;
  /** The tenant id of the customer (contract): a token for it is given and answered 401. Visma.net §2 */
  customerTenantId: string;
  name: string;
  countryCode: string;
  currencyCode: string;
  timeZone: string;
  corporateIdentityNumber: string;
  /** Applications that the customer's integration administrator has approved; null for every one. */
  approvedClients: string[] | null;
  /** People with access to the company who lack the role API User. */
  peopleWithoutApiRole: Set<string>;
  /** "Hold batches on entry". Visma.net §6 */
  holdsNewBatches: boolean;
  /** "Automatically post on release". */
  postsOnRelease: boolean;
  accounts: Map<string, Account>;
  segments: Segment[];
  /** By number. */
  subaccounts: Map<string, Subaccount>;
  periods: Period[];
  branches: Branch[];
  ledgers: Ledger[];
  vats: Map<string, Vat>;
  vatCategories: Map<string, VatCategory>;
  vatZone: VatZone;
  numbering: Numbering;
  batches: BatchStore;
  attachments: Map<string, Attachment>;
  /** The last row version given. */
  version: number;
};

/** A new row version: each change of a row takes the next one. */
export function nextVersion(company: Company): number {
  company.version += 1;
  return company.version;
}

export function periodOn(company: Company, on: string): Period | undefined {
  return company.periods.find((period) => period.startOn <= on && on <= period.endOn);
}

export function mainBranch(company: Company): Branch {
  const branch = company.branches.find((one) => one.isMain) ?? company.branches[0];
  if (!branch) throw new Error(`${company.name} has no branch.`);
  return branch;
}

export function actualLedger(company: Company): Ledger {
  const ledger = company.ledgers.find((one) => one.balanceType === "Actual");
  if (!ledger) throw new Error(`${company.name} has no actual ledger.`);
  return ledger;
}

/** Today in the company's own time zone. */
export function todayOf(company: Company, nowMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(nowMs)
    .toZonedDateTimeISO(company.timeZone)
    .toPlainDate()
    .toString();
}
