/** A reconciled month over HTTP: the sums that must close, the accounts, and every object with its status. */
import { z } from "@hono/zod-openapi";
import { postingRoles } from "../../core/index.ts";
import { seenVoucher } from "../../engine/reconcile/drift-findings.ts";
import type { Reconciliation } from "../../engine/reconcile/reconcile-link.ts";
import { buckets, type ReconciledObject, reconciledStatuses } from "../../engine/reconcile/reconciled.ts";
import { dayField, environmentField, idField, instantField, minorField, monthField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";

export const seenVoucherSchema = z
  .strictObject({
    number: z.string(),
    on: dayField,
    text: z.string(),
    standing: z.enum(["draft", "hold", "balanced", "released", "posted"]),
  })
  .openapi("SeenVoucher", { description: "A voucher as the ledger holds it." });

export const differenceSchema = z
  .strictObject({ field: z.string(), sent: z.string(), held: z.string() })
  .openapi("HeldDifference");

const sumSchema = z
  .strictObject({
    currency: z.string(),
    sourceMinor: minorField.openapi({ description: "What the records come to, rendered anew." }),
    buckets: z
      .strictObject(
        Object.fromEntries(buckets.map((bucket) => [bucket, minorField])) as Record<
          (typeof buckets)[number],
          typeof minorField
        >,
      )
      .openapi({ description: "Where the source's amounts went; together they are the source." }),
    gapMinor: minorField.openapi({ description: "Source less all buckets: 0 where the sum closes." }),
    unreadCount: z.int().openapi({ description: "Records whose amount cannot be told." }),
    sentMinor: minorField.openapi({ description: "Everything booked in the month, reversals too." }),
    heldMinor: minorField.openapi({ description: "What the ledger holds of it now." }),
  })
  .openapi("ReconciledSum");

const accountSchema = z
  .strictObject({
    account: z.string(),
    name: z.string().nullable().openapi({ description: "What the ledger calls the account." }),
    currency: z.string(),
    sentDebitMinor: minorField,
    sentCreditMinor: minorField,
    heldDebitMinor: minorField,
    heldCreditMinor: minorField,
  })
  .openapi("ReconciledAccount");

const totals = {
  linkId: idField,
  integration: z.string(),
  departmentCode: z.string().nullable(),
  company: z.string(),
  ledgerCompany: z.string().openapi({ description: "The company as the ledger knows it." }),
  environment: environmentField,
  month: monthField,
  readAt: instantField,
  isEqual: z.boolean().openapi({
    description: "Source, sent and held say the same, and nothing waits, stands still or lies aside.",
  }),
  count: z.strictObject(
    Object.fromEntries(reconciledStatuses.map((status) => [status, z.int()])) as Record<
      (typeof reconciledStatuses)[number],
      z.ZodInt
    >,
  ),
  sums: z.array(sumSchema),
  accounts: z.array(accountSchema),
  unknown: z.array(seenVoucherSchema).openapi({
    description: "Vouchers of the month with a token of ours that this installation never sent.",
  }),
};

const objectSchema = z
  .strictObject({
    flow: z.string(),
    object: z.string(),
    part: z.string(),
    role: z.enum(postingRoles),
    reference: z.string(),
    on: dayField,
    currency: z.string(),
    status: z.enum(reconciledStatuses),
    recordId: idField.nullable(),
    postingId: idField.nullable(),
    ledgerNumber: z.string().nullable(),
    sourceMinor: minorField.nullable(),
    sentMinor: minorField.nullable(),
    heldMinor: minorField.nullable(),
    differences: z.array(differenceSchema),
    doubles: z.array(seenVoucherSchema),
    findings: z.array(findingSchema),
    reason: z.string().nullable().openapi({ description: "Of the person who left it out." }),
  })
  .openapi("ReconciledObject");

export const reconciliationSchema = z
  .strictObject({ ...totals, items: z.array(objectSchema), next: z.string().nullable() })
  .openapi("Reconciliation");

export const companyReconciliationSchema = z
  .strictObject({ items: z.array(z.strictObject(totals).openapi("ReconciledLink")) })
  .openapi("CompanyReconciliation");

export function totalsAnswer(reconciliation: Reconciliation) {
  const { objects: _, unknown, sums, accounts, ...rest } = reconciliation;
  return { ...rest, sums: [...sums], accounts: [...accounts], unknown: unknown.map(seenVoucher) };
}

export function objectAnswer(object: ReconciledObject, explain: Explain): z.output<typeof objectSchema> {
  const { sentRows: _, heldRows: __, bucket: ___, documentMinor: ____, ...told } = object;
  return {
    ...told,
    differences: [...told.differences],
    doubles: [...told.doubles],
    findings: told.findings.map(explain),
  };
}
