// Writes admin/src/api/schema.ts from openapi.json: the shapes that openapi-fetch reads its calls from; `--check` only tells
// whether they are up to date. Ours, since the tool that makes the same needs an older TypeScript than the one we check with.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./run-steps.ts";

type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema | boolean;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  description?: string;
};
type Content = Record<string, { schema?: Schema }>;
type Parameter = { name: string; in: "query" | "path" | "header"; required?: boolean; schema?: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
};
type OpenapiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const file = path.join(root, "admin/src/api/schema.ts");
const openapi: OpenapiDocument = JSON.parse(readFileSync(path.join(root, "openapi.json"), "utf8"));
const text = schemaFile(openapi);
if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error("admin/src/api/schema.ts is not what openapi.json says: run scripts/write-api-types.ts");
  process.exitCode = 1;
}

function schemaFile({ paths, components }: OpenapiDocument): string {
  const operations = Object.entries(paths).map(
    ([route, methods]) => `${JSON.stringify(route)}: {${Object.entries(methods).map(methodType).join("")}};`,
  );
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `${JSON.stringify(name)}: ${typeOf(schema)};`,
  );
  return [
    "/** Generated from openapi.json by scripts/write-api-types.ts. */",
    `export interface paths {\n${operations.join("\n")}\n}`,
    `export interface components { schemas: {\n${schemas.join("\n")}\n} }`,
    "",
  ].join("\n");
}

function methodType([method, operation]: [string, Operation]): string {
  const { parameters = [], requestBody, responses } = operation;
  const places = (["query", "path", "header"] as const).map((place) =>
    placeType(
      place,
      parameters.filter((parameter) => parameter.in === place),
    ),
  );
  const body =
    requestBody === undefined
      ? "requestBody?: never;"
      : `requestBody${requestBody.required === false ? "?" : ""}: {content: ${contentType(requestBody.content)}};`;
  const answers = Object.entries(responses).map(
    ([status, { content }]) =>
      `${/^\d+$/.test(status) ? status : JSON.stringify(status)}: {headers: {[name: string]: unknown}; content: ${content === undefined ? "never" : contentType(content)}};`,
  );
  return `${method}: {parameters: {${places.join("")}cookie?: never}; ${body} responses: {${answers.join("")}}};`;
}

function placeType(place: string, parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return `${place}?: never;`;
  const isOptional = parameters.every((parameter) => parameter.required !== true);
  const members = parameters.map(
    ({ name, required, schema = {} }) =>
      `${JSON.stringify(name)}${required === true ? "" : "?"}: ${typeOf(schema)};`,
  );
  return `${place}${isOptional ? "?" : ""}: {${members.join("")}};`;
}

function contentType(content: Content): string {
  const members = Object.entries(content).map(
    ([media, { schema = {} }]) => `${JSON.stringify(media)}: ${typeOf(schema)};`,
  );
  return `{${members.join("")}}`;
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined)
    return `components["schemas"][${JSON.stringify(schema.$ref.split("/").at(-1))}]`;
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const union = schema.anyOf ?? schema.oneOf;
  if (union !== undefined) return union.map((one) => `(${typeOf(one)})`).join(" | ");
  if (schema.allOf !== undefined) return schema.allOf.map((one) => `(${typeOf(one)})`).join(" & ");
  if (Array.isArray(schema.type))
    return schema.type.map((type) => `(${typeOf({ ...schema, type })})`).join(" | ");
  return plainType(schema);
}

function plainType(schema: Schema): string {
  switch (schema.type) {
    case "string":
      return "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "null":
      return "null";
    case "array":
      return arrayType(schema);
    case "object":
      return objectType(schema);
    default:
      return "unknown";
  }
}

function arrayType({ items, prefixItems }: Schema): string {
  if (prefixItems !== undefined) return `[${prefixItems.map(typeOf).join(", ")}]`;
  return typeof items === "object" ? `(${typeOf(items)})[]` : "unknown[]";
}

function objectType({ properties = {}, required = [], additionalProperties }: Schema): string {
  const members = Object.entries(properties).map(
    ([name, schema]) => `${JSON.stringify(name)}${required.includes(name) ? "" : "?"}: ${typeOf(schema)};`,
  );
  const own = `{${members.join("")}}`;
  if (typeof additionalProperties !== "object") return members.length === 0 ? "Record<string, unknown>" : own;
  const further = `Record<string, ${typeOf(additionalProperties)}>`;
  return members.length === 0 ? further : `${own} & ${further}`;
}
