/** Findings in the order in which they are read: what has to be solved stands before what is only told. */
export function gravestFirst<Said extends { severity: "error" | "warning" }>(
  findings: readonly Said[],
): Said[] {
  const weight = { error: 0, warning: 1 };
  return findings.toSorted((left, right) => weight[left.severity] - weight[right.severity]);
}
