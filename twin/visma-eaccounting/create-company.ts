/** Makes companies and what belongs to them: used by the samples and by the control API. */
import { seededId } from "../seeded.ts";
import type { Account, Company, CostCenter, FiscalYear, Project, VatCode } from "./company.ts";
import type { Eaccounting } from "./eaccounting.ts";
import { createVoucherStore } from "./voucher-store.ts";

export type CompanySketch = {
  name: string;
  countryCode: string;
  currencyCode?: string;
  corporateIdentityNumber: string;
};

const byCountry: Record<
  string,
  { currencyCode: string; timeZone: string; vatPeriod: number; rounding: 0 | 1 }
> = {
  NO: { currencyCode: "NOK", timeZone: "Europe/Oslo", vatPeriod: 6, rounding: 1 },
  SE: { currencyCode: "SEK", timeZone: "Europe/Stockholm", vatPeriod: 3, rounding: 1 },
  NL: { currencyCode: "EUR", timeZone: "Europe/Amsterdam", vatPeriod: 3, rounding: 0 },
  FI: { currencyCode: "EUR", timeZone: "Europe/Helsinki", vatPeriod: 7, rounding: 0 },
};

/** An empty, active company that can be reached through the API; its books are filled by the other functions here. */
export function addCompany(eaccounting: Eaccounting, sketch: CompanySketch): Company {
  const { world, companies } = eaccounting;
  const number = companies.size + 1;
  const country = byCountry[sketch.countryCode] ?? {
    currencyCode: "EUR",
    timeZone: "UTC",
    vatPeriod: 7,
    rounding: 0,
  };
  const company: Company = {
    id: seededId(world.seed, "company", number),
    name: sketch.name,
    countryCode: sketch.countryCode,
    currencyCode: sketch.currencyCode ?? country.currencyCode,
    timeZone: country.timeZone,
    corporateIdentityNumber: sketch.corporateIdentityNumber,
    companyIdentifier: seededId(world.seed, "company identifier", number),
    productVariant: 1,
    status: 1,
    hasFinishedStartUpGuide: true,
    hasAcceptedLicence: true,
    hasApiModule: true,
    modules: ["api_standard"],
    lockedTo: null,
    lockInterval: 0,
    vatPeriod: country.vatPeriod,
    currencyRounding: country.rounding,
    usesAutomaticVat: false,
    voucherSeries: "A",
    fiscalYears: [],
    accounts: new Map(),
    vatCodes: new Map(),
    costCenters: [],
    projects: new Map(),
    vouchers: createVoucherStore(),
    drafts: new Map(),
    attachments: new Map(),
  };
  companies.set(company.id, company);
  return company;
}

/**
 * Adds a fiscal year; its accounts are copies of those of the year before it, or of the next one. The years of a
 * company stay sorted; that they adjoin is checked where the API makes one (visma-facts §5).
 */
export function addFiscalYear(
  { world }: Eaccounting,
  company: Company,
  startOn: string,
  endOn: string,
): FiscalYear {
  const before = company.fiscalYears.findLast((year) => year.endOn < startOn) ?? company.fiscalYears[0];
  const year: FiscalYear = {
    id: seededId(world.seed, "fiscal year", company.id, startOn),
    startOn,
    endOn,
    isLocked: false,
    bookkeepingMethod: before?.bookkeepingMethod ?? 0,
  };
  company.fiscalYears.push(year);
  company.fiscalYears.sort((a, b) => (a.startOn < b.startOn ? -1 : 1));
  const chart = before ? company.accounts.get(before.id) : undefined;
  company.accounts.set(
    year.id,
    new Map([...(chart ?? [])].map(([number, account]) => [number, { ...account }])),
  );
  return year;
}

export type AccountSketch = {
  number: number;
  name: string;
  vatCode?: string | null | undefined;
  isActive?: boolean | undefined;
  isProjectAllowed?: boolean | undefined;
  isCostCenterAllowed?: boolean | undefined;
  isBlockedForManualBooking?: boolean | undefined;
};

/** Puts an account into one year, or changes what the sketch names of it. */
export function putAccount(
  { world }: Eaccounting,
  company: Company,
  year: FiscalYear,
  sketch: AccountSketch,
): Account {
  const chart = company.accounts.get(year.id);
  if (!chart) throw new Error(`The fiscal year ${year.id} of ${company.name} has no chart.`);
  const known = chart.get(sketch.number);
  const now = world.clock.shown();
  // Cost centers and projects belong to income and cost unless told otherwise (assumed).
  const isProfitAndLoss = sketch.number >= 3000;
  const account: Account = {
    number: sketch.number,
    name: sketch.name,
    vatCodeId: sketch.vatCode === undefined ? (known?.vatCodeId ?? null) : vatCodeId(company, sketch.vatCode),
    isActive: sketch.isActive ?? known?.isActive ?? true,
    isProjectAllowed: sketch.isProjectAllowed ?? known?.isProjectAllowed ?? isProfitAndLoss,
    isCostCenterAllowed: sketch.isCostCenterAllowed ?? known?.isCostCenterAllowed ?? isProfitAndLoss,
    isBlockedForManualBooking: sketch.isBlockedForManualBooking ?? known?.isBlockedForManualBooking ?? false,
    createdAt: known?.createdAt ?? now,
    modifiedAt: now,
  };
  chart.set(account.number, account);
  return account;
}

function vatCodeId(company: Company, code: string | null): string | null {
  if (code === null) return null;
  for (const vatCode of company.vatCodes.values()) if (vatCode.code === code) return vatCode.id;
  throw new Error(`${company.name} has no VAT code ${code}.`);
}

/** The id depends on the company: ids differ from company to company. visma-facts §5 */
export function putVatCode({ world }: Eaccounting, company: Company, sketch: Omit<VatCode, "id">): VatCode {
  const vatCode: VatCode = { ...sketch, id: seededId(world.seed, "vat code", company.id, sketch.code) };
  company.vatCodes.set(vatCode.id, vatCode);
  return vatCode;
}

export type CostCenterSketch = {
  name: string;
  items: { shortName: string; name: string; isActive?: boolean | undefined }[];
};

/** Adds the items to the cost center of that name, which is made with the next number if need be. */
export function putCostCenter(
  { world }: Eaccounting,
  company: Company,
  sketch: CostCenterSketch,
): CostCenter {
  let dimension = company.costCenters.find((candidate) => candidate.name === sketch.name);
  if (!dimension) {
    const number = company.costCenters.length + 1;
    const id = seededId(world.seed, "cost center", company.id, number);
    dimension = { id, number, name: sketch.name, isActive: true, items: [] };
    company.costCenters.push(dimension);
  }
  for (const { shortName, name, isActive = true } of sketch.items) {
    const known = dimension.items.find((item) => item.shortName === shortName);
    if (known) Object.assign(known, { name, isActive });
    else {
      const id = seededId(world.seed, "cost center item", dimension.id, shortName);
      dimension.items.push({ id, shortName, name, isActive, createdAt: world.clock.shown() });
    }
  }
  return dimension;
}

export type ProjectSketch = {
  number: string;
  name: string;
  startOn: string;
  endOn?: string | null | undefined;
};

export function putProject({ world }: Eaccounting, company: Company, sketch: ProjectSketch): Project {
  const id = seededId(world.seed, "project", company.id, sketch.number);
  const project: Project = {
    id,
    number: sketch.number,
    name: sketch.name,
    startOn: sketch.startOn,
    endOn: sketch.endOn ?? null,
    status: 1,
    modifiedAt: world.clock.shown(),
  };
  company.projects.set(id, project);
  return project;
}
