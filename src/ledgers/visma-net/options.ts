/** What a link may choose for this ledger. */
import { z } from "zod";

const code = z.string().trim().min(1).max(30);

export const options = z.strictObject({
  release: z
    .enum(["hold", "balanced", "released"])
    .default("balanced")
    .describe(
      "How a journal is left in Visma.net: on hold, balanced for a person to release, or released. Released ones cannot be changed any more.",
    ),
  branch: code.optional().describe("Branch of the journals. Left out: the branch of the user or the client."),
  ledger: code
    .optional()
    .describe("Ledger to post in. Left out: the branch's own ledger for actual figures."),
  ownNumbers: z
    .boolean()
    .default(false)
    .describe(
      "Give each journal a batch number of our own, so that one that is sent twice is turned away. Needs manual numbering on imports for the number series (CS201010).",
    ),
  defaultSegmentValues: z
    .record(z.string(), z.string().trim().min(1))
    .default({})
    .describe(
      "By the name of a dimension, its value for rows that carry none: Visma.net wants a value in every dimension of the subaccount.",
    ),
  background: z
    .enum(["never", "large"])
    .default("large")
    .describe("Let Visma.net work on large journals in the background, where no gateway cuts them off."),
  largeFromLines: z.int().min(2).default(500).describe("From how many lines on a journal is large."),
});
export type Options = z.infer<typeof options>;
