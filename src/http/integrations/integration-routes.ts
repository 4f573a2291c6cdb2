/** The integrations that this version offers, as their folders declare them. */
import { z } from "@hono/zod-openapi";
import type { Integration, Language } from "../../core/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { askDeclaration } from "../../engine/guard-integration.ts";
import { jsonSchemaOf } from "../../lib/json-schema-of.ts";
import { fieldWord, formatTitle } from "../../texts/index.ts";
import { route } from "../route.ts";
import { exampleRecord } from "./example-record.ts";
import { slotAnswer, slotSchema } from "./slot-schema.ts";

const jsonSchemaField = z.record(z.string(), z.unknown());

const summaryFields = { name: z.string(), title: z.string(), defaultLedger: z.string() };

const flowSummaryFields = {
  name: z.string(),
  title: z.string(),
  documentKind: z.string(),
  isOfPastDays: z.boolean().openapi({ description: "Its records are of days, each of which brings some." }),
};

/** What lists show of it. The whole declaration, with its schemas and guides, is asked for by itself. */
const integrationSummarySchema = z
  .strictObject({ ...summaryFields, flows: z.array(z.strictObject(flowSummaryFields)) })
  .openapi("IntegrationSummary");

const integrationSchema = z
  .strictObject({
    ...summaryFields,
    flows: z.array(
      z.strictObject({
        ...flowSummaryFields,
        recordSchema: jsonSchemaField.openapi({ description: "JSON Schema of a record that is handed in." }),
        exampleRecord: z
          .unknown()
          .openapi({ description: "One that can be handed in; null where there is none." }),
      }),
    ),
    formats: z.array(z.string()).openapi({ description: "File formats that a lane takes." }),
    formatTitles: z
      .array(z.string())
      .openapi({ description: "The same as people know them, with the endings of their files." }),
    tables: z
      .array(
        z.strictObject({
          formats: z.array(z.string()),
          columns: z.array(
            z.strictObject({
              name: z.string().openapi({ description: "As it stands in the first line." }),
              otherNames: z.array(z.string()).openapi({
                description: "What it may be called besides, in the reader's language.",
              }),
              means: z.string(),
              isNeeded: z.boolean(),
            }),
          ),
          note: z.string().nullable(),
          example: z.array(z.string()).openapi({ description: "Lines of a table that can be read." }),
        }),
      )
      .openapi({ description: "Tables that people make themselves." }),
    exports: z
      .array(
        z.strictObject({
          name: z.string(),
          title: z.string(),
          extension: z.string().openapi({ description: "Of its files, without the dot." }),
          isNumbered: z.boolean().openapi({ description: "It takes the first number and the voucher type." }),
        }),
      )
      .openapi({ description: "File formats that a lane's documents can be exported to." }),
    settingsSchema: jsonSchemaField.openapi({ description: "JSON Schema of a link's settings." }),
    slots: z.array(slotSchema).openapi({ description: "What a set-up form begins with." }),
    accountsNote: z.string().nullable().openapi({
      description: "What the account set-up says above its slots, in place of the general words.",
    }),
  })
  .openapi("Integration");

function declaredSummary(
  { name, title, defaultLedger, flows }: Integration,
  language: Language,
): z.output<typeof integrationSummarySchema> {
  return {
    name,
    title: title[language],
    defaultLedger,
    flows: flows.map((flow) => flowSummary(flow, language)),
  };
}

function flowSummary(
  { name, title, documentKind, isOfPastDays }: Integration["flows"][number],
  language: Language,
) {
  return { name, title: title[language], documentKind, isOfPastDays: isOfPastDays === true };
}

/** What stands in a declaration may be wrong without any function of it failing: a language that lacks, a schema that is none. */
function integrationAnswer(integration: Integration, language: Language): z.output<typeof integrationSchema> {
  return askDeclaration({ integration: integration.name, member: "declaration" }, () =>
    declaredAnswer(integration, language),
  );
}

function declaredAnswer(integration: Integration, language: Language): z.output<typeof integrationSchema> {
  return {
    ...declaredSummary(integration, language),
    flows: integration.flows.map((flow) => ({
      ...flowSummary(flow, language),
      recordSchema: jsonSchemaOf(integration.records[flow.name] ?? z.unknown()),
      exampleRecord: exampleRecord(integration, flow.name),
    })),
    formats: Object.keys(integration.formats),
    formatTitles: Object.keys(integration.formats).map(formatTitle),
    tables: (integration.tables ?? []).map(({ formats, columns, note, example }) => ({
      formats: formats.map(formatTitle),
      columns: columns.map(({ name, field, isNeeded, otherNames }) => ({
        name,
        otherNames: [...(otherNames?.[language] ?? [])],
        means: fieldWord(field, language, (word) => integration.fieldWords?.[word]),
        isNeeded: isNeeded === true,
      })),
      note: note?.[language] ?? null,
      example: [...example],
    })),
    exports: Object.entries(integration.exports ?? {}).map(([name, { title, extension, isNumbered }]) => ({
      name,
      title,
      extension,
      isNumbered: isNumbered === true,
    })),
    settingsSchema: jsonSchemaOf(integration.settings),
    slots: integration.slots(integration.sample.settings, []).map((slot) => slotAnswer(slot, { language })),
    accountsNote: integration.accountsNote?.[language] ?? null,
  };
}

export const integrationRoutes = [
  route(
    {
      name: "listIntegrations",
      method: "get",
      path: "/integrations",
      summary: "Integrations that this version offers, without their schemas",
      acts: ["read"],
      reach: "anyone",
      answer: z.strictObject({ items: z.array(integrationSummarySchema) }),
    },
    async ({ world, language }) => ({
      items: [...world.registry.integrations.values()].map((one) =>
        askDeclaration({ integration: one.name, member: "declaration" }, () =>
          declaredSummary(one, language),
        ),
      ),
    }),
  ),
  route(
    {
      name: "getIntegration",
      method: "get",
      path: "/integrations/{integration}",
      summary: "One integration, with its schemas, slots and file formats",
      acts: ["read"],
      reach: "anyone",
      params: z.strictObject({ integration: z.string() }),
      answer: integrationSchema,
    },
    async (call) =>
      integrationAnswer(
        found(call.world.registry.integrations.get(call.params.integration), "integration"),
        call.language,
      ),
  ),
];
