/** What the ledger holds otherwise than it was booked, as the nightly watch found it, and a person's word that it may stand. */
import { z } from "@hono/zod-openapi";
import { countDrifts, findDrift, listDrifts } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { settleDrift } from "../../engine/watch/settle-drift.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField, reasonField } from "../fields.ts";
import { linkOf } from "../links/link-of.ts";
import { postingRowOf } from "../postings/posting-of.ts";
import { reading } from "../reading.ts";
import { type Call, route } from "../route.ts";
import { driftAnswer, driftSchema, driftStates } from "./drift-schema.ts";

const statesField = z
  .string()
  .transform((text) => text.split(","))
  .pipe(z.array(z.enum(driftStates)).min(1));

function driftOf(call: Pick<Call, "world" | "border">, driftId: string) {
  return reading(call, async (trx) => found(await findDrift(trx, { ...call.border, driftId }), "drift"));
}

export const driftRoutes = [
  route(
    {
      name: "listDrifts",
      method: "get",
      path: "/drifts",
      summary: "What the ledger holds otherwise than it was booked, newest first",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject({
        ...pageQuery,
        linkId: idField.optional(),
        postingId: idField.optional(),
        state: statesField.optional().openapi({
          description: `One or several, comma-separated: ${driftStates.join(", ")}; open where left out.`,
          example: "open",
        }),
      }),
      answer: pageSchema(driftSchema).extend({
        count: z.int().openapi({ description: "How many there are, on all pages." }),
      }),
    },
    async (call) => {
      const { linkId = null, postingId = null, state: states = ["open"] } = call.query;
      if (linkId !== null) await linkOf(call, linkId);
      if (postingId !== null) await postingRowOf(call, postingId);
      const filter = { linkId, postingId, connectionId: null, states };
      const of = { ...call.border, ...pageFrom(call.query, "id"), ...filter };
      return reading(call, async (trx) => {
        const page = pageAnswer(await listDrifts(trx, of), call.query, {
          key: (row) => row.id,
          item: (row) => driftAnswer(row, call.explain),
        });
        return { ...page, count: await countDrifts(trx, of) };
      });
    },
  ),
  route(
    {
      name: "settleDrift",
      method: "post",
      path: "/drifts/{driftId}/settle",
      summary: "Say, with a reason, that what drifted may stand as it is",
      description: "The same thing is not told again; another change of the same voucher is.",
      acts: ["send"],
      reach: "companies",
      params: z.strictObject({ driftId: idField }),
      body: z.strictObject({ reason: reasonField }).openapi("DriftSettlement"),
      answer: driftSchema,
    },
    async (call) => {
      const { driftId } = call.params;
      await driftOf(call, driftId);
      await settleDrift(call.world, call.actor, { driftId, ...call.body });
      return driftAnswer(await driftOf(call, driftId), call.explain);
    },
  ),
];
