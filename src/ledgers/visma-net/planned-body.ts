/**
 * What a plan keeps as the body of a write: what goes over the wire and, beside it, members that stay at home. Whether a job was
 * asked for is said in a header, and a comparison is given the body alone. A certificate's request hash is over all of it.
 */
import { z } from "zod";
import { minorFromNumber } from "../../core/index.ts";
import { ledgerDay } from "./ledger-day.ts";

const textValue = z.object({ value: z.string() });
const nullableValue = z.object({ value: z.string().nullable() });
const flagValue = z.object({ value: z.boolean() });
const amountValue = z.object({
  value: z.number().transform((value, { addIssue }) => {
    const minor = minorFromNumber(value);
    if (minor === null) addIssue("no amount of whole minor units");
    return minor ?? 0;
  }),
});

const plannedLine = z.object({
  accountNumber: textValue,
  subaccount: z.array(z.object({ segmentId: z.int(), segmentValue: z.string() })).default([]),
  referenceNumber: textValue.optional(),
  transactionDescription: textValue.optional(),
  debitAmountInCurrency: amountValue,
  creditAmountInCurrency: amountValue,
  vatCodeId: nullableValue,
  vatId: nullableValue.optional(),
  branch: textValue.optional(),
});
export type PlannedLine = z.infer<typeof plannedLine>;

export const plannedBody = z.object({
  inBackground: z.boolean().default(false),
  batchNumber: textValue.optional(),
  hold: flagValue,
  transactionDate: z.object({ value: ledgerDay }),
  financialPeriod: textValue,
  ledger: textValue.optional(),
  branch: textValue.optional(),
  description: textValue,
  journalTransactionLines: z.array(plannedLine),
});
export type PlannedBody = z.infer<typeof plannedBody>;

/** The body as it is sent: members that the ledger does not know are dropped by it without a word, which nobody shall rely on. */
export function wireBody(planned: unknown): unknown {
  if (typeof planned !== "object" || planned === null) return planned;
  return Object.fromEntries(Object.entries(planned).filter(([name]) => name !== "inBackground"));
}

/** What a release keeps, all of it for us alone: the call has no body. */
export const releaseBody = z.object({ token: z.string(), inBackground: z.boolean().default(false) });
