/** What a reversal would do, over HTTP: what is before and after it, of each posting, with what keeps it from being posted anew. */
import { z } from "@hono/zod-openapi";
import type { Document, Language } from "../../core/index.ts";
import type { ReversalPreview } from "../../engine/acts/reverse-postings.ts";
import { documentText } from "../../texts/index.ts";
import { dayField, idField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import type { Call } from "../route.ts";
import { previewedVoucher, previewedVoucherFields } from "./previewed-voucher.ts";
import { namesOfAccounts } from "./write-documents.ts";

export const repostField = z
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

/** More than anyone reads before a reversal; the count tells how many there are. */
export const previewsMax = 50;

export const previewsSchema = z
  .strictObject({ count: z.int().nonnegative(), items: z.array(previewSchema) })
  .openapi("ReversalPreviews", { description: `At most ${previewsMax} items; count tells of all.` });

export const plannedSchema = z.strictObject({ reversalIds: z.array(idField) }).openapi("PlannedReversals");

export const repostQuery = { repost: z.enum(["true", "false"]).default("false") };

/** What the ledger holds, as the document that it is. */
function heldOf({ before, reversal }: ReversalPreview): Document {
  return { ...reversal, text: before.text, rows: before.rows.map((row) => ({ ...row, origins: [] })) };
}

type PreviewCall = Pick<Call, "world" | "border" | "language" | "explain">;

export async function previewAnswers(
  call: PreviewCall,
  connectionId: string,
  previews: readonly ReversalPreview[],
) {
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
