/** What a reversal, or a decision, would do, over HTTP: what is before and after it, part by part, with what stands in the way. */
import { z } from "@hono/zod-openapi";
import type { Document, Language } from "../../core/index.ts";
import type { ReversalPreview } from "../../engine/acts/preview-reversal.ts";
import { type PreviewedPart, partFates } from "../../engine/acts/previewed-part.ts";
import { documentText } from "../../texts/index.ts";
import { dayField, idField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import type { Call } from "../route.ts";
import { previewedVoucher, previewedVoucherFields } from "./previewed-voucher.ts";
import { namesOfAccounts } from "./write-documents.ts";

export const repostField = z
  .boolean()
  .openapi({ description: "Post the same records anew once the reversals stand in the ledger." });

/** What stands in the books, what undoes it, or what would be posted. */
const voucherSchema = z.strictObject({ on: dayField, ...previewedVoucherFields }).openapi("ReversalVoucher");

const fateField = z.enum(partFates).openapi({
  description:
    "Undone, and then: `taken-back`, nothing comes in its place; `unchanged`, posted anew just the same; `changed`, posted anew otherwise; `waiting`, what comes in its place cannot be booked yet. Not undone: `stays`; `to-come`, still to be sent; `dropped`, not sent any more; `added`, posted for the first time.",
});

const previewSchema = z
  .strictObject({
    fate: fateField,
    postingId: idField.nullable().openapi({ description: "Null for what is only to be made." }),
    reference: z.string(),
    ledgerNumber: z
      .string()
      .nullable()
      .openapi({ description: "Or the file that it went into. Null for what stands in no books." }),
    period: z.string(),
    before: z.union([voucherSchema, z.null()]).openapi({ description: "What stands in the books." }),
    reversal: z.union([voucherSchema, z.null()]),
    after: z.union([voucherSchema, z.null()]),
    beforeText: z.string().nullable().openapi({ description: "What stands in the books, as aligned text." }),
    reversalText: z.string().nullable().openapi({ description: "What undoes it." }),
    afterText: z.string().nullable().openapi({ description: "What would be posted; null for nothing." }),
    findings: z.array(findingSchema),
  })
  .openapi("ReversalPreview");

/** More than anyone reads before a reversal; the count tells how many there are. */
export const previewsMax = 50;

export const previewsSchema = z
  .strictObject({
    count: z.int().nonnegative().openapi({ description: "How many postings are reversed." }),
    items: z.array(previewSchema),
    findings: z
      .array(findingSchema)
      .openapi({ description: "What keeps the books from being looked at: periods are then not judged." }),
  })
  .openapi("ReversalPreviews", {
    description: `Of ${previewsMax} postings that are reversed or some more, with all that becomes of their records; count tells of all.`,
  });

export const plannedSchema = z.strictObject({ reversalIds: z.array(idField) }).openapi("PlannedReversals");

export const repostQuery = { repost: z.enum(["true", "false"]).default("false") };

/** What the ledger holds, as the document that it is. */
function heldOf({ before, sent }: PreviewedPart): Document | null {
  if (before === null || sent === null) return null;
  const { on, text, rows } = before;
  return { ...sent, on, text, rows: rows.map((row) => ({ ...row, origins: [] })) };
}

type PreviewCall = Pick<Call, "world" | "border" | "language" | "explain">;

export const nothingPreviewed = { count: 0, items: [], findings: [] };

export async function previewAnswer(call: PreviewCall, connectionId: string, preview: ReversalPreview) {
  const { count, parts, findings } = preview;
  const documents = parts.flatMap((part) =>
    [heldOf(part), part.reversal, part.after].filter((document) => document !== null),
  );
  const names = await namesOfAccounts(call, { connectionId, documents });
  const items = parts.map((part) => partAnswer(part, { ...call, names }));
  return { count, items, findings: findings.map(call.explain) };
}

type Answering = { explain: Explain; language: Language; names: ReadonlyMap<string, string> };

function partAnswer(
  part: PreviewedPart,
  { explain, language, names }: Answering,
): z.output<typeof previewSchema> {
  const { fate, postingId, reference, ledgerNumber, period, reversal, after } = part;
  const held = heldOf(part);
  const shown = (document: Document | null) =>
    document === null ? null : documentText(document, language, names);
  const voucher = (document: Document | null) =>
    document === null ? null : { on: document.on, ...previewedVoucher(document, names) };
  return {
    fate,
    postingId,
    reference,
    ledgerNumber,
    period,
    before: voucher(held),
    reversal: voucher(reversal),
    after: voucher(after),
    beforeText: shown(held),
    reversalText: shown(reversal),
    afterText: shown(after),
    findings: part.findings.map(explain),
  };
}
