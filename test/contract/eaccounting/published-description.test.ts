/** Does our distilled list agree with the published description? Only where the descriptions lie beside the checkout. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Field, models, operations, readOnlyFields } from "./operations.ts";

type Described = {
  type?: string;
  format?: string;
  maxLength?: number;
  maximum?: number;
  minimum?: number;
  required?: boolean;
  readOnly?: boolean;
  $ref?: string;
  items?: { $ref?: string };
};
type Listing2024 = {
  models: Record<string, Record<string, Described>>;
  operations: Record<
    string,
    Record<string, { scopes: string[]; params: { name: string }[]; returns: string } | undefined>
  >;
};
type Swagger2021 = {
  paths: Record<string, Record<string, { parameters: { name: string; in: string }[] } | undefined>>;
  definitions: Record<string, { required?: string[]; properties: Record<string, Described> }>;
};

const folder = fileURLToPath(new URL("../../../../shared/specs/eaccounting/", import.meta.url));
const isPresent = existsSync(folder);
if (!isPresent)
  console.warn("skipped: no published description in ../shared/specs/eaccounting to compare with");
const read = <Shape>(name: string): Shape => JSON.parse(readFileSync(folder + name, "utf8"));

describe.skipIf(!isPresent)("the distilled list of operations", () => {
  // Read inside, so that a checkout without the folder still loads this file.
  const listing = isPresent ? read<Listing2024>("derived-models.json") : null;
  const swagger = isPresent ? read<Swagger2021>("v2.2021-10.swagger.json") : null;

  it.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    "has %s as the listing of 2024 has it",
    (_, { method, path, query, answer, scopes }) => {
      const described = listing?.operations[`/v2${path}`]?.[method];
      expect(described?.returns).toBe(
        answer.kind === "list" ? `PaginatedResponse${answer.model}` : answer.model,
      );
      expect(described?.scopes.toSorted()).toEqual(scopes.toSorted());
      const described2021 = swagger?.paths[`/v2${path}`]?.[method.toLowerCase()];
      // The history of VAT rates came after 2021.
      if (path === "/vatcodesrates") return;
      const names = described2021?.parameters.filter((parameter) => parameter.in === "query") ?? [];
      const known = names.map((parameter) => parameter.name);
      // We name each parameter that we use, not each that there is.
      expect(query.filter((name) => !known.includes(name))).toEqual([]);
    },
  );

  const fields = Object.entries(models).flatMap(([model, members]) =>
    Object.entries(members).map(([name, field]) => [model, name, field] as const),
  );
  it.each(fields)("has %s.%s as the listing of 2024 has it", (model, name, field) => {
    const described = listing?.models[model]?.[name];
    expect(described && typeName(described)).toBe(publishedType(field));
    expect(described?.required ?? false).toBe(field.required ?? false);
    expect(described?.maxLength).toBe("lengthMax" in field ? field.lengthMax : undefined);
  });

  it("has the limits of amounts and the read-only members that only the description of 2021 gives", () => {
    for (const model of ["VoucherRowApi", "VoucherDraftRowApi"]) {
      const row = swagger?.definitions[model]?.properties;
      expect([row?.DebitAmount?.maximum, row?.CreditAmount?.maximum, row?.AccountNumber?.minimum]).toEqual([
        1_000_000_000, 1_000_000_000, 1,
      ]);
    }
    for (const [model, names] of Object.entries(readOnlyFields)) {
      const properties = swagger?.definitions[model]?.properties ?? {};
      expect(names.filter((name) => properties[name]?.readOnly !== true)).toEqual([]);
    }
  });
});

function typeName(described: Described): string {
  return described.format === "uuid" ? "uuid" : (described.type ?? "");
}

function publishedType(field: Field): string {
  switch (field.type) {
    case "text":
      return "string";
    case "guid":
      return "uuid";
    case "guids":
      return "uuid";
    case "day":
    case "instant":
      return "date-time";
    case "whole":
      return "integer";
    case "number":
    case "amount":
      return "number";
    case "flag":
      return "boolean";
    case "object":
      return field.model;
    case "list":
      return `array<${field.model}>`;
  }
}
