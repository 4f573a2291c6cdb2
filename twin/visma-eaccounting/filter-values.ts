/** How `$filter` reads values from an item and compares them. */
import { FilterError } from "./filter-tokens.ts";

export type Value = string | number | boolean | null;
/** A filterable object: property name to value; days and instants are strings. */
export type Filterable = Record<string, unknown>;

export function valueAt(item: Filterable, path: string): Value {
  let value: unknown = item;
  for (const step of path.split("/")) value = (value as Filterable | null | undefined)?.[step];
  return value === undefined ? null : (value as Value);
}

export function compare(left: Value, operator: string, right: Value): boolean {
  if (left === null || right === null)
    return operator === "eq" ? left === right : operator === "ne" && left !== right;
  const [a, b] = comparable(left, right);
  if (operator === "eq") return a === b;
  if (operator === "ne") return a !== b;
  if (operator === "gt") return a > b;
  if (operator === "ge") return a >= b;
  return operator === "lt" ? a < b : a <= b;
}

/** Days and instants are compared as instants, GUIDs and text without case, numbers as numbers. */
function comparable(
  left: string | number | boolean,
  right: string | number | boolean,
): [number | string, number | string] {
  if (typeof left === "string" && typeof right === "string") {
    const instants = [instantOf(left), instantOf(right)];
    if (instants[0] !== null && instants[1] !== null) return [instants[0] ?? 0, instants[1] ?? 0];
    return [left.toLowerCase(), right.toLowerCase()];
  }
  return [Number(left), Number(right)];
}

export function dayAtGreenwich(text: string): string {
  const at = instantOf(text);
  if (at === null) throw new FilterError(`"${text}" is not a date.`);
  return new Date(at).toISOString().slice(0, 10);
}

function instantOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text)) return null;
  const zoned = /T/.test(text)
    ? /(Z|[+-]\d{2}:\d{2})$/.test(text)
      ? text
      : `${text}Z`
    : `${text}T00:00:00Z`;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? null : at;
}
