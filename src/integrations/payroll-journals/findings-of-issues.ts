/** Schema issues of a run as findings, each with the line of the file that it is about. */
import { type Finding, findingOfIssue, firstIssues, type SchemaIssue } from "../../core/index.ts";

/** One finding per issue, the first of them. `record`: how the reader names the run; `lineOf`: where its n-th line stands in the file. */
export function findingsOfIssues(
  issues: readonly SchemaIssue[],
  of: { input: unknown; record: string; lineOf: (index: number) => number },
): Finding[] {
  return firstIssues(issues).map((issue) => {
    const [list, index] = issue.path;
    const line = of.lineOf(list === "lines" && typeof index === "number" ? index : 0);
    return { ...findingOfIssue(issue, of.input), record: of.record, parameters: { line } };
  });
}
