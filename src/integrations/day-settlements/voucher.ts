/** A voucher that comes ready with its accounts, as Swedish tills and business systems write their day reports (SIE 4). */
import { z } from "zod";
import { contentHash } from "../../core/index.ts";
import { unknownFieldsOf, withoutFields } from "../../wire/index.ts";
import { plainNumber } from "./plain-number.ts";
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
  /** For vouchers without a number: 2 for the second one of the same content in a file, and so on. Absent on the first. */
  occurrence: optional(countField),
  /** The file gives this number to other vouchers too: then the content is part of the voucher's name. */
  sharesNumber: optional(z.literal(true, invalid)),
  currency: optional(textField(3).transform((text) => text.toUpperCase())),
  unknownFields: optional(z.array(textField(200), invalid)),
};

/**
 * Read and not kept. The names of accounts are for setting books up; kept, they would make a renamed account a changed
 * voucher. `besides` says what else the file holds under the number, which the next file may say otherwise.
 */
const ignored = ["accountNames", "besides", "sourceSystem", "sourceCompany", "sourceId", "sourceVersion"];
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

/** What a file reader hands on: the voucher, what the file calls its accounts, and the members that share its number. */
export type ReadVoucher = VoucherRecord & {
  accountNames?: Readonly<Record<string, string>>;
  besides?: readonly string[];
};

/**
 * "2026/A/17"; "2026/A/17~3f9a…" where a file gives the number to several vouchers, so that their order does not matter.
 * Without a number the content is the name, "2026/A/~3f9a…", with "#2" for the second one of that content in a file.
 */
export function voucherName(record: VoucherRecord): string {
  const { number, occurrence = 1, sharesNumber } = record;
  const family = voucherFamily(record);
  if (number === undefined) return `${family}~${memberOf(record)}${occurrence > 1 ? `#${occurrence}` : ""}`;
  return sharesNumber === true ? `${family}~${memberOf(record)}` : family;
}

/** Fiscal year, series and number: what a voucher is known by, and what real files give to several. */
export function voucherFamily({ fiscalYear, series = "-", number = "" }: VoucherRecord): string {
  return [fiscalYear, series, plainNumber(number)].join("/");
}

/** What tells a voucher from the others of its number. */
export function memberOf(record: VoucherRecord): string {
  return contentOf(record).slice(0, 16);
}

/** "A17"; without a number what it says, or the beginning of its content's hash. */
export function voucherReference(record: VoucherRecord): string {
  const { series = "", number } = record;
  return number === undefined ? `${series}~${contentOf(record).slice(0, 8)}` : `${series}${number}`;
}

/** Hash of what the voucher says, without its names and places. */
function contentOf({ on, text, rows, currency }: VoucherRecord): string {
  return contentHash({ on, text, rows, currency });
}
