/**
 * A payroll run with corrections of two earlier months: a Dutch one out of a table, a Swedish one out of SIE 4. Three journals
 * each, one for each period, worked out by hand.
 */
import { ledger as eaccounting } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { ledger as vismaNet } from "../../../src/ledgers/visma-net/ledger.ts";
import type { TwinControl } from "../../support/twin-control.ts";
import { eaccountingOf, vismaNetOf } from "./destinations.ts";
import { dutchPayroll } from "./dutch-payroll.ts";
import { setUpPayroll } from "./payroll-set-up.ts";
import { swedishPayroll } from "./swedish-payroll.ts";
import { setUpVismaNet } from "./visma-net-options.ts";
import type { ExpectedDocument, OwnCompany, Walk } from "./walk.ts";

export type Payroll = {
  language: "nl" | "sv";
  person: { name: string; email: string };
  company: OwnCompany;
  flow: string;
  calledDimensions: string;
  roundingAccount: string;
  /** What the source's dimensions are called on the page. */
  costCentre: string;
  costUnit: string;
  formats: Readonly<Record<"BAS" | "PNL", string>>;
  /** Accounts of the run, with their names. */
  accounts: Readonly<Record<string, string>>;
  costCentres: readonly string[];
  project: string;
  startOn: string;
  file: Walk["file"];
  findings: readonly string[];
  documents: readonly ExpectedDocument[];
  sum: string;
  explained: Walk["explained"];
  vismaNet: {
    books: string;
    search: string;
    costUnit: string;
    emptyValues: Readonly<Record<string, string>>;
    takes: Readonly<Record<"BAS" | "PNL", string>>;
  };
  eaccounting: { books: string; search: string; takes: Readonly<Record<"BAS" | "PNL", string>> };
};

export const payrolls: Readonly<Record<"nl" | "sv", Payroll>> = { nl: dutchPayroll, sv: swedishPayroll };

export function payrollIntoVismaNet(payroll: Payroll): Walk {
  const { books, search, costUnit, emptyValues, takes } = payroll.vismaNet;
  return {
    ...walkOf(payroll),
    destination: vismaNetOf(books, search, emptyValues),
    setUp: (walker) =>
      setUpPayroll(walker, {
        ...payroll,
        place: vismaNet.chartPlace?.[walker.language] ?? "",
        dimensions: { [payroll.costCentre]: payroll.costCentre, [payroll.costUnit]: costUnit },
        ledgerDimensions: [payroll.costCentre, costUnit],
        formats: formatsOf(payroll, takes),
        options: (by) => setUpVismaNet(by, emptyValues),
      }),
  };
}

export function payrollIntoEaccounting(payroll: Payroll): Walk {
  const { books, search, takes } = payroll.eaccounting;
  return {
    ...walkOf(payroll),
    destination: eaccountingOf(books, search),
    prepareBooks: (twin, companyId) => putPayrollIntoBooks(twin, companyId, payroll),
    setUp: (walker) =>
      setUpPayroll(walker, {
        ...payroll,
        place: eaccounting.chartPlace?.[walker.language] ?? "",
        dimensions: { [payroll.costCentre]: payroll.costCentre, [payroll.costUnit]: "project" },
        ledgerDimensions: ["Avdeling", payroll.costCentre, "project"],
        formats: formatsOf(payroll, takes),
      }),
  };
}

function walkOf(payroll: Payroll) {
  const { language, person, company, flow, startOn, file, findings, documents, sum, explained } = payroll;
  const integration = "payroll-journals" as const;
  return { language, person, company, flow, startOn, file, findings, documents, sum, explained, integration };
}

function formatsOf({ formats }: Payroll, takes: Payroll["eaccounting"]["takes"]) {
  return {
    BAS: { pattern: formats.BAS, takes: takes.BAS },
    PNL: { pattern: formats.PNL, takes: takes.PNL },
  };
}

/** Accounts, cost centres and a project that a company with this payroll has in eAccounting. */
async function putPayrollIntoBooks(twin: TwinControl, companyId: string, payroll: Payroll): Promise<void> {
  await twin.control("POST", `/companies/${companyId}/books`, {
    accounts: Object.entries(payroll.accounts).map(([number, name]) => ({
      number: Number(number),
      name,
      isCostCenterAllowed: true,
      isProjectAllowed: true,
    })),
    costCenters: [
      {
        name: payroll.costCentre,
        items: payroll.costCentres.map((shortName) => ({ shortName, name: shortName })),
      },
    ],
    projects: [{ number: payroll.project, name: payroll.project, startOn: "2000-01-01" }],
  });
}
