/** The API's own description: out of the routes' schemas, and the declarations of ledgers and integrations. */
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { answersKeptDays } from "../engine/keep-house.ts";
import type { Registry } from "../engine/world.ts";
import { jsonSchemaOf } from "../lib/json-schema-of.ts";
import type { Api } from "./api-environment.ts";
import { problemSchema } from "./problem-answer.ts";
import type { Route } from "./route.ts";

export const apiPrefix = "/api/v1";

type JsonObject = Record<string, unknown>;
type Document = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header" as const,
  required: false,
  description: `The same key with the same request is carried out once, and answered the same each time, for at least ${answersKeptDays} days.`,
  schema: { type: "string" as const, maxLength: 200 },
};

/** Enters a route into the document. */
export function describeRoute(api: Api, route: Route): void {
  const problem = { "application/problem+json": { schema: problemSchema } };
  api.openAPIRegistry.registerPath({
    operationId: route.name,
    method: route.method,
    path: `${apiPrefix}${route.path}`,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    "x-bilag-acts": route.acts,
    security: [{ apiKey: [] }],
    ...(route.method === "get" ? {} : { parameters: [idempotencyKey] }),
    request: requestOf(route),
    responses: {
      [route.status ?? 200]: {
        description: "As asked.",
        content: { "application/json": { schema: route.answer } },
      },
      default: { description: "A problem, after RFC 9457.", content: problem },
    },
  });
}

function requestOf(
  route: Route,
): NonNullable<Parameters<OpenAPIHono["openAPIRegistry"]["registerPath"]>[0]["request"]> {
  return {
    ...(route.params instanceof z.ZodObject ? { params: route.params } : {}),
    ...(route.query instanceof z.ZodObject ? { query: route.query } : {}),
    ...(route.takesFile === true
      ? {
          body: {
            required: true,
            content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
          },
        }
      : {}),
    ...(route.body === undefined
      ? {}
      : { body: { required: true, content: { "application/json": { schema: route.body } } } }),
  };
}

export function openapiDocument(api: Api, registry: Registry): Document {
  api.openAPIRegistry.registerComponent("securitySchemes", "apiKey", {
    type: "http",
    scheme: "bearer",
    description: "An API key of /api-keys, as Authorization: Bearer bilag_…",
  });
  const document = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Bilag",
      version: "1",
      description:
        "Books what business systems produce, exactly once. Problems are answered after RFC 9457, texts in the language of Accept-Language (en, nb, da, sv, nl).",
      license: { name: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
  });
  return withDeclarations(document, registry);
}

/** Records, settings and options are what the folders of this version declare: the API itself knows none of them. */
function withDeclarations(document: Document, registry: Registry): Document {
  const records: JsonObject = {};
  const settings: JsonObject = {};
  const options: JsonObject = {};
  for (const integration of registry.integrations.values()) {
    settings[`Settings.${integration.name}`] = jsonSchemaOf(integration.settings);
    for (const [flow, schema] of Object.entries(integration.records))
      records[`Record.${integration.name}.${flow}`] = jsonSchemaOf(schema);
  }
  for (const ledger of registry.ledgers.values())
    options[`Options.${ledger.name}`] = jsonSchemaOf(ledger.options);
  const components = {
    ...document.components?.schemas,
    Record: anyOf(records, "A record of the lane's integration and flow."),
    Settings: anyOf(settings, "Settings of the link's integration."),
    Options: anyOf(options, "Posting options of the link's ledger."),
    ...records,
    ...settings,
    ...options,
  };
  const sorted = Object.fromEntries(
    Object.entries(components).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
  return { ...document, components: { ...document.components, schemas: sorted } } as Document;
}

function anyOf(schemas: JsonObject, description: string): JsonObject {
  return {
    description,
    anyOf: Object.keys(schemas).map((name) => ({ $ref: `#/components/schemas/${name}` })),
  };
}
