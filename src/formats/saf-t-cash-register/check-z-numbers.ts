// Z numbers are unbroken and unique by law (kassasystemforskrifta § 2-8-3); a register's Z reports in one file show
// whether they are.

import type { SafTFinding, SafTFindingCode } from "./saf-t-finding.ts";
import type { SafTZReport } from "./saf-t-z-report.ts";

export interface CheckedZReports {
  readonly reports: SafTZReport[];
  readonly findings: SafTFinding[];
}

/** `reports`: one register's, in the order of their moments. What stands twice is given out once or, if unequal, not. */
export function checkZNumbers(reports: readonly SafTZReport[]): CheckedZReports {
  const findings: SafTFinding[] = [];
  const byNumber = Map.groupBy(reports, (report) => report.zNumber);
  const kept = reports.filter((report) => {
    const twins = byNumber.get(report.zNumber) ?? [];
    const [first, ...others] = twins;
    if (first === undefined || others.length === 0) return true;
    const areEqual = others.every((other) => isSameReport(first, other));
    // Once for the number, however often it stands there; `at` is where it stands for the first time.
    if (report === first)
      findings.push(
        finding(report, "z-number-repeated", areEqual ? "warning" : "error", { count: twins.length }),
      );
    return report === first && areEqual;
  });
  for (const [index, report] of kept.entries()) {
    const previous = kept[index - 1];
    if (previous !== undefined) findings.push(...checkOrder(previous, report));
  }
  return { reports: kept, findings };
}

/** The receipts of the second one's interval are none, so only what the report itself says is compared. */
function isSameReport(one: SafTZReport, other: SafTZReport): boolean {
  const said = (report: SafTZReport) =>
    JSON.stringify([
      report.closedAtLocal,
      report.cashSales,
      report.payments,
      report.vatRows.map(withoutLineCount),
    ]);
  return said(one) === said(other);
}

function withoutLineCount({ vatRate, netMinor, vatMinor }: SafTZReport["vatRows"][number]): unknown[] {
  return [vatRate, netMinor, vatMinor];
}

function checkOrder(previous: SafTZReport, report: SafTZReport): SafTFinding[] {
  const isNumbered = /^\d{1,15}$/.test(previous.zNumber) && /^\d{1,15}$/.test(report.zNumber);
  if (!isNumbered) return [];
  const step = Number(report.zNumber) - Number(previous.zNumber);
  if (step === 1) return [];
  const code = step > 1 ? "z-number-gap" : "z-number-not-increasing";
  return [finding(report, code, "warning", { previous: previous.zNumber })];
}

function finding(
  report: SafTZReport,
  code: SafTFindingCode,
  severity: SafTFinding["severity"],
  parameters: Record<string, string | number>,
): SafTFinding {
  return {
    code,
    severity,
    record: `register/${report.registerId}/z/${report.zNumber}`,
    field: "reportID",
    value: report.zNumber,
    at: report.at,
    parameters,
  };
}
