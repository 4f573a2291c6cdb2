/** All master data of a company that a posting is checked against. */
import {
  type AccountEntry,
  type Day,
  type FiscalYearEntry,
  fiscalYearOf,
  type LedgerContext,
  type Reading,
  type Registers,
  type VatCodeEntry,
} from "../../core/index.ts";
import { readAccounts } from "./accounts.ts";
import { readBookLock } from "./company-settings.ts";
import { readDimensions } from "./dimension-values.ts";
import { readFiscalYears } from "./fiscal-years.ts";
import { readVatCodes } from "./vat-codes.ts";

/** All or nothing: the first part that cannot be read whole says why. One after the other, to be gentle with the limits. */
export async function readRegisters(
  context: LedgerContext,
  of: { onDays: readonly Day[] },
): Promise<Reading<Registers>> {
  const bookLock = await readBookLock(context);
  if (bookLock.kind !== "read") return bookLock;
  const fiscalYears = await readFiscalYears(context, "read");
  if (fiscalYears.kind !== "read") return fiscalYears;
  const vatCodes = await readVatCodes(context);
  if (vatCodes.kind !== "read") return vatCodes;
  const dimensions = await readDimensions(context);
  if (dimensions.kind !== "read") return dimensions;
  const years = chartYears(fiscalYears.value, of.onDays);
  const accounts = await readCharts(context, years, vatCodes.value);
  if (accounts.kind !== "read") return accounts;
  return {
    kind: "read",
    value: {
      accounts: accounts.value,
      vatCodes: vatCodes.value,
      fiscalYears: fiscalYears.value,
      bookLock: bookLock.value,
      // eAccounting has fiscal years and a lock date, and no branches.
      periods: [],
      ...dimensions.value,
      branches: [],
    },
  };
}

/** The years of the days. The newest stands in for a day that has none, as the preflight does, and is read when no day is asked for. */
export function chartYears(years: readonly FiscalYearEntry[], onDays: readonly Day[]): FiscalYearEntry[] {
  const held = onDays.map((day) => fiscalYearOf(day, years) ?? years.at(-1));
  const wanted = new Set(held.length === 0 ? [years.at(-1)] : held);
  return years.filter((year) => wanted.has(year));
}

async function readCharts(
  context: LedgerContext,
  years: readonly FiscalYearEntry[],
  vatCodes: readonly VatCodeEntry[],
): Promise<Reading<readonly AccountEntry[]>> {
  const accounts: AccountEntry[] = [];
  for (const year of years) {
    const chart = await readAccounts(context, { year, vatCodes });
    if (chart.kind !== "read") return chart;
    accounts.push(...chart.value);
  }
  return { kind: "read", value: accounts };
}
