/** The canonical day settlement: how a till's Z report is handed in, and what is stored of it. */
import { z } from "zod";
import { unknownFieldsOf, withoutFields } from "../../wire/index.ts";
import { canonicalPaymentType } from "./payment-type.ts";
import { plainNumber } from "./plain-number.ts";
import {
  amountField,
  amountOrZero,
  countField,
  dayField,
  optional,
  rateField,
  textField,
  timeField,
} from "./wire-field.ts";

/** Sales of one VAT rate (and category): gross = net + VAT, exact. Returns are in it, with their minus. */
const salesRow = {
  category: optional(textField(100)),
  /** The till's own or the standard VAT code; the ledger's comes from the settings. */
  vatCode: optional(textField(20)),
  vatRate: rateField,
  gross: amountField,
  net: amountField,
  vat: amountField,
  /** Receipt lines behind the row: VAT is rounded on each, which bounds how far it may be off. */
  lineCount: optional(countField),
};

const payment = {
  type: textField(50).transform(canonicalPaymentType),
  subtype: optional(textField(50).transform((text) => text.toLowerCase().replaceAll("/", "-"))),
  amount: amountField,
  count: optional(countField),
  /** What was tendered, when not the settlement's currency. The amount is in the settlement's currency all the same. */
  currency: optional(textField(3).transform((text) => text.toUpperCase())),
};

const creditSale = {
  customer: optional(textField(100)),
  amount: amountField,
  invoiceNo: optional(textField(50)),
};

/** Printed on the report, never booked: part of the sales already, or no sale at all. */
const tally = { count: optional(countField), amount: amountOrZero };

const invalid = { error: "field-invalid" };
const tallyField = optional(z.looseObject(tally, invalid));

/** Rows keep no field that is not known; the settlement remembers its name. */
const listOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.looseObject(shape, invalid), invalid)
    .nullish()
    .transform((rows) => rows ?? []);

const settlement = {
  registerId: textField(100),
  /** No slash: "register/number" must name one settlement only. */
  zNumber: textField(50, (text) => !text.includes("/")),
  department: optional(textField(100)),
  businessDate: dayField,
  openedAt: optional(timeField),
  closedAt: optional(timeField),
  currency: optional(textField(3).transform((text) => text.toUpperCase())),
  sales: listOf(salesRow),
  payments: listOf(payment),
  giftCardsSold: amountOrZero,
  giftCardsRedeemed: amountOrZero,
  creditNotesIssued: amountOrZero,
  creditNotesRedeemed: amountOrZero,
  tips: amountOrZero,
  /** Paid minus owed: negative when customers paid less than the exact sum. */
  rounding: amountOrZero,
  openingFloat: optional(amountField),
  cashPaidIn: amountOrZero,
  cashPaidOut: amountOrZero,
  countedCash: optional(amountField),
  cashDeposited: amountOrZero,
  cashDifference: optional(amountField),
  creditSales: listOf(creditSale),
  discounts: tallyField,
  returns: tallyField,
  voids: tallyField,
  corrections: tallyField,
  training: tallyField,
  /** Accounts that the till itself names, by slot: a proposal for the set-up, never booked on by itself. */
  accounts: optional(z.record(textField(200), textField(20), invalid)),
  /**
   * Names of fields that nobody knows, kept so that the check can warn: a misspelt amount would otherwise be lost in
   * silence. Their values are not kept, since a time of export among them would make each copy a changed record.
   */
  unknownFields: optional(z.array(textField(200), invalid)),
};

/** Who sent it and which version; the engine keeps its own. */
const ignored = ["sourceSystem", "sourceCompany", "sourceId", "sourceVersion"];

const known = {
  settlement: Object.keys(settlement),
  lists: {
    sales: Object.keys(salesRow),
    payments: Object.keys(payment),
    creditSales: Object.keys(creditSale),
  },
};

/**
 * Reads what a sender gave into the canonical record: amounts as decimal texts, never JSON numbers, all of them present.
 * Reading a canonical record again gives the same record.
 */
export const daySettlementSchema = z
  .looseObject(settlement, invalid)
  .transform((given) => {
    const strangers = unknownFieldsOf(given, [...known.settlement, ...ignored], known.lists);
    const unknownFields = [...new Set([...(given.unknownFields ?? []), ...strangers])];
    return {
      ...withoutFields(given, known.settlement),
      sales: given.sales.map((row) => withoutFields(row, known.lists.sales)),
      payments: given.payments.map((row) => withoutFields(row, known.lists.payments)),
      creditSales: given.creditSales.map((row) => withoutFields(row, known.lists.creditSales)),
      unknownFields: unknownFields.length === 0 ? undefined : unknownFields,
    };
  })
  .meta({ title: "DaySettlement", description: "One Z report of one till" });

/** What senders write. */
export type DaySettlementWire = z.input<typeof daySettlementSchema>;
/** What is stored, hashed and handed to `keyOf`, `check` and `render`. */
export type DaySettlementRecord = z.output<typeof daySettlementSchema>;

/** The source's own words for a settlement, unique within a company. */
export function settlementName(of: { registerId: string; zNumber: string }): string {
  return `${of.registerId}/${plainNumber(of.zNumber)}`;
}
