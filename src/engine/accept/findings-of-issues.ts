/** Zod's issues as findings, the first of them: what, where, what value. A schema may name a finding's code in `params.code`. */
import type { ZodError } from "zod";
import { codeIn, type Finding, fieldText, valueTextAt } from "../../core/index.ts";
import { engineFinding } from "../codes.ts";

export function findingsOfIssues(error: ZodError, input: unknown): Finding[] {
  return firstOf(error.issues).map(({ issue, path }) => {
    const field = fieldText(path);
    const value = valueTextAt(input, path, valueMax);
    const named = { ...(field === "" ? {} : { field }), ...(value === undefined ? {} : { value }) };
    const params =
      "params" in issue && typeof issue.params === "object" ? (issue.params as Record<string, unknown>) : {};
    const code = params.code ?? (issue.code === "custom" ? codeIn(issue.message) : undefined);
    if (typeof code === "string") return { code, severity: "error" as const, ...named };
    return engineFinding("record-invalid", {
      ...named,
      parameters: { rule: issue.code, expected: issue.message },
    });
  });
}

type Issue = ZodError["issues"][number];

/** Longer than a person would read, and long enough to be found in the source. */
const valueMax = 200;

/** Of one record: nobody reads on, and ten thousand records may come in one call. */
export const findingsMax = 50;

function firstOf(issues: readonly Issue[]): { issue: Issue; path: readonly PropertyKey[] }[] {
  return issues.slice(0, findingsMax).flatMap(eachUnknownField).slice(0, findingsMax);
}

/** Zod names the object that has fields too many; a person looks for the fields. */
function eachUnknownField(issue: Issue): { issue: Issue; path: readonly PropertyKey[] }[] {
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ issue, path: [...issue.path, key] }))
    : [{ issue, path: issue.path }];
}
