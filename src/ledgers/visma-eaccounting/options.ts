/** What a link may choose for this ledger. */
import { z } from "zod";

export const options = z.strictObject({
  series: z
    .string()
    .trim()
    .min(1)
    .max(10)
    .optional()
    .describe(
      "Voucher number series, the letter before the number (A31). Left out: the company's default series.",
    ),
  asDraft: z
    .boolean()
    .default(false)
    .describe(
      "Leave each document as a voucher draft, which the bookkeeper checks and converts in Visma. Not in every product variant.",
    ),
});
export type Options = z.infer<typeof options>;
