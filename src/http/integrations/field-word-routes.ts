/** What people call the fields that integrations and ledgers declare, for whoever shows a record or what it became. */
import { z } from "@hono/zod-openapi";
import { route } from "../route.ts";

export const fieldWordRoutes = [
  route(
    {
      name: "listFieldWords",
      method: "get",
      path: "/field-words",
      summary: "What people call the fields of records, in the reader's language",
      acts: ["read"],
      reach: "anyone",
      answer: z
        .strictObject({
          words: z.record(z.string(), z.string()).openapi({
            description: "By the names that records, findings and differences have for them.",
            example: { zNumber: "Z number" },
          }),
        })
        .openapi("FieldWords"),
    },
    async ({ world, language }) => {
      const { integrations, ledgers } = world.registry;
      const declared = [...integrations.values(), ...ledgers.values()].flatMap(({ fieldWords = {} }) =>
        Object.entries(fieldWords).map(([name, word]) => [name, word[language]] as const),
      );
      return { words: Object.fromEntries(declared) };
    },
  ),
];
