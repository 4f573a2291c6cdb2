/** One record, the decision on one that came again with other content, and the undoing of what is booked of it. */
import { z } from "@hono/zod-openapi";
import { findRecord } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { decideConflict } from "../../engine/acts/decide-conflict.ts";
import { postingsOfRecord } from "../../engine/acts/postings-of-record.ts";
import { previewDecision } from "../../engine/acts/preview-decision.ts";
import { previewReversal } from "../../engine/acts/preview-reversal.ts";
import { reversePostings } from "../../engine/acts/reverse-postings.ts";
import { idField, reasonField } from "../fields.ts";
import { laneRowOf } from "../lanes/lane-of.ts";
import {
  nothingPreviewed,
  plannedSchema,
  previewAnswer,
  previewsMax,
  previewsSchema,
  repostField,
  repostQuery,
} from "../postings/reversal-answer.ts";
import { reading } from "../reading.ts";
import { type Call, route } from "../route.ts";
import { recordAnswer, wholeRecordSchema } from "./record-schema.ts";

const params = z.strictObject({ recordId: idField });

async function recordOf(call: Pick<Call, "world" | "border" | "explain">, recordId: string) {
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
  route(
    {
      name: "previewDecision",
      method: "get",
      path: "/records/{recordId}/decision",
      summary: "What a decision on a record that came again would do, without doing it",
      acts: ["read"],
      reach: "companies",
      params,
      query: z.strictObject({ decision: z.enum(["replace", "reverse"]) }),
      answer: previewsSchema,
    },
    async (call) => {
      const { recordId } = call.params;
      const { laneId } = await recordOf(call, recordId);
      const { connectionId } = await laneRowOf(call, laneId);
      const { decision } = call.query;
      const preview = await previewDecision(call.world, call.actor, { recordId, decision });
      return previewAnswer(call, connectionId, preview);
    },
  ),
  route(
    {
      name: "previewRecordReversal",
      method: "get",
      path: "/records/{recordId}/reversal",
      summary: "What reversing all that is booked of a record would do, without doing it",
      acts: ["read"],
      reach: "companies",
      params,
      query: z.strictObject(repostQuery),
      answer: previewsSchema,
    },
    async (call) => {
      const { recordId } = call.params;
      const { laneId } = await recordOf(call, recordId);
      const { connectionId } = await laneRowOf(call, laneId);
      const postingIds = await postingsOfRecord(call.world, call.actor, { recordId });
      if (postingIds.length === 0) return nothingPreviewed;
      const repost = call.query.repost === "true";
      const of = { postingIds, repost, limit: previewsMax };
      return previewAnswer(call, connectionId, await previewReversal(call.world, call.actor, of));
    },
  ),
  route(
    {
      name: "reverseRecord",
      method: "post",
      path: "/records/{recordId}/reversal",
      summary: "Undo all that is booked of a record, in every period, and post it anew if wished",
      acts: ["send"],
      reach: "companies",
      params,
      body: z.strictObject({ reason: reasonField, repost: repostField }).openapi("RecordReversal"),
      status: 201,
      kept: "afterwards",
      answer: plannedSchema,
    },
    async (call) => {
      const { recordId } = call.params;
      await recordOf(call, recordId);
      const postingIds = await postingsOfRecord(call.world, call.actor, { recordId });
      return reversePostings(call.world, call.actor, { postingIds, ...call.body });
    },
  ),
];
