/** One run of the try-out's company: wages with their fees and tax, paid in whole kronor. The same month gives the same run. */
import { minorText } from "../../core/index.ts";
import type { PayrollRunWire } from "./record.ts";

type Line = PayrollRunWire["lines"][number];
type Wages = { account: string; costCentre: string; costUnit?: string; amountMinor: number };

/** Shares in ten-thousandths: tax as withheld on average, employer's fees as the Swedish law has them. */
const [taxShare, feeShare] = [3_000, 3_142];

const shareOf = (amountMinor: number, share: number) => Math.round((amountMinor * share) / 10_000);

/** Balanced by itself, whatever the wages: fees on both sides, the net amount rounded to whole kronor. */
function wageLines(wages: readonly Wages[], period: { year: number; period: number }): Line[] {
  const grossMinor = wages.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const fees = wages.map((each) => ({
    ...each,
    account: "7510",
    amountMinor: shareOf(each.amountMinor, feeShare),
  }));
  const feesMinor = fees.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const taxMinor = shareOf(grossMinor, taxShare);
  const netMinor = Math.round((grossMinor - taxMinor) / 100) * 100;
  const roundingMinor = grossMinor - taxMinor - netMinor;
  const debit = ({ account, costCentre, costUnit, amountMinor }: Wages, component: string): Line => ({
    ...period,
    account,
    component,
    costCentre,
    costUnit,
    debit: minorText(amountMinor),
  });
  const credit = (account: string, component: string, amountMinor: number): Line => ({
    ...period,
    account,
    component,
    credit: minorText(amountMinor),
  });
  return [
    ...wages.map((each) => debit(each, each.account === "7210" ? "Månadslön" : "Timlön")),
    ...fees.map((each) => debit(each, "Arbetsgivaravgift")),
    credit("2710", "Preliminärskatt", taxMinor),
    credit("2731", "Arbetsgivaravgift", feesMinor),
    credit("2821", "Nettolön", netMinor),
    ...(roundingMinor > 0 ? [credit("3740", "Öresavrundning", roundingMinor)] : []),
    ...(roundingMinor < 0
      ? [{ ...period, account: "3740", component: "Öresavrundning", debit: minorText(-roundingMinor) }]
      : []),
  ];
}

/** Monthly salaries, paid on the 25th. They bring an overtime forgotten last month and a mileage forgotten the month before. */
export function salaryRun(year: number, month: number): PayrollRunWire {
  const wages: Wages[] = [
    { account: "7210", costCentre: "20", amountMinor: 8_400_000 + month * 12_550 },
    { account: "7210", costCentre: "10", amountMinor: 6_250_000 },
    { account: "7010", costCentre: "10", costUnit: "P1001", amountMinor: 11_825_050 + month * 10_075 },
  ];
  const overtime: Wages[] = [{ account: "7010", costCentre: "10", amountMinor: 150_000 }];
  return {
    runNumber: String(month * 2),
    runYear: year,
    runPeriod: month,
    runDescription: "Månadslön",
    paymentDate: dayOf(year, month, 25),
    currency: "SEK",
    isLocked: true,
    lines: [
      ...wageLines(wages, { year, period: month }),
      ...(month > 1 ? wageLines(overtime, { year, period: month - 1 }) : []),
      ...(month > 2 ? mileageLines({ year, period: month - 2 }) : []),
    ],
  };
}

function mileageLines(period: { year: number; period: number }): Line[] {
  return [
    { ...period, account: "7331", component: "Bilersättning", costCentre: "20", debit: "320.00" },
    { ...period, account: "2821", component: "Nettolön", credit: "320.00" },
  ];
}

/** Hourly wages, paid on the 10th. */
export function hourlyRun(year: number, month: number): PayrollRunWire {
  const wages: Wages[] = [
    { account: "7010", costCentre: "10", amountMinor: 3_120_075 + month * 4_025 },
    { account: "7010", costCentre: "20", amountMinor: 987_550 },
  ];
  return {
    runNumber: String(month * 2 - 1),
    runYear: year,
    runPeriod: month,
    runDescription: "Timlön",
    paymentDate: dayOf(year, month, 10),
    currency: "SEK",
    isLocked: true,
    lines: wageLines(wages, { year, period: month }),
  };
}

function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
