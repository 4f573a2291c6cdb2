/**
 * The body of POST /vouchers and of voucher drafts, checked against the field rules of visma-facts §4 and
 * turned into whole minor units. The wording follows the .NET style seen live (§3).
 */
import { z } from "zod";
import { minorOf } from "./amount.ts";
import { type Refusal, refuse } from "./refusal.ts";

export type RowRequest = {
  account: number;
  debitMinor: number;
  creditMinor: number;
  text: string | null;
  vatCodeId: string | null;
  costCenterItemIds: [string | null, string | null, string | null];
  projectId: string | null;
  /** Set on rows of a draft that the server worked out when the draft was made. */
  vatMinor?: number | null;
  isAutomatic?: boolean;
};
export type VoucherRequest = {
  on: string;
  text: string;
  series: string | null;
  rows: RowRequest[];
  attachmentIds: string[];
};
export type DraftRequest = Omit<VoucherRequest, "text" | "attachmentIds"> & { text: string | null };

const amountMaxMinor = 100_000_000_000;

const required = (field: string) => `The ${field} field is required.`;
const tooLong = (field: string, max: number) =>
  `The field ${field} must be a string with a maximum length of ${max}.`;
const string = (field: string, max: number) => z.string(required(field)).max(max, tooLong(field, max));
const id = (field: string) =>
  z
    .guid(`The value of ${field} is not a valid Guid.`)
    .transform((guid) => guid.toLowerCase())
    .nullish()
    .transform((guid) => guid ?? null);

const amount = (field: string) =>
  z
    .number(`The field ${field} must be a number.`)
    .nullish()
    .transform((value, context) => {
      const minor = minorOf(value ?? 0);
      if ((value ?? 0) >= 0 && minor !== null && minor <= amountMaxMinor) return minor;
      // Negative amounts are not allowed, above 1e9 neither, and no third decimal. §3
      const rule =
        (value ?? 0) < 0 || (minor ?? 0) > amountMaxMinor || (value ?? 0) > amountMaxMinor
          ? "must be between 0 and 1000000000"
          : "must match the regular expression '[-]?\\d+(.\\d{1,2})?'";
      context.addIssue({ code: "custom", message: `The field ${field} ${rule}.` });
      return z.NEVER;
    });

const day = (field: string) =>
  z.string(required(field)).transform((value, context) => {
    const on = dayOf(value);
    if (on) return on;
    context.addIssue({ code: "custom", message: `The field ${field} is not a valid date (yyyy-mm-dd).` });
    return z.NEVER;
  });

const row = (textMax: number) =>
  z
    .object({
      AccountNumber: z.int(required("AccountNumber")).min(1, "The field AccountNumber must be 1 or more."),
      DebitAmount: amount("DebitAmount"),
      CreditAmount: amount("CreditAmount"),
      TransactionText: string("TransactionText", textMax).nullish(),
      VatCodeId: id("VatCodeId"),
      CostCenterItemId1: id("CostCenterItemId1"),
      CostCenterItemId2: id("CostCenterItemId2"),
      CostCenterItemId3: id("CostCenterItemId3"),
      ProjectId: id("ProjectId"),
    })
    .transform(
      (body): RowRequest => ({
        account: body.AccountNumber,
        debitMinor: body.DebitAmount,
        creditMinor: body.CreditAmount,
        text: body.TransactionText ?? null,
        vatCodeId: body.VatCodeId,
        costCenterItemIds: [body.CostCenterItemId1, body.CostCenterItemId2, body.CostCenterItemId3],
        projectId: body.ProjectId,
      }),
    );

/** Enum members are accepted by number and by name (seen live on this very field). §3 */
const voucherDocument = z.union(
  [z.literal(3), z.literal("Voucher")],
  "The field DocumentType must be 3 (Voucher).",
);

const voucher = z
  .object({
    VoucherDate: day("VoucherDate"),
    VoucherText: string("VoucherText", 1000).min(1, required("VoucherText")),
    Rows: z.array(row(60), required("Rows")).min(1, required("Rows")),
    NumberSeries: z.string().nullish(),
    Attachments: z
      .object({
        DocumentType: voucherDocument,
        AttachmentIds: z.array(z.guid("An attachment id is not a valid Guid.")),
      })
      .nullish(),
  })
  .transform(
    (body): VoucherRequest => ({
      on: body.VoucherDate,
      text: body.VoucherText,
      series: body.NumberSeries ?? null,
      rows: body.Rows,
      attachmentIds: (body.Attachments?.AttachmentIds ?? []).map((guid) => guid.toLowerCase()),
    }),
  );

/** Draft rows hold 50 characters, a draft's text may be missing. §4 */
const draft = z
  .object({
    VoucherDate: day("VoucherDate"),
    VoucherText: string("VoucherText", 1000).nullish(),
    Rows: z.array(row(50)).nullish(),
    NumberSeries: z.string().nullish(),
  })
  .transform(
    (body): DraftRequest => ({
      on: body.VoucherDate,
      text: body.VoucherText ?? null,
      series: body.NumberSeries ?? null,
      rows: body.Rows ?? [],
    }),
  );

export const voucherRequest = (body: unknown) => checked(voucher, body);
export const draftRequest = (body: unknown) => checked(draft, body);

/** The parsed body, or the first broken rule as 2000. */
export function checked<T>(schema: z.ZodType<T>, body: unknown): T | Refusal {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = (issue?.path ?? [])
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("");
  return {
    ...refuse("invalidModel", issue?.message ?? "The body is missing."),
    field: field.replace(/^\./, ""),
  };
}

/** The calendar day of `yyyy-mm-dd` or of a date-time; null when there is no such day. */
export function dayOf(value: string): string | null {
  const on = value.match(/^(\d{4}-\d{2}-\d{2})(T[\d:.+-]*Z?)?$/)?.[1];
  if (!on) return null;
  const at = Date.parse(`${on}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(on) ? on : null;
}
