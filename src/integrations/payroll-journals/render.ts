/** One run becomes one balanced journal for each period that it touches, all with its reference, or everything that stands in the way. */
import {
  assertJournal,
  type CompanyFlags,
  checkCompany,
  type Day,
  type Finding,
  fillText,
  hasErrors,
  type Journal,
  type JournalRow,
  minorText,
  type RenderedDocument,
  type Rendering,
} from "../../core/index.ts";
import { balancesOf, type PeriodBalance } from "./balance.ts";
import { checkRun, named } from "./check.ts";
import { journalLines } from "./journal-line.ts";
import { rowsOf } from "./journal-rows.ts";
import { type PlaceCode, type PlacedLine, placeLines } from "./place-lines.ts";
import type { PayrollRun } from "./record.ts";
import type { PayrollSettings } from "./settings.ts";
import { firstDayOf, lastDayOf, periodTypeOf, targetPeriod } from "./target-period.ts";

export type RenderCode = PlaceCode | "run-within-rounding" | "payment-outside-period";

type RenderOf = { run: PayrollRun; settings: PayrollSettings; company: CompanyFlags };

export function renderRun(of: RenderOf): Rendering<Journal> {
  const { run, settings, company } = of;
  // What is wrong in itself is set aside before it comes here; without the guard, wrong sums would look like our bug.
  const wrong = checkRun(run, settings).filter((finding) => finding.severity === "error");
  if (wrong.length > 0) return { documents: [], findings: wrong };
  const { placed, found } = placeLines(journalLines(run), of);
  const balances = balancesOf(placed, ({ target }) => target);
  const findings = named(run, [
    ...checkCompany(run.currency, company),
    ...found,
    ...(balances === "too-large" ? [] : roundedPeriods(balances, settings)),
    ...paymentOutsidePeriod(of),
  ]);
  if (hasErrors(findings) || balances === "too-large") return { documents: [], findings };
  return { documents: balances.map((balance) => journalOf(balance, placed, of)), findings };
}

/** Only where it was let pass: without a setting a difference has been refused by now. */
function roundedPeriods(balances: readonly PeriodBalance[], { rounding }: PayrollSettings) {
  if (rounding === undefined) return [];
  return balances
    .filter(({ differenceMinor }) => differenceMinor !== 0 && Math.abs(differenceMinor) <= rounding.capMinor)
    .map(({ period, differenceMinor }) => ({
      code: "run-within-rounding",
      severity: "warning" as const,
      field: `period/${period}`,
      value: minorText(differenceMinor),
      parameters: {
        period,
        difference: minorText(differenceMinor),
        differenceMinor,
        account: rounding.account,
      },
    }));
}

function paymentOutsidePeriod({
  run,
  settings,
}: RenderOf): (Omit<Finding, "record" | "severity"> & { severity: "warning" })[] {
  const own = ownTarget(run, settings);
  const { paymentDate } = run;
  if (own === undefined || paymentDate === undefined || paymentDate.startsWith(own)) return [];
  const parameters = { period: own, on: dayIn(own, paymentDate) };
  return [
    {
      code: "payment-outside-period",
      severity: "warning",
      field: "paymentDate",
      value: paymentDate,
      parameters,
    },
  ];
}

function ownTarget(run: PayrollRun, settings: PayrollSettings): string | undefined {
  const of = { periodType: periodTypeOf(run, settings), periods: settings.periods };
  return targetPeriod({ year: run.runYear, period: run.runPeriod }, of);
}

/** The day itself where it lies in the period, else the end of the period that is nearer to it. */
function dayIn(period: string, on: Day): Day {
  if (on.startsWith(period)) return on;
  return on < period ? firstDayOf(period) : lastDayOf(period);
}

function dayOf(period: string, { run, settings }: RenderOf): Day {
  if (period === ownTarget(run, settings)) return dayIn(period, run.paymentDate ?? lastDayOf(period));
  return settings.correctionDay === "first" ? firstDayOf(period) : lastDayOf(period);
}

function journalOf(
  { period, differenceMinor }: PeriodBalance,
  placed: readonly PlacedLine[],
  of: RenderOf,
): RenderedDocument<Journal> {
  const { run, settings, company } = of;
  const lines = placed.filter(({ target }) => target === period);
  const { runNumber, runDescription = "" } = run;
  const words = {
    run: runNumber,
    // A run without a number is known by its description, which is not said twice.
    description: runNumber.includes(runDescription) ? "" : runDescription,
    period,
    year: String(run.runYear),
  };
  const document: Journal = {
    kind: "journal",
    on: dayOf(period, of),
    currency: run.currency ?? company.currency,
    reference: referenceOf(run),
    text: fillText(settings.text, words).replaceAll(/\s+/g, " ").trim(),
    vatShape: "rows",
    rows: [...rowsOf(lines, settings.perEmployee), ...roundingRow(differenceMinor, settings)],
  };
  return { part: period, document: assertJournal(document) };
}

/** More debit than credit is closed by a credit. */
function roundingRow(differenceMinor: number, { rounding }: PayrollSettings): JournalRow[] {
  if (differenceMinor === 0 || rounding === undefined) return [];
  return [
    {
      account: rounding.account,
      debitMinor: Math.max(-differenceMinor, 0),
      creditMinor: Math.max(differenceMinor, 0),
      origins: [{ line: "rounding", amountMinor: -differenceMinor, rule: "difference-within-rounding" }],
    },
  ];
}

/** The run's own number, the same on every journal of the run (N50). */
export function referenceOf(run: { runNumber: string }): string {
  return run.runNumber;
}
