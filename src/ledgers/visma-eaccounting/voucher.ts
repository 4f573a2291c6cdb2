/** A voucher as the API writes it, and the same thing in ledger-neutral terms. */
import { z } from "zod";
import { type HeldDocument, minorFromNumber, type Registers } from "../../core/index.ts";
import { voucherFiles } from "./attachment.ts";
import { ledgerDay } from "./ledger-day.ts";
import { dimensionFields, dimensionId } from "./row-dimension.ts";

/**
 * A JSON number with at most two decimals, as minor units; null for anything else, which only a stranger's voucher can hold
 * and must not keep us from reading the page it stands on. Clients leave the empty side out, null or 0 (visma-facts §4).
 */
const amount = z
  .number()
  .nullish()
  .transform((value) => minorFromNumber(value ?? 0));

const id = z.string().nullish();

const voucherRow = z.object({
  AccountNumber: z.union([z.int().transform(String), z.string()]),
  DebitAmount: amount,
  CreditAmount: amount,
  TransactionText: z.string().nullish(),
  VatCodeId: id,
  CostCenterItemId1: id,
  CostCenterItemId2: id,
  CostCenterItemId3: id,
  ProjectId: id,
});
type VoucherRow = z.infer<typeof voucherRow>;

/** The parts that we send and compare. */
export const voucherBody = z.object({
  VoucherDate: ledgerDay,
  VoucherText: z
    .string()
    .nullish()
    .transform((text) => text ?? ""),
  NumberSeries: z.string().nullish(),
  Rows: z
    .array(voucherRow)
    .nullish()
    .transform((rows) => rows ?? []),
});

export const voucher = voucherBody.extend({
  Id: z.string().min(1),
  NumberAndNumberSeries: z.string().nullish(),
  CreatedUtc: z.string().nullish(),
  Attachments: voucherFiles,
});
export type Voucher = z.infer<typeof voucher>;

/** A voucher is posted the moment it exists: the API neither changes nor deletes one (visma-facts §4). */
export function heldVoucher(held: Voucher, registers: Registers): HeldDocument {
  return {
    identity: { kind: "voucher", id: held.Id, number: held.NumberAndNumberSeries ?? "" },
    standing: "posted",
    on: held.VoucherDate,
    text: held.VoucherText,
    ...(held.CreatedUtc ? { createdAt: utcText(held.CreatedUtc) } : {}),
    rows: isWhole(held) ? held.Rows.map((row) => heldRow(row, registers)) : [],
  };
}

/** With an amount that cannot be told it equals nothing that was ever sent: no rows say so. */
function isWhole(held: Voucher): boolean {
  return held.Rows.every((row) => row.DebitAmount !== null && row.CreditAmount !== null);
}

/** Ids become the codes that the bookkeeper knows; an id that the registers do not know stands as it is. */
export function heldRow(row: VoucherRow, registers: Registers): HeldDocument["rows"][number] {
  const vatCode = row.VatCodeId
    ? (registers.vatCodes.find((entry) => entry.id === row.VatCodeId)?.code ?? row.VatCodeId)
    : undefined;
  const dimensions = dimensionsOf(row, registers);
  return {
    account: row.AccountNumber,
    debitMinor: row.DebitAmount ?? 0,
    creditMinor: row.CreditAmount ?? 0,
    ...(vatCode === undefined ? {} : { vatCode }),
    ...(Object.keys(dimensions).length === 0 ? {} : { dimensions }),
    ...(row.TransactionText ? { text: row.TransactionText } : {}),
  };
}

function dimensionsOf(row: VoucherRow, registers: Registers): Record<string, string> {
  const pairs = dimensionFields.flatMap((field) => {
    const itemId = row[field];
    if (!itemId) return [];
    const entry = registers.dimensionValues.find((known) => known.id === dimensionId(field, itemId));
    return [entry === undefined ? [field, itemId] : [entry.dimension, entry.value]];
  });
  return Object.fromEntries(pairs);
}

/** `…Utc` members are UTC whether or not they say so; without the Z a reader would take the machine's own zone. */
export function utcText(text: string): string {
  return /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
}
