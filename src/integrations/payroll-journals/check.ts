/** What a run says about itself. Errors set it aside; the other runs go on. Settings may allow a difference of rounding. */
import type { CompanyFlags, Finding, Severity } from "../../core/index.ts";
import { minorOf } from "../../wire/index.ts";
import { type BalanceCode, balancesOf, unbalancedPeriods } from "./balance.ts";
import { checkSourceFlags, otherCompany, type RunCompanyCode } from "./check-company.ts";
import { journalLines } from "./journal-line.ts";
import { type PayrollRun, runName } from "./record.ts";
import { type PayrollSettings, roundingCapMaxMinor } from "./settings.ts";
import { periodTypeOf, targetPeriod } from "./target-period.ts";

export type CheckCode =
  | RunCompanyCode
  | BalanceCode
  | "run-not-final"
  | "run-empty"
  | "line-has-both-sides"
  | "line-without-amount"
  | "side-turned"
  | "field-unknown";

type Found = Omit<Finding, "code" | "severity" | "record"> & { code: CheckCode; severity?: Severity };

/** `settings` undefined: there are none yet, and nothing is allowed. `company` undefined: whose the run is, is not asked. */
export function checkRun(run: PayrollRun, settings?: PayrollSettings, company?: CompanyFlags): Finding[] {
  const lines = journalLines(run);
  const found: Found[] = [
    ...(company === undefined ? [] : otherCompany(run, company, settings)),
    ...checkSourceFlags(run),
    ...(run.isLocked === false
      ? [{ code: "run-not-final", field: "isLocked", value: "false" } as const]
      : []),
    ...linesWithBothSides(run),
    ...linesWithoutAmount(run),
    ...turnedLines(run),
    ...(lines.length === 0 ? [{ code: "run-empty", severity: "warning" } as const] : []),
    ...unbalanced(run, settings),
    ...(run.unknownFields ?? []).map(
      (field): Found => ({ code: "field-unknown", severity: "warning", field }),
    ),
  ];
  return named(run, found);
}

/**
 * Each period of the ledger by itself. Where not all of them are known, only the whole run can be judged, and what may be a
 * rounding of some period is left to the day when they are.
 */
function unbalanced(run: PayrollRun, settings?: PayrollSettings): Found[] {
  const lines = journalLines(run);
  const of = { periodType: periodTypeOf(run, settings), periods: settings?.periods ?? {} };
  const isKnown = lines.every(({ line }) => targetPeriod(line, of) !== undefined);
  if (!isKnown)
    return unbalancedPeriods(
      balancesOf(lines, () => runName(run)),
      roundingCapMaxMinor,
    );
  const balances = balancesOf(lines, ({ line }) => targetPeriod(line, of) ?? "");
  return unbalancedPeriods(balances, settings?.rounding?.capMinor ?? 0);
}

/** Debit and credit on one line: which of the two is meant, or whether their difference is, only the source can say. */
function linesWithBothSides({ lines }: PayrollRun): Found[] {
  return lines.flatMap(({ debit, credit, account }, index) =>
    minorOf(debit) !== 0 && minorOf(credit) !== 0
      ? [
          {
            code: "line-has-both-sides",
            field: `lines[${index}]`,
            value: `${debit} / ${credit}`,
            parameters: { account },
          },
        ]
      : [],
  );
}

function linesWithoutAmount({ lines }: PayrollRun): Found[] {
  const empty = lines.flatMap(({ debit, credit }, index) =>
    minorOf(debit) === 0 && minorOf(credit) === 0 ? [index] : [],
  );
  return counted("line-without-amount", empty);
}

function turnedLines({ lines }: PayrollRun): Found[] {
  const turned = lines.flatMap(({ debit, credit }, index) =>
    minorOf(debit) < 0 || minorOf(credit) < 0 ? [index] : [],
  );
  return counted("side-turned", turned);
}

/** One warning for all lines of a kind: a run has thousands. */
function counted(code: "line-without-amount" | "side-turned", indexes: readonly number[]): Found[] {
  const [first] = indexes;
  if (first === undefined) return [];
  return [
    {
      code,
      severity: "warning",
      field: `lines[${first}]`,
      value: String(indexes.length),
      parameters: { count: indexes.length },
    },
  ];
}

export function named(
  run: PayrollRun,
  found: readonly (Omit<Finding, "severity" | "record"> & { severity?: Severity })[],
): Finding[] {
  const record = runName(run);
  return found.map((finding) => ({ severity: "error", ...finding, record }));
}
