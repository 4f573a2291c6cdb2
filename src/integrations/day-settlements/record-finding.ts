/** Schema issues as findings: the code is the issue's message, the field its path, the value what stood there. */
import type { Finding } from "../../core/index.ts";
import { settlementName } from "./record.ts";

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** One finding per issue, in the order of the schema. `fallbackName` is used where the record cannot name itself. */
export function findingsFromIssues(
  issues: readonly Issue[],
  input: unknown,
  fallbackName?: string,
): Finding[] {
  const record = nameOf(input) ?? fallbackName;
  return issues.map((issue) => {
    const value = valueAt(input, issue.path);
    return {
      // Every field of the schema gives a code; anything else comes from zod itself and still is a wrong field.
      code: /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : "field-invalid",
      severity: "error" as const,
      ...(record === undefined ? {} : { record }),
      ...(issue.path.length === 0 ? {} : { field: fieldPath(issue.path) }),
      ...(value === undefined ? {} : { value: shortText(value) }),
    };
  });
}

/** ["sales", 2, "vat"] → "sales[2].vat" */
function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

function nameOf(input: unknown): string | undefined {
  const registerId = plainText(valueAt(input, ["registerId"]));
  const zNumber = plainText(valueAt(input, ["zNumber"]));
  return registerId === undefined || zNumber === undefined
    ? undefined
    : settlementName({ registerId, zNumber });
}

function plainText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 100) : undefined;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (value === null || typeof value !== "object") return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function shortText(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 80);
}
