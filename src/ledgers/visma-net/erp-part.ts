/** What this ledger's documents hold beside what every ledger's do, read from a document that was kept. */
import { z } from "zod";
import type { HeldDocument } from "../../core/index.ts";

const document = z.object({
  erp: z.object({
    periodId: z.string(),
    ledger: z.string(),
    branch: z.string(),
    references: z.array(z.string()),
    branches: z.array(z.string()),
    /** Beside the category, which is the row's VAT code; missing where an earlier version kept the document. */
    vatIds: z.array(z.string()).optional(),
  }),
});
export type ErpPart = z.infer<typeof document>["erp"];

/** Undefined where the document was kept by a version that did not know of it. */
export function erpPartOf(held: HeldDocument): ErpPart | undefined {
  return document.safeParse(held).data?.erp;
}

/** `YYYYMM` where it is described so, with or without a dash; some answers have the month first. */
export function isSamePeriod(one: string, other: string): boolean {
  const [left, right] = [one.replace(/\D/g, ""), other.replace(/\D/g, "")];
  return (
    right === left ||
    right === `${left.slice(4)}${left.slice(0, 4)}` ||
    right === `${left.slice(2)}${left.slice(0, 2)}`
  );
}
