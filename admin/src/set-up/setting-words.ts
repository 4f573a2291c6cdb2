/** A place in the settings, "settings.departments.*.sales/25.account", as the forms call it: "Sales 25 %, account". */
import { fieldWord } from "../parts/place-words.ts";
import type { Language } from "../texts/language.ts";
import { choiceLabel, type JsonSchema, schemaLabel } from "./json-schema.ts";
import { textFromMinor } from "./minor-text.ts";
import { everyDepartment, type Slot } from "./set-up-draft.ts";

export type SettingsKnown = {
  slots: readonly Pick<Slot, "path" | "label">[];
  settings: JsonSchema | undefined;
  options: JsonSchema | undefined;
};

/** What no form names stays as it is written; a wrong word would be worse. */
export function settingWords(place: string, known: SettingsKnown, language: Language): string {
  const [, kind = "", rest = ""] = /^(settings|options)\.(.+)$/.exec(place) ?? [];
  if (kind === "options") return inForm(rest, known.options, language);
  if (kind === "") return place;
  return inTable(rest, known.slots, language) ?? inForm(rest, known.settings, language);
}

/** The kind of amount, the department where it is not all of them, and what of it. */
function inTable(place: string, slots: SettingsKnown["slots"], language: Language): string | undefined {
  const found = slots.flatMap(({ path, label }) => {
    // Departments and kinds of amounts may hold points themselves.
    const steps = path.map((step) => (step === "{department}" ? "(?<department>.+?)" : RegExp.escape(step)));
    const { department, member } =
      new RegExp(`^${steps.join("\\.")}(?:\\.(?<member>\\w+))?$`).exec(place)?.groups ?? {};
    const isIt = department !== undefined || place === path.join(".");
    return isIt ? [{ label, department, member, length: path.join(".").length }] : [];
  });
  // "sales/25/food" is found by "sales/25" at best.
  const [best] = found.toSorted((left, right) => right.length - left.length);
  if (best === undefined) return undefined;
  const where = best.department === everyDepartment ? undefined : best.department;
  const what = best.member === undefined ? undefined : fieldWord(best.member, language);
  return [best.label, where, what].filter((word) => word !== undefined).join(", ");
}

/** Property by property. A key that people choose themselves, a dimension's or a department's, is told as it is. */
function inForm(place: string, schema: JsonSchema | undefined, language: Language): string {
  const [, name = place, index, rest] = /^([^.[]+)(?:\[(\d+)\])?(?:\.(.+))?$/.exec(place) ?? [];
  const own = schema?.properties?.[name];
  const others = schema?.additionalProperties;
  const member = own ?? (typeof others === "object" ? others : undefined);
  const named = schema?.keys?.[name]?.[language];
  const word = named ?? (own === undefined ? name : schemaLabel(own, name, language));
  const counted = index === undefined ? word : `${word} ${Number(index) + 1}`;
  if (rest === undefined) return counted;
  return `${counted}, ${inForm(rest, index === undefined ? member : member?.items, language)}`;
}

/** What stands at the place, as the forms show it: a choice by its words, an amount as one. Undefined where it is told as it stands. */
export function settingValue(
  { place, value }: { place: string; value: string },
  known: SettingsKnown,
  language: Language,
): string | undefined {
  const [, kind = "", rest = ""] = /^(settings|options)\.(.+)$/.exec(place) ?? [];
  const schema = schemaAt(rest, kind === "options" ? known.options : known.settings);
  if (schema?.isAmount === true && /^\d+$/.test(value)) return textFromMinor(Number(value), language);
  return schema?.enum?.includes(value) === true ? choiceLabel(schema, value, language) : undefined;
}

function schemaAt(place: string, schema: JsonSchema | undefined): JsonSchema | undefined {
  if (schema?.anyOf !== undefined)
    return schema.anyOf.map((one) => schemaAt(place, one)).find((one) => one !== undefined);
  if (place === "") return schema;
  // Names that people choose may hold points: the shortest that a property has is taken, as the forms do.
  const [, name = place, index, rest = ""] = /^([^.[]+)(?:\[(\d+)\])?(?:\.(.+))?$/.exec(place) ?? [];
  const others = schema?.additionalProperties;
  const member = schema?.properties?.[name] ?? (typeof others === "object" ? others : undefined);
  return schemaAt(rest, index === undefined ? member : member?.items);
}
