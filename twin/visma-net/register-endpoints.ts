/** Ledgers, branches, organization, periods, currency, number series. Visma.net §7 */
import { seriesNumber } from "./batch-number.ts";
import { type Call, type Endpoint, ok, type Reply } from "./call.ts";
import { actualLedger, type Branch, type Company, type Ledger, type Period } from "./company.ts";
import { missing } from "./missing.ts";
import { flagIn } from "./page.ts";
import { dayText } from "./stamps.ts";

export const registerEndpoints: Endpoint[] = [
  { method: "GET", path: "/v1/ledger", handle: (call) => ok(call.company.ledgers.map(ledgerView(call))) },
  { method: "GET", path: "/v1/branch", handle: (call) => ok(call.company.branches.map(branchView(call))) },
  { method: "GET", path: "/v1/branch/{number}", handle: readBranch },
  { method: "GET", path: "/v1/organization", handle: (call) => ok([organizationView(call)]) },
  { method: "GET", path: "/v1/organization/{number}", handle: (call) => ok(organizationView(call)) },
  { method: "GET", path: "/v1/financialPeriod", handle: listPeriods },
  { method: "GET", path: "/v1/financialPeriod/{id}", handle: readPeriod },
  { method: "GET", path: "/v1/currency", handle: (call) => ok([currencyView(call.company)]) },
  { method: "GET", path: "/v1/numberSequence", handle: (call) => ok([numberingView(call)]) },
  { method: "GET", path: "/v1/numberSequence/{id}", handle: readNumbering },
];

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
