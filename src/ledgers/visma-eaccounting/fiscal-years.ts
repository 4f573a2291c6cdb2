/** Fiscal years: charts and vouchers live in one each. */
import { z } from "zod";
import {
  type Day,
  type FiscalYearEntry,
  fiscalYearOf,
  type LedgerContext,
  type Reading,
  type Registers,
} from "../../core/index.ts";
import { ledgerDay } from "./ledger-day.ts";
import { readList } from "./read-list.ts";

const fiscalYear = z
  .object({
    Id: z.string().min(1),
    StartDate: ledgerDay,
    EndDate: ledgerDay,
    IsLockedForAccounting: z.boolean().nullish(),
  })
  .transform(
    (held): FiscalYearEntry => ({
      id: held.Id,
      from: held.StartDate,
      to: held.EndDate,
      isLocked: held.IsLockedForAccounting ?? false,
    }),
  );

/** Oldest first, so that the last one is the newest. */
export async function readFiscalYears(
  context: LedgerContext,
  purpose: "read" | "look-up",
): Promise<Reading<readonly FiscalYearEntry[]>> {
  const list = await readList(context, { purpose, path: "/fiscalyears", entry: fiscalYear });
  if (list.kind === "incomplete") return list.reason;
  return { kind: "read", value: list.value.toSorted((left, right) => (left.from < right.from ? -1 : 1)) };
}

/** The year that holds a day: from the registers, and from the ledger where they are older than the year. Null when it has none. */
export async function yearHolding(
  context: LedgerContext,
  of: { on: Day; registers: Registers },
): Promise<Reading<FiscalYearEntry | null>> {
  const known = fiscalYearOf(of.on, of.registers.fiscalYears);
  if (known !== undefined) return { kind: "read", value: known };
  const years = await readFiscalYears(context, "look-up");
  return years.kind === "read" ? { kind: "read", value: fiscalYearOf(of.on, years.value) ?? null } : years;
}
