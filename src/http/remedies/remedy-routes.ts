/** Every finding that there can be, with what it means and how it is cured: what the help pages are made of. */
import { z } from "@hono/zod-openapi";
import { actors } from "../../core/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { foundPageSchema, pageQuery, partAnswer, partFrom } from "../cursor.ts";
import { searchField } from "../fields.ts";
import { route } from "../route.ts";
import { remediesIn } from "./remedies-in.ts";

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

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

export const remedyRoutes = [
  route(
    {
      name: "listRemedies",
      method: "get",
      path: "/remedies",
      summary: "Findings that there can be, by their codes, explained in the caller's language",
      acts: ["read"],
      reach: "anyone",
      query: z.strictObject({ ...pageQuery, search: searchField("the code, what it means and the cure") }),
      answer: foundPageSchema(remedySchema),
    },
    async ({ world, language, query }) => {
      const all = remediesIn(world.registry, language);
      const sought = wordsOf(query.search ?? "");
      const matching = all.filter(({ code, means, fix }) => {
        const words = `${code} ${means} ${fix}`.toLowerCase();
        return sought.every((word) => words.includes(word));
      });
      const part = partFrom(query);
      return {
        items: matching.slice(part.from, part.from + part.limit),
        next: partAnswer(part, matching.length),
        found: matching.length,
        total: all.length,
      };
    },
  ),
  route(
    {
      name: "getRemedy",
      method: "get",
      path: "/remedies/{code}",
      summary: "One finding, explained in the caller's language",
      acts: ["read"],
      reach: "anyone",
      params: z.strictObject({ code: z.string().min(1).max(100).openapi({ example: "z-number-gap" }) }),
      answer: remedySchema,
    },
    async ({ world, language, params }) =>
      found(
        remediesIn(world.registry, language).find(({ code }) => code === params.code),
        "remedy",
      ),
  ),
];
