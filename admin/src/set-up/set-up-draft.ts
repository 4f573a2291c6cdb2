/** The settings as they are being changed: a plain JSON value, and the ways to read and change one place of it. */
import type { components } from "../api/schema.ts";

export type Json = unknown;
export type Settings = Record<string, Json>;
export type Path = readonly string[];
export type Slot = components["schemas"]["Slot"];

/** All that say nothing else. */
export const everyDepartment = "*";

/** What a slot of departments holds: an account with its VAT code, or the word that it never happens here. */
export type SlotValue = { account: string; vatCode?: string } | { doesNotOccur: true };

function isObject(value: Json): value is Settings {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function valueAt(value: Json, [step, ...rest]: Path): Json {
  if (step === undefined) return value;
  return isObject(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined;
}

/** Undefined takes the place away, and with it what would be left empty around it. */
export function withValueAt(value: Json, [step, ...rest]: Path, placed: Json): Json {
  if (step === undefined) return placed;
  const { [step]: before, ...others } = isObject(value) ? value : {};
  const after = withValueAt(before, rest, placed);
  if (after === undefined || (placed === undefined && isEmpty(after))) return others;
  // In its old place, so that nothing but the value changes.
  return isObject(value) && Object.hasOwn(value, step)
    ? Object.fromEntries(Object.entries(value).map(([key, old]) => [key, key === step ? after : old]))
    : { ...others, [step]: after };
}

function isEmpty(value: Json): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

export function isPerDepartment({ path }: Slot): boolean {
  return path.includes("{department}");
}

function pathOf({ path }: Slot, department: string): Path {
  return path.map((step) => (step === "{department}" ? department : step));
}

/** Undefined for what is no answer of the known shapes. */
export function slotValueAt(settings: Json, slot: Slot, department: string): SlotValue | undefined {
  const value = valueAt(settings, pathOf(slot, department));
  if (typeof value === "string") return { account: value };
  if (!isObject(value)) return undefined;
  if (value.doesNotOccur === true) return { doesNotOccur: true };
  if (typeof value.account !== "string") return undefined;
  return typeof value.vatCode === "string"
    ? { account: value.account, vatCode: value.vatCode }
    : { account: value.account };
}

/** What else stands in the place (dimensions) stays there. */
export function withSlotValue(
  settings: Json,
  { slot, department, value }: { slot: Slot; department: string; value: SlotValue | undefined },
): Json {
  const path = pathOf(slot, department);
  if (value === undefined) return withValueAt(settings, path, undefined);
  if (!isPerDepartment(slot))
    return withValueAt(settings, path, "account" in value ? value.account : undefined);
  const held = valueAt(settings, path);
  if ("doesNotOccur" in value) return withValueAt(settings, path, value);
  const { account: _account, vatCode: _code, doesNotOccur: _no, ...others } = isObject(held) ? held : {};
  return withValueAt(settings, path, { ...value, ...others });
}

/** Departments that the company has, or that the set-up or the records name; "*" first. */
export function departmentsOf(slots: readonly Slot[], company: readonly string[]): string[] {
  const named = slots.flatMap(({ answers, missingIn }) => [
    ...answers.map(({ department }) => department),
    ...missingIn,
  ]);
  const own = new Set([...company, ...named].filter((name) => name !== everyDepartment));
  return [everyDepartment, ...[...own].sort()];
}

/** Where an answer is still needed, now that something may have been filled in. */
export function missingNow(settings: Json, slot: Slot): string[] {
  return slot.missingIn.filter(
    (department) =>
      slotValueAt(settings, slot, department) === undefined &&
      slotValueAt(settings, slot, everyDepartment) === undefined,
  );
}
