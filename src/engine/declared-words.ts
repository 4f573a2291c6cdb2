/** What people call a field, a slot, a setting or an option, out of the declarations of the integrations and ledgers. */
import type { DeclaredWord, Text } from "../core/index.ts";
import { jsonSchemaOf } from "../lib/json-schema-of.ts";
import type { Registry } from "./world.ts";

/** Words of the first declaration that knows the name. Schemas are read when the first name is asked for. */
export function declaredWords({ integrations, ledgers }: Registry): DeclaredWord {
  let schemas: readonly unknown[] | undefined;
  return (name) => {
    for (const { fieldWords = {} } of [...integrations.values(), ...ledgers.values()])
      if (Object.hasOwn(fieldWords, name)) return fieldWords[name];
    for (const integration of integrations.values()) {
      const word = integration.wordFor?.(name);
      if (word !== undefined) return word;
    }
    schemas ??= [
      ...[...integrations.values()].map(({ settings }) => jsonSchemaOf(settings)),
      ...[...ledgers.values()].map(({ options }) => jsonSchemaOf(options)),
    ];
    for (const schema of schemas) {
      const word = labelAt(schema, name.split("."));
      if (word !== undefined) return word;
    }
    return undefined;
  };
}

/** The label of the deepest setting of the path that has one; undefined where the schema has no such path. */
function labelAt(schema: unknown, path: readonly string[]): Text | undefined {
  let at = schema;
  let label: Text | undefined;
  for (const name of path) {
    const properties = memberOf(at, "properties");
    at = memberOf(properties, name) ?? memberOf(at, "additionalProperties");
    if (at === undefined || typeof at !== "object") return undefined;
    label = (memberOf(at, "label") as Text | undefined) ?? label;
  }
  return label;
}

function memberOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === "object" && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
