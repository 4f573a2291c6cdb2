/** Schema issues of a settlement as findings, each with the settlement's name. */
import { type Finding, findingOfIssue, firstIssues, type SchemaIssue, valueAt } from "../../core/index.ts";
import { settlementName } from "./record.ts";

/** One finding per issue, in the order of the schema, the first of them. `fallbackName` is used where the record cannot name itself. */
export function findingsOfIssues(
  issues: readonly SchemaIssue[],
  input: unknown,
  fallbackName?: string,
): Finding[] {
  const record = nameOf(input) ?? fallbackName;
  return firstIssues(issues).map((issue) => ({
    ...findingOfIssue(issue, input),
    ...(record === undefined ? {} : { record }),
  }));
}

/** What the record says it is, as far as it can be read. */
export function nameOf(input: unknown): string | undefined {
  const registerId = plainText(valueAt(input, ["registerId"]));
  const zNumber = plainText(valueAt(input, ["zNumber"]));
  return registerId === undefined || zNumber === undefined
    ? undefined
    : settlementName({ registerId, zNumber });
}

function plainText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 100) : undefined;
}
