/** A form is drawn from what a declaration says of its settings: nothing in it may be called by a word that says nothing. */
import { expect, it } from "vitest";
import { jsonSchemaOf } from "../../src/lib/json-schema-of.ts";
import { loadRegistry } from "../../src/registry.ts";

type Schema = {
  default?: unknown;
  enum?: unknown;
  type?: string;
  label?: unknown;
  keyLabel?: unknown;
  leftOut?: unknown;
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: Schema | boolean;
};

const { integrations, ledgers } = await loadRegistry();
const declared = [
  ...[...integrations.values()].map(({ name, settings }) => ({ name, schema: settings })),
  ...[...ledgers.values()].map(({ name, options }) => ({ name, schema: options })),
];

/** Each labelled field with what it is lacking. */
function lacking(schema: Schema, place: string): string[] {
  const { additionalProperties: of } = schema;
  const isLabelled = schema.label !== undefined;
  const isByName = schema.properties === undefined && typeof of === "object";
  const isChoice = schema.enum !== undefined || schema.type === "boolean";
  const own = [
    ...(isLabelled && isByName && schema.keyLabel === undefined ? [`${place}: what its names are of`] : []),
    ...(isLabelled && isChoice && schema.default === undefined && schema.leftOut === undefined
      ? [`${place}: what holds where nothing is chosen`]
      : []),
  ];
  const members = Object.entries(schema.properties ?? {});
  return [
    ...own,
    ...members.flatMap(([name, member]) => lacking(member, `${place}.${name}`)),
    ...(typeof of === "object" ? lacking(of, `${place}.*`) : []),
  ];
}

it.each(declared)(
  "the settings of $name say what rows are for, and what leaving a choice means",
  ({ name, schema }) => {
    expect(lacking(jsonSchemaOf(schema) as Schema, name)).toEqual([]);
  },
);
