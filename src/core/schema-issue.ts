/** What a schema has to say of one place in a record: where it is, what stood there, and the code where the schema names one. */
import type { Finding } from "./finding.ts";

export type SchemaIssue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Of one record of a file. Nobody reads on, and a list of nothing but zeros has a million. */
const issuesMax = 1_000;

export function firstIssues<Issue extends SchemaIssue>(issues: readonly Issue[]): readonly Issue[] {
  return issues.slice(0, issuesMax);
}

/** ["sales", 2, "vat"] → "sales[2].vat" */
export function fieldText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (value === null || typeof value !== "object") return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** What stood there, as text of at most so many characters; undefined where nothing did. */
export function valueTextAt(
  input: unknown,
  path: readonly PropertyKey[],
  lengthMax: number,
): string | undefined {
  const value = valueAt(input, path);
  if (value === undefined) return undefined;
  return (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, lengthMax);
}

/** A schema's own rule may give its code as the whole message; the library's own messages are sentences. */
export function codeIn(message: string): string | undefined {
  return /^[a-z]+(-[a-z]+)+$/.test(message) ? message : undefined;
}

const valueMax = 80;

/** For readers of files, whose schemas name a code for each field: what they do not name still is a wrong field. */
export function findingOfIssue({ path, message }: SchemaIssue, input: unknown): Finding {
  const value = valueTextAt(input, path, valueMax);
  return {
    code: codeIn(message) ?? "field-invalid",
    severity: "error",
    ...(path.length === 0 ? {} : { field: fieldText(path) }),
    ...(value === undefined ? {} : { value }),
  };
}
