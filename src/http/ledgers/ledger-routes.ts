/** The ledgers that this version can book in. */
import { z } from "@hono/zod-openapi";
import type { Ledger } from "../../core/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { jsonSchemaOf } from "../json-schema-of.ts";
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
      answer: z.strictObject({ items: z.array(ledgerSchema) }),
    },
    async (call) => ({ items: [...call.world.registry.ledgers.values()].map(ledgerAnswer) }),
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
