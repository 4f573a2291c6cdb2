/** Undoing what is booked, one posting or a range of days, with what is before and after it to be seen first. */
import { z } from "@hono/zod-openapi";
import { previewReversal } from "../../engine/acts/preview-reversal.ts";
import { postingsInRange, reversePostings } from "../../engine/acts/reverse-postings.ts";
import { dayField, idField, reasonField } from "../fields.ts";
import { laneRowOf } from "../lanes/lane-of.ts";
import { route } from "../route.ts";
import { postingRowOf } from "./posting-of.ts";
import {
  nothingPreviewed,
  plannedSchema,
  previewAnswer,
  previewsMax,
  previewsSchema,
  repostField,
  repostQuery,
} from "./reversal-answer.ts";

const rangeSchema = { fromOn: dayField, throughOn: dayField };

export const reversalRoutes = [
  route(
    {
      name: "previewReversal",
      method: "get",
      path: "/postings/{postingId}/reversal",
      summary: "What a reversal would do, without doing it",
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ postingId: idField }),
      query: z.strictObject(repostQuery),
      answer: previewsSchema,
    },
    async (call) => {
      const { postingId } = call.params;
      const { connectionId } = await postingRowOf(call, postingId);
      const preview = await previewReversal(call.world, call.actor, {
        postingIds: [postingId],
        repost: call.query.repost === "true",
      });
      return previewAnswer(call, connectionId, preview);
    },
  ),
  route(
    {
      name: "reversePosting",
      method: "post",
      path: "/postings/{postingId}/reversal",
      summary: "Undo a booked posting, and post it anew if wished",
      acts: ["send"],
      reach: "companies",
      params: z.strictObject({ postingId: idField }),
      body: z.strictObject({ reason: reasonField, repost: repostField }).openapi("Reversal"),
      status: 201,
      kept: "afterwards",
      answer: plannedSchema,
    },
    async (call) => {
      const { postingId } = call.params;
      await postingRowOf(call, postingId);
      return reversePostings(call.world, call.actor, { postingIds: [postingId], ...call.body });
    },
  ),
  route(
    {
      name: "previewRangeReversal",
      method: "get",
      path: "/lanes/{laneId}/reversal",
      summary: "What reversing a range of days would do, without doing it",
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ laneId: idField }),
      query: z.strictObject({ ...rangeSchema, ...repostQuery }),
      answer: previewsSchema,
    },
    async (call) => {
      const { laneId } = call.params;
      const { repost, ...range } = call.query;
      const { connectionId } = await laneRowOf(call, laneId);
      const postingIds = await postingsInRange(call.world, call.actor, { laneId, ...range });
      if (postingIds.length === 0) return nothingPreviewed;
      const preview = await previewReversal(call.world, call.actor, {
        postingIds,
        repost: repost === "true",
        limit: previewsMax,
      });
      return previewAnswer(call, connectionId, preview);
    },
  ),
  route(
    {
      name: "reverseRange",
      method: "post",
      path: "/lanes/{laneId}/reversal",
      summary: "Undo everything booked in a range of days, and post it anew if wished",
      acts: ["send"],
      reach: "companies",
      params: z.strictObject({ laneId: idField }),
      body: z
        .strictObject({ ...rangeSchema, reason: reasonField, repost: repostField })
        .openapi("RangeReversal"),
      status: 201,
      kept: "afterwards",
      answer: plannedSchema,
    },
    async (call) => {
      const { laneId } = call.params;
      const { fromOn, throughOn, reason, repost } = call.body;
      await laneRowOf(call, laneId);
      const postingIds = await postingsInRange(call.world, call.actor, { laneId, fromOn, throughOn });
      return reversePostings(call.world, call.actor, { postingIds, reason, repost });
    },
  ),
];
