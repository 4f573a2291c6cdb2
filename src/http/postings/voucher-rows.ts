/** The rows of a journal as people read them: with what the ledger calls the accounts. */
import { z } from "@hono/zod-openapi";
import type { Journal } from "../../core/index.ts";
import { minorField } from "../fields.ts";

export const voucherRowFields = {
  account: z.string(),
  accountName: z.string().nullable().openapi({
    description: "As the ledger's chart has it, as it was last read; null where it does not.",
  }),
  debitMinor: minorField,
  creditMinor: minorField,
  vatCode: z.string().optional(),
  dimensions: z.record(z.string(), z.string()).optional(),
  text: z.string().optional(),
};

export const voucherRowSchema = z.strictObject(voucherRowFields).openapi("VoucherRow");
export type VoucherRowAnswer = z.output<typeof voucherRowSchema>;

/** In the document's order; where a row comes from is told by `explain`. */
export function voucherRows(
  { rows }: Pick<Journal, "rows">,
  accountNames: ReadonlyMap<string, string>,
): VoucherRowAnswer[] {
  return rows.map(({ origins: _, ...row }) => ({
    ...row,
    accountName: accountNames.get(row.account) ?? null,
  }));
}
