/** Which period of the ledger a payroll period belongs to. Four-weekly payroll has thirteen a year: only a table can tell. */
import { addDays, type Day } from "../../core/index.ts";
import type { PeriodType } from "./record.ts";

export type PayrollPeriod = { year: number; period: number };

/**
 * How long the periods of a run are: as it says, or as the settings say where it calls them months or says nothing. The journal
 * report of Nmbrs never says it, and the third period of four weeks would pass for March.
 */
export function periodTypeOf(
  run: { periodType: PeriodType },
  settings?: { periodType: PeriodType },
): PeriodType {
  return run.periodType === "Month" ? (settings?.periodType ?? "Month") : run.periodType;
}

/** `YYYY-MM`; undefined where no rule tells. A table goes before the calendar, also for months. */
export function targetPeriod(
  { year, period }: PayrollPeriod,
  of: { periodType: PeriodType; periods: Readonly<Record<string, string>> },
): string | undefined {
  const name = periodName({ year, period });
  if (Object.hasOwn(of.periods, name)) return of.periods[name];
  const isMonth = of.periodType === "Month" || of.periodType === "None";
  return isMonth && period <= 12 ? `${year}-${String(period).padStart(2, "0")}` : undefined;
}

/** "2026/3" */
export function periodName({ year, period }: PayrollPeriod): string {
  return `${year}/${period}`;
}

export function firstDayOf(target: string): Day {
  return `${target}-01`;
}

export function lastDayOf(target: string): Day {
  return Temporal.PlainYearMonth.from(target).toPlainDate({ day: 31 }).toString();
}

/** A day for lists and start dates, where no table has been asked: the end of the payroll period, told by its length. */
export function roughEndOf({ year, period }: PayrollPeriod, periodType: PeriodType): Day {
  const newYear = `${year}-01-01`;
  if (periodType === "Week4") return addDays(newYear, Math.min(28 * period, 365) - 1);
  if (periodType === "Year") return `${year}-12-31`;
  const month = Math.min(periodType === "Month6" ? period * 6 : period, 12);
  return lastDayOf(`${year}-${String(month).padStart(2, "0")}`);
}
