/** The part of Vitest's JSON report that is counted. */
export interface TestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts tests, and a file that failed without a failing test (it could not be loaded) as one more failure. Where
 * the run failed and no test did (an error outside of any, no report at all), that is one failure too.
 */
export function countTests(report: TestReport | undefined, isRunFailed: boolean): TestCounts {
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    const failedBefore = counts.failed;
    for (const { status } of file.assertionResults) {
      if (status === "passed") counts.passed += 1;
      else if (status === "failed") counts.failed += 1;
      else counts.skipped += 1;
    }
    if (file.status === "failed" && counts.failed === failedBefore) counts.failed += 1;
  }
  if (isRunFailed && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** The closing line of npm test, for people and for programs. */
export function summaryLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
