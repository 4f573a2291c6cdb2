/** Financial periods: every journal names one, and the ledger closes them one by one (Visma.net §7). */
import { z } from "zod";
import {
  addDays,
  type Day,
  type FiscalYearEntry,
  type LedgerContext,
  type PeriodEntry,
  type Reading,
} from "../../core/index.ts";
import { ledgerDay } from "./ledger-day.ts";
import { readKnown } from "./read-one.ts";

const period = z.object({
  year: z.union([
    z.int(),
    z
      .string()
      .regex(/^\d{4}$/)
      .transform(Number),
  ]),
  period: z.string().min(1),
  startDate: ledgerDay,
  endDate: ledgerDay,
  description: z.string().nullish(),
  active: z.boolean().nullish(),
  closedInGeneralLedger: z.boolean().nullish(),
});
export type HeldPeriod = z.infer<typeof period>;

/** Oldest first. A period of no day (for the year's closing entries) is left out: no document's day lies in it. */
export async function readPeriods(context: LedgerContext): Promise<Reading<readonly PeriodEntry[]>> {
  const list = await readKnown(context, {
    purpose: "read",
    path: "/v1/financialPeriod",
    shape: z.array(period),
  });
  return list.kind === "read" ? { kind: "read", value: periodEntries(list.value) } : list;
}

export function periodEntries(held: readonly HeldPeriod[]): PeriodEntry[] {
  const inOrder = held.toSorted((left, right) => (sortText(left) < sortText(right) ? -1 : 1));
  const isExclusive = endIsExclusive(inOrder);
  return inOrder
    .map((one) => ({
      id: periodId(one),
      from: one.startDate,
      to: isExclusive ? addDays(one.endDate, -1) : one.endDate,
      name: one.description || periodId(one),
      isActive: one.active ?? true,
      isClosed: one.closedInGeneralLedger ?? false,
    }))
    .filter((entry) => entry.from <= entry.to);
}

function sortText(one: HeldPeriod): string {
  return `${one.startDate} ${periodId(one)}`;
}

/**
 * Whether a period's last day or the first one after it stands in `endDate` is not documented. Where most periods end on the day
 * that another begins, it is the latter. A lone period tells by itself: whole months end on no first day of a month.
 */
function endIsExclusive(held: readonly HeldPeriod[]): boolean {
  const starts = new Set(held.map((one) => one.startDate));
  const withDays = held.filter((one) => one.startDate < one.endDate);
  const touching = withDays.filter((one) => starts.has(one.endDate)).length;
  const adjoining = withDays.filter((one) => starts.has(addDays(one.endDate, 1))).length;
  if (touching !== adjoining) return touching > adjoining;
  return withDays.some((one) => one.startDate.endsWith("-01") && one.endDate.endsWith("-01"));
}

/** `YYYYPP`, year and number of the period, as filters and journals take it. The ledger writes the number with the year before, behind, or alone. */
function periodId(one: HeldPeriod): string {
  const digits = one.period.replace(/\D/g, "");
  const year = String(one.year);
  const alone = digits.length <= 2 ? digits : digits.startsWith(year) ? digits.slice(4) : digits.slice(0, -4);
  return `${year}${alone.padStart(2, "0")}`;
}

/** The ledger has no years of its own: a year is what its periods span, and closed when they all are. */
export function fiscalYears(periods: readonly PeriodEntry[]): FiscalYearEntry[] {
  const byYear = Map.groupBy(periods, (entry) => entry.id.slice(0, 4));
  return [...byYear].map(([id, entries]) => ({
    id,
    from: entries.map((entry): Day => entry.from).toSorted()[0] ?? "",
    to:
      entries
        .map((entry): Day => entry.to)
        .toSorted()
        .at(-1) ?? "",
    isLocked: entries.every((entry) => entry.isClosed),
  }));
}
