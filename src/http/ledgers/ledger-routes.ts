/** The ledgers that this version can book in. */
import { z } from "@hono/zod-openapi";
import { type Ledger, ledgersNamed } from "../../core/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { offeredEnvironments } from "../../engine/offered-environments.ts";
import type { World } from "../../engine/world.ts";
import { jsonSchemaOf } from "../../lib/json-schema-of.ts";
import { environmentField } from "../fields.ts";
import { route } from "../route.ts";

const ledgerSchema = z
  .strictObject({
    name: z.string(),
    productNames: z.array(z.string()),
    documentKinds: z.array(z.string()),
    environments: z.array(environmentField).openapi({
      description:
        "In which of them this hub can reach it: a pretend ledger only where there is one beside the hub.",
    }),
    optionsSchema: z.record(z.string(), z.unknown()).openapi({
      description: "JSON Schema of the posting options that a link may choose.",
    }),
    timing: z.strictObject({ requestTimeoutMs: z.int(), workingMs: z.int(), settlingMs: z.int() }),
  })
  .openapi("Ledger");

function ledgerAnswer(world: World, ledger: Ledger): z.output<typeof ledgerSchema> {
  return {
    name: ledger.name,
    productNames: [...ledger.productNames],
    documentKinds: [...ledger.documentKinds],
    environments: [...offeredEnvironments(world, ledger.name)],
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
      const named = name === undefined ? ledgers : ledgersNamed(ledgers, name);
      return { items: named.map((ledger) => ledgerAnswer(call.world, ledger)) };
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
    async (call) =>
      ledgerAnswer(call.world, found(call.world.registry.ledgers.get(call.params.ledger), "ledger")),
  ),
];
