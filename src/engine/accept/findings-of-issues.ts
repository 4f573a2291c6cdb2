/** Zod's issues as findings: what, where, what value. A schema may name a finding's code in `params.code`. */
import type { ZodError } from "zod";
import type { Finding } from "../../core/index.ts";
import { engineFinding } from "../codes.ts";

export function findingsOfIssues(error: ZodError, input: unknown): Finding[] {
  return error.issues.map((issue) => {
    const field = fieldText(issue.path);
    const value = valueAt(input, issue.path);
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
