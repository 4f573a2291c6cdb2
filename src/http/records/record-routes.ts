/** One record, and the decision on one that came again with other content. */
import { z } from "@hono/zod-openapi";
import { findRecord } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { decideConflict } from "../../engine/acts/decide-conflict.ts";
import { idField, reasonField } from "../fields.ts";
import { reading } from "../reading.ts";
import { type Call, route } from "../route.ts";
import { recordAnswer, wholeRecordSchema } from "./record-schema.ts";

const params = z.strictObject({ recordId: idField });

async function recordOf(
  call: Pick<Call<unknown, unknown, unknown>, "world" | "border" | "explain">,
  recordId: string,
) {
  const row = await reading(call, (trx) => findRecord(trx, { ...call.border, recordId }));
  return recordAnswer(found(row, "record"), call.explain);
}

export const recordRoutes = [
  route(
    {
      name: "getRecord",
      method: "get",
      path: "/records/{recordId}",
      summary: "One record with its payload",
      acts: ["read"],
      reach: "companies",
      params,
      answer: wholeRecordSchema,
    },
    (call) => recordOf(call, call.params.recordId),
  ),
  route(
    {
      name: "decideRecord",
      method: "post",
      path: "/records/{recordId}/decision",
      summary: "Decide on a record that came again with other content",
      description:
        "`keep` what was taken first; `replace` it, which is possible as long as it is surely not in the ledger; or `reverse` what was booked and post the new content in its place.",
      acts: ["send"],
      reach: "companies",
      params,
      body: z
        .strictObject({ decision: z.enum(["keep", "replace", "reverse"]), reason: reasonField })
        .openapi("RecordDecision"),
      kept: "afterwards",
      answer: wholeRecordSchema,
    },
    async (call) => {
      const { recordId } = call.params;
      await recordOf(call, recordId);
      await decideConflict(call.world, call.actor, { recordId, ...call.body });
      return recordOf(call, recordId);
    },
  ),
];
