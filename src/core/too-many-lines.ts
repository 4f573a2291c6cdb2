/**
 * How many lines a record may have. Looked at before its schema: what is wrong with a value makes an issue a hundred times its size, and a
 * record of nothing but wrong ones would stop the process for seconds.
 */
import type { Finding } from "./finding.ts";
import type { InputCode } from "./input-code.ts";

/** By the name of the list, "sales"; a name that is not here is not counted. An object of many members counts as a list of them. */
export type LinesMax = Readonly<Record<string, number>>;

const code: InputCode = "too-many-lines";

/** Of the first list that is too long, lists within its lines taken together with it; undefined where all are within their limits. */
export function tooManyLines(record: unknown, linesMax: LinesMax): Finding | undefined {
  if (record === null || typeof record !== "object") return undefined;
  for (const [field, most] of Object.entries(linesMax)) {
    const count = countLines(Reflect.get(record, field));
    if (count > most) return { code, severity: "error", field, value: String(count), parameters: { most } };
  }
  return undefined;
}

function countLines(list: unknown): number {
  if (!Array.isArray(list)) return memberCount(list);
  let count = list.length;
  for (const line of list) {
    if (line === null || typeof line !== "object") continue;
    for (const name of Object.keys(line)) {
      const within: unknown = Reflect.get(line, name);
      if (Array.isArray(within)) count += within.length;
    }
  }
  return count;
}

function memberCount(value: unknown): number {
  return value === null || typeof value !== "object" ? 0 : Object.keys(value).length;
}
