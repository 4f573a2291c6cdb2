import { describe, expect, it } from "vitest";
import { countTests, summaryLine } from "../../scripts/test-summary.ts";

function file(status: string, ...assertions: string[]) {
  return { status, assertionResults: assertions.map((each) => ({ status: each })) };
}

describe("the closing line of npm test", () => {
  it("counts tests over all files", () => {
    const testResults = [file("passed", "passed", "skipped", "todo"), file("failed", "passed", "failed")];
    expect(summaryLine(countTests({ testResults }, true))).toBe("2 passed, 1 failed, 2 skipped");
  });

  it("leaves the skipped out where there are none", () => {
    expect(summaryLine(countTests({ testResults: [file("passed", "passed")] }, false))).toBe(
      "1 passed, 0 failed",
    );
  });

  it("counts a file that could not be loaded", () => {
    const testResults = [file("failed"), file("passed", "passed")];
    expect(summaryLine(countTests({ testResults }, true))).toBe("1 passed, 1 failed");
  });

  it("never calls a failed run a success", () => {
    expect(summaryLine(countTests({ testResults: [file("passed", "passed")] }, true))).toBe(
      "1 passed, 1 failed",
    );
    expect(summaryLine(countTests(undefined, true))).toBe("0 passed, 1 failed");
  });
});
