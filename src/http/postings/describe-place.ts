/** What stands at a place of a record, "lines[10].debit": what is beside the amount, by which people know the line. */

/** Nothing where the record has no such place, nor of what is empty there: the other side of a line is 0.00. */
export function describePlace(payload: unknown, place: string): { name: string; value: string }[] {
  const steps = place.split(/[.[\]]+/).filter((step) => step !== "");
  const beside = steps.slice(0, -1).reduce(memberOf, payload);
  const at = memberOf(beside, steps.at(-1) ?? "");
  const thing = isThing(at) ? at : beside;
  if (!isThing(thing) || thing === payload) return [];
  return Object.entries(thing)
    .filter(([, value]) => (typeof value === "string" && value !== "") || typeof value === "number")
    .map(([name, value]) => ({ name, value: String(value) }))
    .filter(({ value }) => value !== "0.00");
}

function memberOf(whole: unknown, step: string): unknown {
  return typeof whole === "object" && whole !== null ? Reflect.get(whole, step) : undefined;
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
