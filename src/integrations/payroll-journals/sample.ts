/** The company of the try-out: a Swedish workshop with two cost centres, two runs a month, and corrections. */
import { addDays, type IntegrationSample } from "../../core/index.ts";
import { type PayrollRun, payrollRunSchema } from "./record.ts";
import { hourlyRun, salaryRun } from "./sample-run.ts";
import { type PayrollSettings, settingsSchema } from "./settings.ts";

const settings: PayrollSettings = settingsSchema.parse({
  dimensions: {
    costCentre: { description: "Kostnadsställe" },
    costUnit: { description: "Projekt" },
  },
  formatPreset: "swedish-bas",
  rounding: { account: "3740", capMinor: 100 },
  text: "Lön {run} {description} {period}",
});

export const sample: IntegrationSample<PayrollRun, PayrollSettings> = {
  company: {
    externalId: "bruverket-lulea",
    name: "Bruverket i Luleå AB",
    organisationNumber: "559104-3210",
    country: "SE",
    currency: "SEK",
    timeZone: "Europe/Stockholm",
  },
  departments: [],
  settings,
  records: ({ upTo, count }) => {
    const first = addDays(upTo, 1 - count);
    return monthsOf(first, upTo)
      .flatMap(({ year, month }) => [hourlyRun(year, month), salaryRun(year, month)])
      .filter(({ paymentDate = "" }) => paymentDate !== null && first <= paymentDate && paymentDate <= upTo)
      .map((run) => payrollRunSchema.parse(run));
  },
};

function monthsOf(first: string, last: string): { year: number; month: number }[] {
  const months: { year: number; month: number }[] = [];
  let month = Temporal.PlainYearMonth.from(first.slice(0, 7));
  while (Temporal.PlainYearMonth.compare(month, last.slice(0, 7)) <= 0) {
    months.push({ year: month.year, month: month.month });
    month = month.add({ months: 1 });
  }
  return months;
}
