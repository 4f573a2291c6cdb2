/** What stands at a place of a record, "lines[10].debit": the words beside the amount, by which people know the line. */

/** "" where the record has no such place. */
export function describePlace(payload: unknown, place: string): string {
  const steps = place.split(/[.[\]]+/).filter((step) => step !== "");
  const beside = steps.slice(0, -1).reduce(memberOf, payload);
  const at = memberOf(beside, steps.at(-1) ?? "");
  const thing = isThing(at) ? at : beside;
  if (!isThing(thing) || thing === payload) return "";
  return Object.entries(thing)
    .filter(([, value]) => (typeof value === "string" && value !== "") || typeof value === "number")
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

function memberOf(whole: unknown, step: string): unknown {
  return typeof whole === "object" && whole !== null ? Reflect.get(whole, step) : undefined;
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
