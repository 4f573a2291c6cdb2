/** Undoing what is booked, one posting or a range of days, with what is before and after it to be seen first. */
import { z } from "@hono/zod-openapi";
import type { Document, Language } from "../../core/index.ts";
import {
  postingsInRange,
  previewReversal,
  type ReversalPreview,
  reversePostings,
} from "../../engine/acts/reverse-postings.ts";
import { documentText } from "../../texts/index.ts";
import { dayField, idField, reasonField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import { laneRowOf } from "../lanes/lane-of.ts";
import { type Call, route } from "../route.ts";
import { postingRowOf } from "./posting-of.ts";
import { previewedVoucher, previewedVoucherFields } from "./previewed-voucher.ts";
import { namesOfAccounts } from "./write-documents.ts";

const repostField = z
  .boolean()
  .openapi({ description: "Post the same records anew once the reversals stand in the ledger." });

/** What the ledger holds, what undoes it, or what would be posted anew. */
const voucherSchema = z.strictObject({ on: dayField, ...previewedVoucherFields }).openapi("ReversalVoucher");

const previewSchema = z
  .strictObject({
    postingId: idField,
    reference: z.string(),
    ledgerNumber: z.string(),
    before: voucherSchema,
    reversal: voucherSchema,
    after: z.union([voucherSchema, z.null()]),
    beforeText: z.string().openapi({ description: "What the ledger holds, as aligned text." }),
    reversalText: z.string().openapi({ description: "What undoes it." }),
    afterText: z.string().nullable().openapi({ description: "What would be posted anew; null for nothing." }),
    findings: z.array(findingSchema),
  })
  .openapi("ReversalPreview");

const rangeSchema = { fromOn: dayField, throughOn: dayField };

/** More than anyone reads before a reversal; the count tells how many there are. */
const previewsMax = 50;

const previewsSchema = z
  .strictObject({ count: z.int().nonnegative(), items: z.array(previewSchema) })
  .openapi("ReversalPreviews", { description: `At most ${previewsMax} items; count tells of all.` });

const plannedSchema = z.strictObject({ reversalIds: z.array(idField) }).openapi("PlannedReversals");

const repostQuery = { repost: z.enum(["true", "false"]).default("false") };

/** What the ledger holds, as the document that it is. */
function heldOf({ before, reversal }: ReversalPreview): Document {
  return { ...reversal, text: before.text, rows: before.rows.map((row) => ({ ...row, origins: [] })) };
}

type PreviewCall = Pick<Call<unknown, unknown, unknown>, "world" | "border" | "language" | "explain">;

async function previewAnswers(call: PreviewCall, connectionId: string, previews: readonly ReversalPreview[]) {
  const documents = previews.flatMap((one) => [
    heldOf(one),
    one.reversal,
    ...(one.after === null ? [] : [one.after]),
  ]);
  const names = await namesOfAccounts(call, { connectionId, documents });
  return previews.map((preview) => previewAnswer(preview, { ...call, names }));
}

type Answering = { explain: Explain; language: Language; names: ReadonlyMap<string, string> };

function previewAnswer(
  preview: ReversalPreview,
  { explain, language, names }: Answering,
): z.output<typeof previewSchema> {
  const { reversal, after } = preview;
  const held = heldOf(preview);
  const shown = (document: Document) => documentText(document, language, names);
  const voucher = (document: Document) => ({ on: document.on, ...previewedVoucher(document, names) });
  return {
    postingId: preview.postingId,
    reference: preview.reference,
    ledgerNumber: preview.ledgerNumber,
    before: voucher(held),
    reversal: voucher(reversal),
    after: after === null ? null : voucher(after),
    beforeText: shown(held),
    reversalText: shown(reversal),
    afterText: after === null ? null : shown(after),
    findings: preview.findings.map(explain),
  };
}

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
      const previews = await previewReversal(call.world, call.actor, {
        postingIds: [postingId],
        repost: call.query.repost === "true",
      });
      return {
        count: previews.length,
        items: await previewAnswers(call, connectionId, previews),
      };
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
      const all = await postingsInRange(call.world, call.actor, { laneId, ...range });
      const postingIds = all.slice(0, previewsMax);
      if (postingIds.length === 0) return { count: 0, items: [] };
      const previews = await previewReversal(call.world, call.actor, {
        postingIds,
        repost: repost === "true",
      });
      return { count: all.length, items: await previewAnswers(call, connectionId, previews) };
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
