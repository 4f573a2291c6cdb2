/** What is, will be or would not be in the ledger. */
import { z } from "@hono/zod-openapi";
import { postingStates } from "../../core/index.ts";
import { listPostings, postingStandings } from "../../db/index.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { dayField, idField } from "../fields.ts";
import { laneRowOf } from "../lanes/lane-of.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { wholePostingOf } from "./posting-of.ts";
import { postingAnswer, postingSchema, wholePostingSchema } from "./posting-schema.ts";

const params = z.strictObject({ postingId: idField });

const statesField = z
  .string()
  .transform((text) => text.split(","))
  .pipe(z.array(z.enum(postingStates)).min(1));

export const postingRoutes = [
  route(
    {
      name: "listPostings",
      method: "get",
      path: "/postings",
      summary: "Postings by accounting day and number, the newest first",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject({
        ...pageQuery,
        laneId: idField.optional(),
        state: statesField.optional().openapi({
          description: `One or several, comma-separated: ${postingStates.join(", ")}.`,
          example: "refused,differs",
        }),
        standing: z.enum(postingStandings).optional().openapi({
          description: "Booked ones only: released, or still waiting in the ledger as a draft or on hold.",
        }),
        from: dayField.optional().openapi({ description: "First accounting day." }),
        through: dayField.optional().openapi({ description: "Last accounting day." }),
        reference: z.string().min(1).max(200).optional(),
        ledgerNumber: z.string().min(1).max(200).optional(),
        search: z.string().trim().min(1).max(500).optional().openapi({
          description:
            "A reference, a ledger number, the source's own key, or the token in the ledger's text.",
        }),
      }),
      answer: pageSchema(postingSchema),
    },
    async (call) => {
      const { laneId = null, state = null, standing = null, from = null, through = null } = call.query;
      const { reference = null, ledgerNumber = null, search = null } = call.query;
      if (laneId !== null) await laneRowOf(call, laneId);
      const filter = { laneId, states: state, standing, from, through, reference, ledgerNumber, search };
      const of = { ...call.border, ...pageFrom(call.query, "dayAndSequence"), ...filter };
      const rows = await reading(call, (trx) => listPostings(trx, of));
      return pageAnswer(rows, call.query, {
        key: ({ on, sequence, id }) => ({ on, sequence, id }),
        item: (row) => postingAnswer(row, call.explain),
      });
    },
  ),
  route(
    {
      name: "getPosting",
      method: "get",
      path: "/postings/{postingId}",
      summary: "One posting with its document, steps, attempts, certificate and lineage",
      acts: ["read"],
      reach: "companies",
      params,
      answer: wholePostingSchema,
    },
    (call) => wholePostingOf(call, call.params.postingId),
  ),
];
