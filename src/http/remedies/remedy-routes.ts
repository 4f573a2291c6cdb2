/** Every finding that there can be, with what it means and how it is cured: what the help pages are made of. */
import { z } from "@hono/zod-openapi";
import { actors } from "../../core/index.ts";
import { placeIn, withNamedPlaces } from "../../texts/index.ts";
import { remedyBooks } from "../finding-answer.ts";
import { route } from "../route.ts";

const remedySchema = z
  .strictObject({
    code: z.string(),
    means: z
      .string()
      .openapi({ description: "Where a finding names its own figures, a word in ‹brackets› says which." }),
    fix: z.string(),
    act: z.enum(actors),
    where: z.string().nullable(),
  })
  .openapi("Remedy");

export const remedyRoutes = [
  route(
    {
      name: "listRemedies",
      method: "get",
      path: "/remedies",
      summary: "Every finding that there can be, explained in the caller's language",
      acts: ["read"],
      reach: "anyone",
      answer: z.strictObject({ items: z.array(remedySchema) }),
    },
    async ({ world, language }) => ({
      items: remedyBooks(world.registry)
        .flatMap((book) => Object.entries(book))
        .map(([code, { text, act, where }]) => ({
          code,
          means: withNamedPlaces(text[language].means, language),
          fix: withNamedPlaces(text[language].fix, language),
          act,
          where: where === undefined ? null : placeIn(where, language),
        }))
        .sort((left, right) => (left.code < right.code ? -1 : 1)),
    }),
  ),
];
