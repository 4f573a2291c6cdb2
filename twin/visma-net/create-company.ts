/** Makes companies and what belongs to them: used by the samples, the control API and the endpoints that write. */
import { seededId } from "../seeded.ts";
import { createBatchStore } from "./batch-store.ts";
import {
  type Account,
  type AccountType,
  type Company,
  nextVersion,
  type Period,
  type Segment,
  type Vat,
} from "./company.ts";
import type { Net } from "./net.ts";

export type CompanySketch = {
  name: string;
  countryCode: string;
  currencyCode?: string | undefined;
  corporateIdentityNumber: string;
};

const byCountry: Record<string, { currencyCode: string; timeZone: string }> = {
  NO: { currencyCode: "NOK", timeZone: "Europe/Oslo" },
  SE: { currencyCode: "SEK", timeZone: "Europe/Stockholm" },
  DK: { currencyCode: "DKK", timeZone: "Europe/Copenhagen" },
  NL: { currencyCode: "EUR", timeZone: "Europe/Amsterdam" },
  FI: { currencyCode: "EUR", timeZone: "Europe/Helsinki" },
};

/** A company with one branch, one actual ledger and empty books. */
export function addCompany(net: Net, sketch: CompanySketch): Company {
  const { world, companies } = net;
  const number = companies.size + 1;
  const country = byCountry[sketch.countryCode] ?? { currencyCode: "EUR", timeZone: "UTC" };
  const company: Company = {
    id: seededId(world.seed, "visma-net company", number),
    customerTenantId: seededId(world.seed, "visma-net customer", number),
    name: sketch.name,
    countryCode: sketch.countryCode,
    currencyCode: sketch.currencyCode ?? country.currencyCode,
    timeZone: country.timeZone,
    corporateIdentityNumber: sketch.corporateIdentityNumber,
    approvedClients: null,
    peopleWithoutApiRole: new Set(),
    holdsNewBatches: true,
    postsOnRelease: true,
    accounts: new Map(),
    segments: [],
    subaccounts: new Map(),
    periods: [],
    branches: [{ id: 1, code: "1", name: sketch.name, isMain: true, isActive: true }],
    ledgers: [
      { id: 1, code: "1", description: "Actual", balanceType: "Actual" },
      { id: 2, code: "BUDGET", description: "Budget", balanceType: "Budget" },
    ],
    vats: new Map(),
    vatCategories: new Map(),
    vatZone: { id: "01", description: "", defaultCategory: null, vatIds: [] },
    numbering: { id: "BATCH", isManual: false, allowsManualOnImport: false, start: 1, last: 0 },
    batches: createBatchStore(),
    attachments: new Map(),
    version: 0x1000,
  };
  companies.set(company.id, company);
  return company;
}

/** Twelve periods, each a month, from a first day on; `year` names them all, whatever the months are. */
export function addYear(company: Company, year: number, startOn: string): void {
  const first = Temporal.PlainDate.from(startOn);
  for (let index = 0; index < 12; index += 1) {
    const start = first.add({ months: index });
    const id = `${year}${String(index + 1).padStart(2, "0")}`;
    if (company.periods.some((period) => period.id === id)) continue;
    const end = first.add({ months: index + 1 }).subtract({ days: 1 });
    addPeriod(company, {
      id,
      year,
      startOn: start.toString(),
      endOn: end.toString(),
      name: start.toString().slice(0, 7),
    });
  }
}

function addPeriod(company: Company, told: Omit<Period, "isActive" | "isClosed">): void {
  company.periods.push({ ...told, isActive: true, isClosed: false });
  company.periods.sort((a, b) => (a.startOn < b.startOn ? -1 : 1));
}

export type AccountSketch = {
  code: string;
  description: string;
  type?: AccountType | undefined;
  vatCategory?: string | null | undefined;
  isActive?: boolean | undefined;
  allowsManualEntry?: boolean | undefined;
  controlModule?: string | null | undefined;
  isCashAccount?: boolean | undefined;
  isYearToDateNetIncome?: boolean | undefined;
};

/** Makes the account, or changes what the sketch names of it. */
export function putAccount(net: Net, company: Company, sketch: AccountSketch): Account {
  const known = company.accounts.get(sketch.code);
  const account: Account = {
    id: known?.id ?? company.accounts.size + 1,
    code: sketch.code,
    description: sketch.description,
    type: sketch.type ?? known?.type ?? typeByNumber(company.countryCode, sketch.code),
    isActive: sketch.isActive ?? known?.isActive ?? true,
    allowsManualEntry: sketch.allowsManualEntry ?? known?.allowsManualEntry ?? true,
    controlModule: sketch.controlModule === undefined ? (known?.controlModule ?? null) : sketch.controlModule,
    isCashAccount: sketch.isCashAccount ?? known?.isCashAccount ?? false,
    isYearToDateNetIncome: sketch.isYearToDateNetIncome ?? known?.isYearToDateNetIncome ?? false,
    vatCategory: sketch.vatCategory === undefined ? (known?.vatCategory ?? null) : sketch.vatCategory,
    currencyId: known?.currencyId ?? null,
    version: nextVersion(company),
    modifiedAt: net.world.clock.now(),
  };
  company.accounts.set(account.code, account);
  return account;
}

/**
 * What kind of account a number is in the country's usual chart. In the Dutch decimal chart 0
 * to 3 are the balance sheet, in the Nordic ones 1 and 2; letters are RGS, B for balance and W for result.
 */
function typeByNumber(countryCode: string, code: string): AccountType {
  const first = code.charAt(0).toUpperCase();
  if (first === "B") return "Asset";
  if (first === "W") return "Expense";
  if (countryCode === "NL") return "0123".includes(first) ? "Asset" : first === "8" ? "Income" : "Expense";
  return first === "1" ? "Asset" : first === "2" ? "Liability" : first === "3" ? "Income" : "Expense";
}

export function putSegment(
  net: Net,
  company: Company,
  sketch: { description: string; length: number },
): Segment {
  const known = company.segments.find((segment) => segment.description === sketch.description);
  if (known) return known;
  const segment: Segment = {
    number: company.segments.length + 1,
    ...sketch,
    isValidated: true,
    values: new Map(),
    version: nextVersion(company),
    modifiedAt: net.world.clock.now(),
  };
  company.segments.push(segment);
  return segment;
}

export function putSegmentValue(
  net: Net,
  company: Company,
  segment: Segment,
  {
    value,
    description,
    isActive = true,
  }: { value: string; description: string; isActive?: boolean | undefined },
): void {
  segment.values.set(value, {
    id: seededId(net.world.seed, "segment value", company.id, segment.number, value),
    value,
    description,
    isActive,
    version: nextVersion(company),
    modifiedAt: net.world.clock.now(),
  });
}

export type VatSketch = Omit<Vat, "rates"> & { basisPoints: number; category: string };

/** A VAT id, the category that holds it, and its place in the company's zone. */
export function putVat(company: Company, sketch: VatSketch): void {
  const { basisPoints, category, ...told } = sketch;
  company.vats.set(sketch.id, { ...told, rates: [{ fromOn: "2000-01-01", basisPoints }] });
  const known = company.vatCategories.get(category);
  if (known) known.vatIds = [...new Set([...known.vatIds, sketch.id])];
  else
    company.vatCategories.set(category, {
      id: category,
      description: sketch.description,
      isActive: true,
      vatIds: [sketch.id],
    });
  if (!company.vatZone.vatIds.includes(sketch.id)) company.vatZone.vatIds.push(sketch.id);
}
