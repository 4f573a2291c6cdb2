/** The ledgers that this version can book in. */
import { z } from "@hono/zod-openapi";
import { type Ledger, ledgersNamed } from "../../core/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { jsonSchemaOf } from "../../lib/json-schema-of.ts";
import { route } from "../route.ts";

const ledgerSchema = z
  .strictObject({
    name: z.string(),
    productNames: z.array(z.string()),
    documentKinds: z.array(z.string()),
    optionsSchema: z.record(z.string(), z.unknown()).openapi({
      description: "JSON Schema of the posting options that a link may choose.",
    }),
    timing: z.strictObject({ requestTimeoutMs: z.int(), workingMs: z.int(), settlingMs: z.int() }),
  })
  .openapi("Ledger");

function ledgerAnswer(ledger: Ledger): z.output<typeof ledgerSchema> {
  return {
    name: ledger.name,
    productNames: [...ledger.productNames],
    documentKinds: [...ledger.documentKinds],
    optionsSchema: jsonSchemaOf(ledger.options),
    timing: { ...ledger.timing },
  };
}

export const ledgerRoutes = [
  route(
    {
      name: "listLedgers",
      method: "get",
      path: "/ledgers",
      summary: "Ledgers that this version offers",
      acts: ["read"],
      reach: "anyone",
      query: z.strictObject({
        name: z.string().max(100).optional().openapi({
          description: "Only those that people know under this name, whole or in part.",
          example: "eEkonomi",
        }),
      }),
      answer: z.strictObject({ items: z.array(ledgerSchema) }),
    },
    async (call) => {
      const ledgers = [...call.world.registry.ledgers.values()];
      const { name } = call.query;
      return { items: (name === undefined ? ledgers : ledgersNamed(ledgers, name)).map(ledgerAnswer) };
    },
  ),
  route(
    {
      name: "getLedger",
      method: "get",
      path: "/ledgers/{ledger}",
      summary: "One ledger",
      acts: ["read"],
      reach: "anyone",
      params: z.strictObject({ ledger: z.string() }),
      answer: ledgerSchema,
    },
    async (call) => ledgerAnswer(found(call.world.registry.ledgers.get(call.params.ledger), "ledger")),
  ),
];
