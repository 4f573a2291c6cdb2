/** A voucher that comes ready with its accounts, as Swedish tills and business systems write their day reports (SIE 4). */
import { z } from "zod";
import { contentHash } from "../../core/index.ts";
import { unknownFieldsOf, withoutFields } from "./unknown-field.ts";
import { amountField, countField, dayField, optional, textField } from "./wire-field.ts";

const invalid = { error: "field-invalid" };

const sourceObject = { dimension: textField(20), object: textField(100) };

const row = {
  account: textField(20),
  /** Debit above zero, credit below. */
  amount: amountField,
  objects: z
    .array(z.strictObject(sourceObject, invalid), invalid)
    .nullish()
    .transform((objects) => objects ?? []),
  text: optional(textField(300)),
  /** Only where it is another day than the voucher's. */
  on: optional(dayField),
};

const voucher = {
  kind: z.literal("voucher", invalid),
  series: optional(textField(50)),
  number: optional(textField(50)),
  /** "2026", or "2025-09..2026-08" where it is no calendar year. Absent: the calendar year of the day. */
  fiscalYear: optional(textField(20)),
  on: dayField,
  text: optional(textField(500)),
  rows: z.array(z.looseObject(row, invalid), invalid).min(1, invalid).max(100_000, invalid),
  /**
   * 2 for the second of those in one file that would have the same name, and so on: the same number given twice, or
   * vouchers without a number and with the same content. Absent on the first.
   */
  occurrence: optional(countField),
  currency: optional(textField(3).transform((text) => text.toUpperCase())),
  unknownFields: optional(z.array(textField(200), invalid)),
};

/**
 * Read and not kept. The names of accounts are for setting books up; kept, they would make a renamed account a changed
 * voucher.
 */
const ignored = ["accountNames", "sourceSystem", "sourceCompany", "sourceId", "sourceVersion"];
const known = { voucher: Object.keys(voucher), row: Object.keys(row) };

export const voucherSchema = z
  .looseObject(voucher, invalid)
  .transform((given) => {
    const strangers = unknownFieldsOf(given, [...known.voucher, ...ignored], { rows: known.row });
    const unknownFields = [...new Set([...(given.unknownFields ?? []), ...strangers])];
    return {
      ...withoutFields(given, known.voucher),
      fiscalYear: given.fiscalYear ?? given.on.slice(0, 4),
      rows: given.rows.map((each) => withoutFields(each, known.row)),
      unknownFields: unknownFields.length === 0 ? undefined : unknownFields,
    };
  })
  .meta({ title: "Voucher", description: "One voucher with its accounts" });

export type VoucherWire = z.input<typeof voucherSchema>;
export type VoucherRecord = z.output<typeof voucherSchema>;

/** What a file reader hands on: the voucher and what the file calls its accounts. */
export type ReadVoucher = VoucherRecord & { accountNames?: Readonly<Record<string, string>> };

/**
 * "2026/A/17", with "#2" for the second one of that number in a file. Without a number the content is the name: "2026/A/~3f9a…".
 * A repeated number counts on instead of naming its content, so that changed content under it shows as a conflict.
 */
export function voucherName(record: VoucherRecord): string {
  const { fiscalYear, series = "-", number, occurrence = 1 } = record;
  const name = [fiscalYear, series, number ?? `~${contentOf(record).slice(0, 16)}`].join("/");
  return occurrence > 1 ? `${name}#${occurrence}` : name;
}

/** "A17"; without a number what it says, or the beginning of its content's hash. */
export function voucherReference(record: VoucherRecord): string {
  const { series = "", number } = record;
  return number === undefined ? `${series}~${contentOf(record).slice(0, 8)}` : `${series}${number}`;
}

/** Hash of what the voucher says, without its names and places. */
export function contentOf({ on, text, rows, currency }: VoucherRecord): string {
  return contentHash({ on, text, rows, currency });
}
