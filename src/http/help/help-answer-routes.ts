/** "Did this help?": counted for each help page and language. Nobody's name, no words, no times. */
import { z } from "@hono/zod-openapi";
import { AppError, languages } from "../../core/index.ts";
import { countHelpAnswer, helpAnswers } from "../../db/index.ts";
import { pageQuery, pageSchema, partAnswer, partFrom } from "../cursor.ts";
import { reading } from "../reading.ts";
import { remediesIn } from "../remedies/remedies-in.ts";
import { nothing, route } from "../route.ts";
import { helpTopics } from "./help-topics.ts";

const bodySchema = z
  .strictObject({
    page: z
      .union([z.enum(helpTopics).openapi("HelpTopic"), z.string().min(1).max(100)])
      .openapi({ description: "A topic of the web app's help, or a finding's code." }),
    didHelp: z.boolean(),
  })
  .openapi("HelpAnswer");

const countedSchema = z
  .strictObject({
    page: z.string(),
    title: z.string().nullable().openapi({
      description:
        "What the finding means, in the caller's language; null of a topic, which the web app names.",
    }),
    language: z.enum(languages),
    yesCount: z.int(),
    noCount: z.int(),
  })
  .openapi("HelpAnswers");

export const helpAnswerRoutes = [
  route(
    {
      name: "answerHelp",
      method: "post",
      path: "/help-answers",
      summary: "Say whether a help page helped",
      description: "Counted in the caller's language. Nothing is kept of who said it.",
      acts: ["read"],
      reach: "anyone",
      body: bodySchema,
      answer: nothing,
    },
    async ({ world, border, language, body }) => {
      const { page, didHelp } = body;
      const isKnown =
        helpTopics.some((topic) => topic === page) ||
        remediesIn(world.registry, language).some(({ code }) => code === page);
      // Counts are kept for pages that exist, so that nobody fills a table with others.
      if (!isKnown) throw new AppError("not-valid", "There is no help page of this name.");
      const { organisationId } = border;
      await world.db.inOrganisation(organisationId, "count help answer", (trx) =>
        countHelpAnswer(trx, { organisationId, page, language, didHelp }),
      );
      return {};
    },
  ),
  route(
    {
      name: "listHelpAnswers",
      method: "get",
      path: "/help-answers",
      summary: "How often each help page helped, those that did not help most first",
      acts: ["manage-people"],
      reach: "organisation",
      query: z.strictObject(pageQuery),
      answer: pageSchema(countedSchema),
    },
    async (call) => {
      const { organisationId } = call.border;
      const { from, limit } = partFrom(call.query);
      // One more than the page holds, so that the last page knows that it is the last.
      const rows = await reading(call, (trx) => helpAnswers(trx, { organisationId, from, limit: limit + 1 }));
      const remedies = remediesIn(call.world.registry, call.language);
      return {
        items: rows.slice(0, limit).map((row) => ({
          ...row,
          title: remedies.find(({ code }) => code === row.page)?.means ?? null,
        })),
        next: partAnswer({ from, limit }, from + rows.length),
      };
    },
  ),
];
