/** Which decisions on a record that came again would be carried out, by what stands of the content that was taken first. */
import type { components } from "../api/schema.ts";

type Posting = Pick<components["schemas"]["RecordSummary"]["postings"][number], "state" | "exportedTo">;
export type Decision = "keep" | "replace" | "reverse";

const over: ReadonlySet<Posting["state"]> = new Set<Posting["state"]>(["superseded", "reversed", "excused"]);
const unsent: ReadonlySet<Posting["state"]> = new Set<Posting["state"]>(["planned", "refused"]);

/** The server judges again. What was sent can only be reversed; what went into a file is undone in the books by a person. */
export function possibleDecisions(taken: readonly Posting[], codes: readonly string[]): Decision[] {
  const standing = taken.filter(({ state }) => !over.has(state));
  const mayReplace = standing.every(({ state }) => unsent.has(state));
  const isOnlyInFiles = standing.length === 0 && taken.some(({ exportedTo }) => exportedTo !== null);
  const mayReverse = !isOnlyInFiles && !codes.includes("name-shared");
  return ["keep", ...(mayReplace ? ["replace" as const] : []), ...(mayReverse ? ["reverse" as const] : [])];
}
