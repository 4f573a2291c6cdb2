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

/** What was read stays as it is, so that it need not be read again: a file's records come here twice, from the file and into a lane. */
const alreadyRead = new WeakSet<TillRecord>();

/**
 * `kind` decides which of the two is read, so that a wrong field is named as such. A union of the two would only say that
 * neither fits.
 */
export const tillRecordSchema: z.ZodType<TillRecord, DaySettlementWire | VoucherWire> = z
  .unknown()
  .meta({ anyOf: [described(daySettlementSchema), described(voucherSchema)] })
  .transform((value, context) => {
    if (isAlreadyRead(value)) return value;
    const parsed = (hasVoucherKind(value) ? voucherSchema : daySettlementSchema).safeParse(value);
    if (parsed.success) {
      alreadyRead.add(parsed.data);
      return parsed.data;
    }
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

function isAlreadyRead(value: unknown): value is TillRecord {
  return value !== null && typeof value === "object" && alreadyRead.has(value as TillRecord);
}

function hasVoucherKind(value: unknown): boolean {
  return value !== null && typeof value === "object" && "kind" in value && value.kind === "voucher";
}
