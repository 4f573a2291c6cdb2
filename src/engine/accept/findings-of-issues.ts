/** Zod's issues as findings, the first of them: what, where, what value. A schema may name a finding's code in `params.code`. */
import type { ZodError } from "zod";
import type { Finding } from "../../core/index.ts";
import { engineFinding } from "../codes.ts";

export function findingsOfIssues(error: ZodError, input: unknown): Finding[] {
  return firstOf(error.issues).map(({ issue, path }) => {
    const field = fieldText(path);
    const value = valueAt(input, path);
    const named = { ...(field === "" ? {} : { field }), ...(value === undefined ? {} : { value }) };
    const params =
      "params" in issue && typeof issue.params === "object" ? (issue.params as Record<string, unknown>) : {};
    const code = params.code ?? codeIn(issue);
    if (typeof code === "string") return { code, severity: "error" as const, ...named };
    return engineFinding("record-invalid", {
      ...named,
      parameters: { rule: issue.code, expected: issue.message },
    });
  });
}

type Issue = ZodError["issues"][number];

/** Of one record: nobody reads on, and ten thousand records may come in one call. */
const findingsMax = 50;

function firstOf(issues: readonly Issue[]): { issue: Issue; path: readonly PropertyKey[] }[] {
  return issues.slice(0, findingsMax).flatMap(eachUnknownField).slice(0, findingsMax);
}

/** Zod names the object that has fields too many; a person looks for the fields. */
function eachUnknownField(issue: Issue): { issue: Issue; path: readonly PropertyKey[] }[] {
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ issue, path: [...issue.path, key] }))
    : [{ issue, path: issue.path }];
}

/** A schema's own rule may give its code as the whole message; zod's own messages are sentences. */
function codeIn(issue: { code: string; message: string }): string | undefined {
  return issue.code === "custom" && /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : undefined;
}

/** ["sales", 2, "vat"] → "sales[2].vat" */
export function fieldText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

function valueAt(input: unknown, path: readonly PropertyKey[]): string | undefined {
  let value: unknown = input;
  for (const part of path)
    value = value !== null && typeof value === "object" ? Reflect.get(value, part) : undefined;
  if (value === undefined) return undefined;
  return (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 200);
}
