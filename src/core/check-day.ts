/** Whether the ledger takes documents on a day, and which later day it would take them on. */
import { addDays, type Day } from "./day.ts";
import type { Finding } from "./finding.ts";
import { type PreflightCode, preflightError } from "./preflight-finding.ts";
import { fiscalYearOf, ledgerPeriodOf, type Registers } from "./register.ts";

export function checkDay(on: Day, registers: Registers): Finding[] {
  if (registers.periods.length > 0) return checkPeriod(on, registers);
  const year = fiscalYearOf(on, registers.fiscalYears);
  if (year === undefined) return [preflightError("fiscal-year-missing", { field: "on", value: on })];
  if (year.isLocked)
    return [
      preflightError("fiscal-year-locked", {
        field: "on",
        value: on,
        parameters: { from: year.from, to: year.to },
      }),
    ];
  const { lockedTo } = registers.bookLock;
  return lockedTo !== undefined && on <= lockedTo
    ? [preflightError("period-locked", { field: "on", value: on, parameters: { lockedTo } })]
    : [];
}

/** Findings over the day alone: another day, or a person who opens the period again, cures them. */
const closedCodes: ReadonlySet<string> = new Set<PreflightCode>([
  "fiscal-year-locked",
  "period-locked",
  "period-closed",
]);

export function isClosedPeriod(finding: Finding): boolean {
  return closedCodes.has(finding.code);
}

/** The first day after `on` on which the ledger takes documents; null where no later day is open. */
export function firstOpenDay(on: Day, registers: Registers): Day | null {
  const { periods, fiscalYears, bookLock } = registers;
  const starts =
    periods.length > 0
      ? periods.map((period) => period.from)
      : [
          ...fiscalYears.map((year) => year.from),
          ...(bookLock.lockedTo === undefined ? [] : [addDays(bookLock.lockedTo, 1)]),
        ];
  const open = starts.filter((day) => day > on && checkDay(day, registers).length === 0);
  return open.toSorted().at(0) ?? null;
}

function checkPeriod(on: Day, registers: Registers): Finding[] {
  const period = ledgerPeriodOf(on, registers.periods);
  const named = { field: "on", value: on };
  if (period === undefined) return [preflightError("period-missing", named)];
  const parameters = { period: period.name, from: period.from, to: period.to };
  if (!period.isActive) return [preflightError("period-inactive", { ...named, parameters })];
  return period.isClosed ? [preflightError("period-closed", { ...named, parameters })] : [];
}
