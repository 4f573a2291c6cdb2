// npm test: all checks, then all tests. Arguments go to Vitest: npm test -- src/formats -t "reads"
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkSteps } from "./check-steps.ts";
import { runSteps } from "./run-steps.ts";
import { countTests, summaryLine, type TestReport } from "./test-summary.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "bilag-test-"));
const reportFile = path.join(folder, "report.json");
const tests = {
  name: "tests",
  command: [
    "vitest:vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ],
} as const;

const failedStep = await runSteps([...checkSteps(), tests]);
process.exitCode = failedStep === undefined ? 0 : 1;
if (failedStep === undefined || failedStep === tests.name) {
  console.log(`\n${summaryLine(countTests(readReport(), failedStep !== undefined))}`);
} else {
  console.log(`\nThe tests did not run: "${failedStep}" failed.`);
}
rmSync(folder, { recursive: true });

function readReport(): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(reportFile, "utf8"));
  } catch {
    // Vitest ended before it could write one, and said why above.
    return undefined;
  }
}
