/** The companies and people every twin starts with. docs/twin.md lists them with their user names. */
import { addSamplePerson } from "../people.ts";
import { type Chart, dutchChart, norwegianChart, swedishChart, wholeChart } from "./charts.ts";
import { type Company, todayOf } from "./company.ts";
import {
  addCompany,
  addFiscalYear,
  type CompanySketch,
  putAccount,
  putCostCenter,
  putProject,
  putVatCode,
} from "./create-company.ts";
import type { Eaccounting } from "./eaccounting.ts";

export function seedSamples(eaccounting: Eaccounting): void {
  const cafe = addSample(
    eaccounting,
    { name: "Kaffebar Nord AS", countryCode: "NO", corporateIdentityNumber: "912345675" },
    norwegianChart,
  );
  const shop = addSample(
    eaccounting,
    { name: "Fjord Sport AS", countryCode: "NO", corporateIdentityNumber: "987654325" },
    norwegianChart,
  );
  const fika = addSample(
    eaccounting,
    { name: "Fikahuset i Umeå AB", countryCode: "SE", corporateIdentityNumber: "556677-8899" },
    swedishChart,
  );
  const koffie = addSample(
    eaccounting,
    { name: "Koffiehuis Utrecht B.V.", countryCode: "NL", corporateIdentityNumber: "12345678" },
    dutchChart,
  );
  addSamplePerson(eaccounting.world, {
    email: "kari@kaffebarnord.example",
    firstName: "Kari",
    lastName: "Nordmann",
    companies: [cafe],
  });
  addSamplePerson(eaccounting.world, {
    email: "ola@fjordsport.example",
    firstName: "Ola",
    lastName: "Fjord",
    companies: [shop],
  });
  addSamplePerson(eaccounting.world, {
    email: "sven@fikahuset.example",
    firstName: "Sven",
    lastName: "Lund",
    companies: [fika],
  });
  addSamplePerson(eaccounting.world, {
    email: "joris@koffiehuis.example",
    firstName: "Joris",
    lastName: "Bakker",
    companies: [koffie],
  });
  addSamplePerson(eaccounting.world, {
    email: "rita@regnskap.example",
    firstName: "Rita",
    lastName: "Regnskap",
    companies: [cafe, shop],
    isConsultant: true,
  });
}

function addSample(eaccounting: Eaccounting, sketch: CompanySketch, chart: Chart): Company {
  const company = addCompany(eaccounting, sketch);
  fillStandardBooks(eaccounting, company, chart);
  putCostCenter(eaccounting, company, {
    name: "Avdeling",
    items: [
      { shortName: "10", name: "Sentrum" },
      { shortName: "20", name: "Havna" },
    ],
  });
  const firstDay = company.fiscalYears[0]?.startOn ?? "2026-01-01";
  putProject(eaccounting, company, { number: "1001", name: "Sommerfest", startOn: firstDay });
  return company;
}

/** VAT codes, the previous and the current calendar year (the next one by switch), and the whole chart in each. */
export function fillStandardBooks(eaccounting: Eaccounting, company: Company, chart: Chart): void {
  for (const { code, description, basisPoints, relatedAccounts } of chart.vatCodes)
    putVatCode(eaccounting, company, {
      code,
      description,
      relatedAccounts,
      rates: [{ fromOn: "2000-01-01", basisPoints }],
    });
  const thisYear = Number(todayOf(company, eaccounting.world.clock.now()).slice(0, 4));
  const firstYear = addFiscalYear(eaccounting, company, `${thisYear - 1}-01-01`, `${thisYear - 1}-12-31`);
  for (const sketch of wholeChart(chart)) putAccount(eaccounting, company, firstYear, sketch);
  addFiscalYear(eaccounting, company, `${thisYear}-01-01`, `${thisYear}-12-31`);
  if (eaccounting.switches.nextFiscalYear)
    addFiscalYear(eaccounting, company, `${thisYear + 1}-01-01`, `${thisYear + 1}-12-31`);
}
