/** What would be sent, and its confirmation by a named person. */
import { z } from "@hono/zod-openapi";
import type { Language } from "../../core/index.ts";
import { confirmPreview } from "../../engine/acts/confirm-preview.ts";
import { type PreviewedPosting, previewLink } from "../../engine/acts/preview.ts";
import { documentText } from "../../texts/index.ts";
import { pageFrom, pageQuery, sequenceCursor } from "../cursor.ts";
import { idField } from "../fields.ts";
import type { Explain } from "../finding-answer.ts";
import { previewedVoucher } from "../postings/previewed-voucher.ts";
import { namesOfAccounts } from "../postings/write-documents.ts";
import { route } from "../route.ts";
import { linkOf } from "./link-of.ts";
import { linkAnswer, linkSchema, previewSchema } from "./link-schema.ts";

const params = z.strictObject({ linkId: idField });

type Answering = { explain: Explain; language: Language; names: ReadonlyMap<string, string> };

function previewedAnswer(posting: PreviewedPosting, { explain, language, names }: Answering) {
  const { document } = posting;
  return {
    ...posting,
    lookalikes: [...posting.lookalikes],
    documentText: document === null ? null : documentText(document, language, names),
    voucher: document === null ? null : previewedVoucher(document, names),
    findings: posting.findings.map(explain),
  };
}

export const previewRoutes = [
  route(
    {
      name: "previewLink",
      method: "get",
      path: "/links/{linkId}/preview",
      summary: "What would be sent, exactly, without sending it",
      // Whoever sees what was sent may see what would be; it asks the ledger as a reconciliation does, and changes nothing.
      acts: ["read"],
      reach: "companies",
      params,
      query: z.strictObject(pageQuery),
      answer: previewSchema,
    },
    async (call) => {
      const { linkId } = call.params;
      const { connectionId } = await linkOf(call, linkId);
      const { after } = pageFrom(call.query, "sequence");
      const { postings, findings, next, ...totals } = await previewLink(call.world, call.actor, {
        linkId,
        after: after ?? 0,
        limit: call.query.limit,
      });
      const documents = postings.flatMap(({ document }) => document ?? []);
      const names = await namesOfAccounts(call, { connectionId, documents });
      const { explain, language } = call;
      return {
        ...totals,
        findings: findings.map(call.explain),
        items: postings.map((posting) => previewedAnswer(posting, { explain, language, names })),
        next: next === null ? null : sequenceCursor(next),
      };
    },
  ),
  route(
    {
      name: "confirmPreview",
      method: "post",
      path: "/links/{linkId}/confirm",
      summary: "Confirm the preview; the link becomes active",
      description:
        "`preview-changed` when what would be sent is not what the hash was given for; `not-valid` with findings while the set-up does not fit the ledger.",
      acts: ["confirm"],
      reach: "companies",
      params,
      body: z.strictObject({ previewHash: z.string().min(1).max(100) }),
      answer: linkSchema,
      kept: "afterwards",
    },
    async (call) => {
      const { linkId } = call.params;
      await linkOf(call, linkId);
      await confirmPreview(call.world, call.actor, { linkId, previewHash: call.body.previewHash });
      return linkAnswer(await linkOf(call, linkId), call.explain);
    },
  ),
];
