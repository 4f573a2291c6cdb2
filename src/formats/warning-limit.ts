// Keeps a file that is wrong in the same way a hundred thousand times from saying so a hundred thousand times.

/** Errors are never held back: each stands for something that is not given out. */
const warningsOfACodeMax = 100;

export class WarningLimit {
  readonly #counts = new Map<string, number>();

  allows(finding: { readonly code: string; readonly severity: "error" | "warning" }): boolean {
    if (finding.severity === "error") return true;
    const count = (this.#counts.get(finding.code) ?? 0) + 1;
    this.#counts.set(finding.code, count);
    return count <= warningsOfACodeMax;
  }

  /** The codes of which some were held back, and how many. */
  suppressed(): { of: string; count: number }[] {
    return [...this.#counts]
      .filter(([, count]) => count > warningsOfACodeMax)
      .map(([code, count]) => ({ of: code, count: count - warningsOfACodeMax }));
  }
}
