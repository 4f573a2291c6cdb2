/** The accounts that a day is booked on. */
import type { Day } from "./day.ts";
import { type AccountEntry, fiscalYearOf, type Registers } from "./register.ts";

/** The chart of the year that the day belongs to; of the newest year where the day has none, so that accounts are still told. */
export function chartOn(registers: Registers, on: Day): Chart {
  const year = fiscalYearOf(on, registers.fiscalYears) ?? registers.fiscalYears.at(-1);
  const own = charts.get(registers) ?? new Map<string | undefined, Chart>();
  charts.set(registers, own);
  const known = own.get(year?.id);
  if (known !== undefined) return known;
  const chart = new Map(
    registers.accounts
      .filter((entry) => entry.fiscalYearId === undefined || entry.fiscalYearId === year?.id)
      .map((entry) => [entry.number, entry]),
  );
  own.set(year?.id, chart);
  return chart;
}

export type Chart = ReadonlyMap<string, AccountEntry>;

/** Registers are never changed once they were read, and every document of a batch asks for the same chart. */
const charts = new WeakMap<Registers, Map<string | undefined, Chart>>();
