/** A document as the voucher that it would become: of a preview, and of a file that is only looked at. */
import { z } from "@hono/zod-openapi";
import { type Document, periodOf } from "../../core/index.ts";
import { voucherRowSchema, voucherRows } from "./voucher-rows.ts";

export const previewedVoucherFields = {
  period: z.string(),
  currency: z.string(),
  text: z.string(),
  rows: z.array(voucherRowSchema),
  fileNames: z.array(z.string()).openapi({ description: "Of what is attached to it." }),
};

export function previewedVoucher(document: Document, accountNames: ReadonlyMap<string, string>) {
  const { on, currency, text, attachments = [] } = document;
  return {
    period: periodOf(on),
    currency,
    text,
    rows: voucherRows(document, accountNames),
    fileNames: attachments.map(({ fileName }) => fileName),
  };
}
