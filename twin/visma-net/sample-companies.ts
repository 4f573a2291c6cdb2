/** The Visma.net companies and people every twin starts with. docs/twin.md lists them with their user names. */
import { addSamplePerson } from "../people.ts";
import { type Chart, danishChart, dutchChart, norwegianChart, swedishChart } from "./charts.ts";
import type { Company } from "./company.ts";
import {
  addCompany,
  addYear,
  type CompanySketch,
  putAccount,
  putSegment,
  putSegmentValue,
  putVat,
} from "./create-company.ts";
import type { Net } from "./net.ts";
import { defaultSubaccount } from "./subaccounts.ts";

export const chartOf: Record<string, Chart> = {
  NO: norwegianChart,
  SE: swedishChart,
  NL: dutchChart,
  DK: danishChart,
};

export function seedSamples(net: Net): void {
  const build = addSample(net, {
    name: "Fjellheim Bygg AS",
    countryCode: "NO",
    corporateIdentityNumber: "923609016",
  });
  const shop = addSample(net, {
    name: "Nordlys Handel AS",
    countryCode: "NO",
    corporateIdentityNumber: "911223341",
  });
  const works = addSample(net, {
    name: "Bruverket i Luleå AB",
    countryCode: "SE",
    corporateIdentityNumber: "559104-3210",
  });
  const store = addSample(net, {
    name: "De Gouden Molen B.V.",
    countryCode: "NL",
    corporateIdentityNumber: "87654321",
  });
  const bikes = addSample(
    net,
    { name: "Nordhavn Cykler A/S", countryCode: "DK", corporateIdentityNumber: "28123450" },
    7,
  );
  addSecondBranch(build);
  addSamplePerson(net.world, {
    email: "nora@fjellheim.example",
    firstName: "Nora",
    lastName: "Berg",
    companies: [build],
  });
  addSamplePerson(net.world, {
    email: "jonas@nordlys.example",
    firstName: "Jonas",
    lastName: "Lie",
    companies: [shop],
  });
  addSamplePerson(net.world, {
    email: "astrid@bruverket.example",
    firstName: "Astrid",
    lastName: "Ek",
    companies: [works],
  });
  addSamplePerson(net.world, {
    email: "sanne@goudenmolen.example",
    firstName: "Sanne",
    lastName: "Visser",
    companies: [store],
  });
  addSamplePerson(net.world, {
    email: "mads@nordhavn.example",
    firstName: "Mads",
    lastName: "Holm",
    companies: [bikes],
  });
  addSamplePerson(net.world, {
    email: "vera@regnskap.example",
    firstName: "Vera",
    lastName: "Voll",
    companies: [build, shop],
    isConsultant: true,
  });
}

function addSample(net: Net, sketch: CompanySketch, firstMonth = 1): Company {
  const company = addCompany(net, sketch);
  const chart = chartOf[sketch.countryCode];
  if (!chart) throw new Error(`There is no sample chart for ${sketch.countryCode}.`);
  fillStandardBooks(net, company, chart, firstMonth);
  return company;
}

/**
 * Chart, VAT, dimensions, and the years 2020 to 2030. A year that does not begin in January is named after the year in
 * which it ends, so that its periods are no calendar months (Visma.net §3: year and period number).
 */
export function fillStandardBooks(net: Net, company: Company, chart: Chart, firstMonth = 1): void {
  company.vatZone.description = chart.vatZone;
  for (const row of chart.vats) putVat(company, row);
  company.vatZone.defaultCategory = chart.vats[0]?.category ?? null;
  for (const account of chart.accounts) putAccount(net, company, account);
  for (const { description, length, values } of chart.segments) {
    const segment = putSegment(net, company, { description, length });
    for (const [value, name] of Object.entries(values))
      putSegmentValue(net, company, segment, { value, description: name });
  }
  defaultSubaccount(net, company);
  for (let year = 2020; year <= 2030; year += 1) {
    const startYear = firstMonth === 1 ? year : year - 1;
    addYear(company, year, `${startYear}-${String(firstMonth).padStart(2, "0")}-01`);
  }
}

function addSecondBranch(company: Company): void {
  company.branches.push({
    id: 2,
    code: "2",
    name: `${company.name}, avd. Bodø`,
    isMain: false,
    isActive: true,
  });
}
