/** What a till hands in: a settlement that finds its accounts in the set-up, or a voucher that has them already. */
import { z } from "zod";
import { type DaySettlementRecord, type DaySettlementWire, daySettlementSchema } from "./record.ts";
import { type VoucherRecord, type VoucherWire, voucherSchema } from "./voucher.ts";

export type TillRecord = DaySettlementRecord | VoucherRecord;

const described = (schema: z.ZodType) => {
  const {
    $schema: _,
    "~standard": __,
    ...rest
  } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
};

/**
 * `kind` decides which of the two is read, so that a wrong field is named as such. A union of the two would only say that
 * neither fits.
 */
export const tillRecordSchema: z.ZodType<TillRecord, DaySettlementWire | VoucherWire> = z
  .unknown()
  .meta({ anyOf: [described(daySettlementSchema), described(voucherSchema)] })
  .transform((value, context) => {
    const parsed = (hasVoucherKind(value) ? voucherSchema : daySettlementSchema).safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
    return z.NEVER;
    // The input type is what a well-behaved sender writes; everything else is read and refused all the same.
  }) as unknown as z.ZodType<TillRecord, DaySettlementWire | VoucherWire>;

export function isVoucher(record: TillRecord): record is VoucherRecord {
  return hasVoucherKind(record);
}

export function isSettlement(record: TillRecord): record is DaySettlementRecord {
  return !hasVoucherKind(record);
}

function hasVoucherKind(value: unknown): boolean {
  return value !== null && typeof value === "object" && "kind" in value && value.kind === "voucher";
}
