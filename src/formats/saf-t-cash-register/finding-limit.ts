// Keeps a file that is wrong in the same way a hundred thousand times from saying so a hundred thousand times.

import type { SafTFinding, SafTFindingCode } from "./saf-t-finding.ts";

/** Errors are never held back: each stands for a Z report that is not given out. */
const warningsOfACodeMax = 100;

export class FindingLimit {
  readonly #counts = new Map<SafTFindingCode, number>();

  allows(finding: SafTFinding): boolean {
    if (finding.severity === "error") return true;
    const count = (this.#counts.get(finding.code) ?? 0) + 1;
    this.#counts.set(finding.code, count);
    return count <= warningsOfACodeMax;
  }

  /** One finding for each code of which some were held back. */
  suppressed(): SafTFinding[] {
    return [...this.#counts].flatMap(([code, count]) => {
      if (count <= warningsOfACodeMax) return [];
      const parameters = { of: code, count: count - warningsOfACodeMax };
      return [
        {
          code: "findings-suppressed",
          severity: "warning",
          record: "file",
          field: "",
          value: "",
          parameters,
        },
      ];
    });
  }
}
