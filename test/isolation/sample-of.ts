/** A value that fits a JSON Schema of the API's document: the smallest one, with what is required and nothing else. */
type Json = Readonly<Record<string, unknown>>;

export type Ids = Readonly<Record<string, string>>;

/** `ids` by property name: wherever the document asks for a connectionId, the given one stands. */
export function sampleOf(schema: Json, components: Json, ids: Ids): unknown {
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return sampleOf(components[name] as Json, components, ids);
  }
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const [choice] = (schema.anyOf ?? schema.oneOf ?? []) as Json[];
  if (choice !== undefined) return sampleOf(choice, components, ids);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "object":
      return sampleObject(schema, components, ids);
    case "array":
      return schema.minItems === undefined ? [] : [sampleOf((schema.items ?? {}) as Json, components, ids)];
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return false;
    case "string":
      return sampleText(schema);
    default:
      return {};
  }
}

/** Besides what is required, everything that names a thing by its id: a border that is crossed by an optional field is crossed too. */
function sampleObject(schema: Json, components: Json, ids: Ids): Json {
  const properties = (schema.properties ?? {}) as Record<string, Json>;
  const required = new Set((schema.required ?? []) as string[]);
  const wanted = Object.keys(properties).filter(
    (name) => required.has(name) || idIn(name, ids) !== undefined,
  );
  return Object.fromEntries(
    wanted.map((name) => [name, idIn(name, ids) ?? sampleOf(properties[name] ?? {}, components, ids)]),
  );
}

/** "companyId" → its id, "companyIds" → a list of it. */
function idIn(name: string, ids: Ids): string | string[] | undefined {
  const single = ids[name];
  if (single !== undefined) return single;
  const one = name.endsWith("Ids") ? ids[name.slice(0, -1)] : undefined;
  return one === undefined ? undefined : [one];
}

function sampleText(schema: Json): string {
  if (schema.format === "email") return `someone-${Math.floor(performance.now() * 1000)}@example.org`;
  if (schema.format === "uuid") return "0190b3f0-0000-7000-8000-00000000abcd";
  if (schema.format === "date") return "2026-03-10";
  return "x".repeat(Math.max(1, Number(schema.minLength ?? 1)));
}
