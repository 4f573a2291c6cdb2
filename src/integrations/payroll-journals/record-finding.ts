/** Schema issues as findings: the code is the issue's message, the field its path, the value what stood there. */
import type { Finding } from "../../core/index.ts";

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** One finding per issue. `record`: how the reader names the run; `lineOf`: where its n-th line stands in the file. */
export function findingsFromIssues(
  issues: readonly Issue[],
  of: { input: unknown; record: string; lineOf: (index: number) => number },
): Finding[] {
  return issues.map(({ path, message }) => {
    const value = valueAt(of.input, path);
    const index = path[0] === "lines" && typeof path[1] === "number" ? path[1] : 0;
    return {
      // Every field of the schema gives a code; anything else comes from zod itself and still is a wrong field.
      code: /^[a-z]+(-[a-z]+)+$/.test(message) ? message : "field-invalid",
      severity: "error" as const,
      record: of.record,
      ...(path.length === 0 ? {} : { field: fieldPath(path) }),
      ...(value === undefined ? {} : { value: shortText(value) }),
      parameters: { line: of.lineOf(index) },
    };
  });
}

/** ["lines", 2, "debit"] → "lines[2].debit" */
function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
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
  return (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 80);
}
