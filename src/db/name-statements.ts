/**
 * Names for statements that come again, so that PostgreSQL plans each once per connection: planning was a third of its work
 * on the way of a posting. The name is taken over the text, hence one text has one name on every connection.
 */
import { createHash } from "node:crypto";

/** Longer ones are bulk inserts, whose text differs with every number of rows. */
const textLengthMax = 4_000;
/** A connection keeps a plan for each; lists of odd lengths must not fill it without end. */
const namesMax = 300;

const names = new Map<string, string>();

/** Undefined for a text that is better planned anew. */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || text.length > textLengthMax || names.size >= namesMax) return known;
  const name = `bilag_${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;
  names.set(text, name);
  return name;
}

/**
 * A plan that was made before a newer version's migration gives rows of another shape than its statement has now:
 * PostgreSQL refuses it for as long as the connection lives.
 */
export function isOutdatedPlan(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "0A000" &&
    error.message.includes("cached plan")
  );
}
