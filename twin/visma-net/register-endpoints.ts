/** Ledgers, branches, organization, periods, VAT, currency, number series. Visma.net §7 */
import { seriesNumber } from "./batch-number.ts";
import { type Call, type Endpoint, ok, type Reply } from "./call.ts";
import {
  actualLedger,
  type Branch,
  type Company,
  type Ledger,
  type Period,
  type Vat,
  type VatCategory,
} from "./company.ts";
import { decimalText, numberJson } from "./exact-number.ts";
import { flagIn, paged, pageOf } from "./page.ts";
import { refuse } from "./refusal.ts";
import { dayText } from "./stamps.ts";

export const registerEndpoints: Endpoint[] = [
  { method: "GET", path: "/v1/ledger", handle: (call) => ok(call.company.ledgers.map(ledgerView(call))) },
  { method: "GET", path: "/v1/branch", handle: (call) => ok(call.company.branches.map(branchView(call))) },
  { method: "GET", path: "/v1/branch/{number}", handle: readBranch },
  { method: "GET", path: "/v1/organization", handle: (call) => ok([organizationView(call)]) },
  { method: "GET", path: "/v1/organization/{number}", handle: (call) => ok(organizationView(call)) },
  { method: "GET", path: "/v1/financialPeriod", handle: listPeriods },
  { method: "GET", path: "/v1/financialPeriod/{id}", handle: readPeriod },
  { method: "GET", path: "/v1/vat", handle: (call) => ok(list(call.company.vats).map(vatView(call))) },
  { method: "GET", path: "/v1/vat/{id}", handle: readVat },
  {
    method: "GET",
    path: "/v1/vatCategory",
    handle: (call) => ok(list(call.company.vatCategories).map(categoryView(call))),
  },
  { method: "GET", path: "/v1/vatCategory/{id}", handle: readCategory },
  {
    method: "GET",
    path: "/v1/vatZone",
    handle: (call) => ok(paged(pageOf(call), [zoneView(call.company)])),
  },
  { method: "GET", path: "/v1/currency", handle: (call) => ok([currencyView(call.company)]) },
  { method: "GET", path: "/v1/numberSequence", handle: (call) => ok([numberingView(call)]) },
  { method: "GET", path: "/v1/numberSequence/{id}", handle: readNumbering },
];

function list<T>(held: Map<string, T>): T[] {
  return [...held.values()];
}

function missing(what: string, id: string) {
  return refuse("notFound", `${what} ${id} was not found.`);
}

function ledgerView({ company }: Call) {
  return (ledger: Ledger) => ({
    internalId: ledger.id,
    number: ledger.code,
    description: ledger.description,
    balanceType: ledger.balanceType,
    currencyId: company.currencyCode,
    consolidationSource: false,
    branchAccounting: false,
    postInterCompany: false,
  });
}

function branchView(call: Call) {
  const { company } = call;
  const ledger = actualLedger(company);
  return (branch: Branch) => ({
    branchId: branch.id,
    number: branch.code,
    name: branch.name,
    organizationId: 1,
    isMainBranch: branch.isMain,
    isActive: branch.isActive,
    corporateId: company.corporateIdentityNumber,
    vatRegistrationId: "",
    defaultCountry: { id: company.countryCode, name: company.countryCode },
    ...(flagIn(call, "expandCurrency") ? { currency: { id: company.currencyCode } } : {}),
    ...(flagIn(call, "expandLedger") ? { ledger: { id: ledger.code, description: ledger.description } } : {}),
    ...(flagIn(call, "expandVatZone")
      ? { vatZone: { id: company.vatZone.id, description: company.vatZone.description } }
      : {}),
  });
}

function readBranch(call: Call): Reply {
  const held = call.company.branches.find((branch) => branch.code === call.parameter("number"));
  return held ? ok(branchView(call)(held)) : missing("Branch", call.parameter("number"));
}

/** The one organization of the company: the practical way to learn whose token it is. Visma.net §2 */
function organizationView(call: Call) {
  const { company } = call;
  const ledger = actualLedger(company);
  return {
    organizationCd: "1",
    name: company.name,
    organizationType: "WithoutBranches",
    baseCurrency: company.currencyCode,
    corporateId: company.corporateIdentityNumber,
    vatRegistrationId: "",
    defaultCountry: { id: company.countryCode, name: company.countryCode },
    currency: { id: company.currencyCode, description: company.currencyCode },
    vatZone: { id: company.vatZone.id, description: company.vatZone.description },
    ledger: { id: ledger.code, description: ledger.description },
    ...(flagIn(call, "expandBranches")
      ? { branches: company.branches.map(({ code, name }) => ({ number: code, name })) }
      : {}),
  };
}

function periodView({ net, company }: Call) {
  const { periodEnd, periodField } = net.switches;
  return (period: Period) => {
    const last = Temporal.PlainDate.from(period.endOn);
    const end = periodEnd === "inclusive" ? last : last.add({ days: 1 });
    return {
      year: period.year,
      period: period.id.slice(4) + (periodField === "PPYYYY" ? String(period.year) : ""),
      startDate: dayText(net, company, period.startOn),
      endDate: dayText(net, company, end.toString()),
      description: period.name,
      active: period.isActive,
      closedInSupplierLedger: period.isClosed,
      closedInCustomerLedger: period.isClosed,
      closedInInventoryManagement: period.isClosed,
      closedInGeneralLedger: period.isClosed,
      closedInCashManagement: period.isClosed,
      closedInFixedAssets: period.isClosed,
    };
  };
}

/** `greaterThanValue` is a year or a period; a year leaves out itself (assumed). */
function listPeriods(call: Call): Reply {
  const above = call.query.get("greaterthanvalue") ?? "";
  const periods = call.company.periods.filter(
    (period) => above === "" || period.id.slice(0, above.length) > above,
  );
  return ok(periods.map(periodView(call)));
}

function readPeriod(call: Call): Reply {
  const held = call.company.periods.find((period) => period.id === call.parameter("id"));
  return held ? ok(periodView(call)(held)) : missing("Financial period", call.parameter("id"));
}

/** 2500 → 25.000000: rates come with up to six decimals. */
function rateJson(basisPoints: number): unknown {
  return numberJson(decimalText(basisPoints), 6);
}

function vatView(call: Call) {
  const { net, company } = call;
  return (vat: Vat) => ({
    vatId: vat.id,
    description: vat.description,
    type: "Vat",
    deductibleVat: vat.kind === "Input",
    reverseVat: false,
    calculateOn: "ItemAmount",
    glAccounts:
      vat.account === null
        ? {}
        : {
            [vat.kind === "Output" ? "vatPayableAccount" : "vatClaimableAccount"]: {
              type: company.accounts.get(vat.account)?.type ?? "Liability",
              number: vat.account,
              description: company.accounts.get(vat.account)?.description ?? "",
            },
          },
    schedules: vat.rates.map((rate) => ({
      startDate: dayText(net, company, rate.fromOn),
      vatRate: rateJson(rate.basisPoints),
      reportingGroup: "",
      groupType: vat.kind,
    })),
    categories: [...company.vatCategories.values()]
      .filter((category) => category.vatIds.includes(vat.id))
      .map(({ id, description, isActive }) => ({ vatCategoryId: id, description, active: isActive })),
    zones: company.vatZone.vatIds.includes(vat.id) ? [zoneView(company)] : [],
  });
}

function readVat(call: Call): Reply {
  const held = call.company.vats.get(call.parameter("id"));
  return held ? ok(vatView(call)(held)) : missing("VAT", call.parameter("id"));
}

function categoryView(call: Call) {
  const { net, company } = call;
  return (category: VatCategory) => ({
    vatCategoryId: category.id,
    description: category.description,
    active: category.isActive,
    excludeListedTaxes: false,
    vatCategoryLines: category.vatIds.flatMap((id) => {
      const vat = company.vats.get(id);
      if (!vat) return [];
      const vatRates = vat.rates.map((rate, index) => ({
        revisionID: String(index + 1),
        vatRate: rateJson(rate.basisPoints),
        startDate: dayText(net, company, rate.fromOn),
        groupType: vat.kind,
      }));
      return [{ vatId: id, description: vat.description, type: "Vat", calculateOn: "ItemAmount", vatRates }];
    }),
  });
}

function readCategory(call: Call): Reply {
  const held = call.company.vatCategories.get(call.parameter("id"));
  return held ? ok(categoryView(call)(held)) : missing("VAT category", call.parameter("id"));
}

function zoneView({ vatZone }: Company) {
  return { id: vatZone.id, description: vatZone.description, defaultVatCategory: vatZone.defaultCategory };
}

function currencyView({ currencyCode }: Company) {
  return {
    id: currencyCode,
    description: currencyCode,
    symbol: currencyCode,
    isBaseCurrency: true,
    decimalPrecision: 2,
    isUsedForAccounting: true,
  };
}

function numberingView(call: Call) {
  const { numbering } = call.company;
  return {
    numberingId: numbering.id,
    description: "GL batches",
    manualNumbering: numbering.isManual,
    newNumberSymbol: "<NEW>",
    sequence: [
      {
        numberingId: numbering.id,
        startNbr: seriesNumber(numbering.start),
        endNbr: "999999",
        startDate: dayText(call.net, call.company, "2020-01-01"),
        lastNbr: seriesNumber(numbering.last),
        warnNbr: "999900",
        nbrStep: 1,
        nextNumber: seriesNumber(numbering.last + 1),
      },
    ],
  };
}

function readNumbering(call: Call): Reply {
  const id = call.parameter("id");
  return id.toUpperCase() === call.company.numbering.id ? ok(numberingView(call)) : missing("Numbering", id);
}
