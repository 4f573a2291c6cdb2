/** The canonical day settlement: how a till's Z report is handed in, and what is kept of it. */
import { z } from "zod";
import { canonicalPaymentType } from "./payment-type.ts";
import { unknownFieldsOf } from "./unknown-field.ts";
import {
  amountField,
  countField,
  dayField,
  optional,
  orMissing,
  rateField,
  textField,
  timeField,
} from "./wire-field.ts";

const amountOrZero = amountField.nullish().transform((amountMinor) => amountMinor ?? 0);

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
  type: textField(50),
  subtype: optional(textField(50)),
  amount: amountField,
  count: optional(countField),
  /** What was tendered, when not the settlement's currency. The amount is in the settlement's currency all the same. */
  currency: optional(textField(3)),
};

const creditSale = {
  customer: optional(textField(100)),
  amount: amountField,
  invoiceNo: optional(textField(50)),
};

/** Printed on the report, never booked: part of the sales already, or no sale at all. */
const tally = { count: optional(countField), amount: amountOrZero };

const listOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.looseObject(shape, { error: orMissing("field-invalid") }), { error: orMissing("field-invalid") })
    .nullish()
    .transform((rows) => rows ?? []);
const tallyField = optional(z.looseObject(tally, { error: orMissing("field-invalid") }));

const settlement = {
  registerId: textField(100),
  /** No slash: "register/number" must name one settlement only. */
  zNumber: textField(50).refine((text) => !text.includes("/"), { error: "field-invalid" }),
  department: optional(textField(100)),
  businessDate: dayField,
  openedAt: optional(timeField),
  closedAt: optional(timeField),
  currency: optional(textField(3)),
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
  accounts: optional(z.record(textField(200), textField(20), { error: "field-invalid" })),
};

/** Says who sent it and which version; the engine keeps its own. */
const ignored = ["sourceSystem", "sourceCompany", "sourceId", "sourceVersion"] as const;

const wireSettlement = z.looseObject(settlement, { error: orMissing("field-invalid") });
type WireSettlement = z.output<typeof wireSettlement>;

/** Parses the wire shape into what is kept: amounts in minor units under names that say so, every amount present. */
export const daySettlementSchema = wireSettlement
  .transform(settlementOf)
  .meta({ title: "DaySettlement", description: "One Z report of one till" });

/** What is stored, hashed and rendered. Wire in, `z.input`; this is `z.output`. */
export type DaySettlement = z.output<typeof daySettlementSchema>;
export type DaySettlementWire = z.input<typeof daySettlementSchema>;
export type SalesRow = DaySettlement["sales"][number];
export type Payment = DaySettlement["payments"][number];

/** The source's own words for a settlement, unique within a company. */
export function settlementName(of: { registerId: string; zNumber: string }): string {
  return `${of.registerId}/${of.zNumber}`;
}

function settlementOf(wire: WireSettlement) {
  const unknownFields = unknownFieldsOf(wire, [...Object.keys(settlement), ...ignored], {
    sales: Object.keys(salesRow),
    payments: Object.keys(payment),
    creditSales: Object.keys(creditSale),
  });
  return {
    registerId: wire.registerId,
    zNumber: wire.zNumber,
    department: wire.department,
    businessOn: wire.businessDate,
    openedAt: wire.openedAt,
    closedAt: wire.closedAt,
    currency: wire.currency?.toUpperCase(),
    sales: wire.sales.map(salesRowOf),
    payments: wire.payments.map(paymentOf),
    giftCardsSoldMinor: wire.giftCardsSold,
    giftCardsRedeemedMinor: wire.giftCardsRedeemed,
    creditNotesIssuedMinor: wire.creditNotesIssued,
    creditNotesRedeemedMinor: wire.creditNotesRedeemed,
    tipsMinor: wire.tips,
    roundingMinor: wire.rounding,
    openingFloatMinor: wire.openingFloat,
    cashPaidInMinor: wire.cashPaidIn,
    cashPaidOutMinor: wire.cashPaidOut,
    countedCashMinor: wire.countedCash,
    cashDepositedMinor: wire.cashDeposited,
    cashDifferenceMinor: wire.cashDifference,
    creditSales: wire.creditSales.map((sale) => ({
      customer: sale.customer,
      amountMinor: sale.amount,
      invoiceNumber: sale.invoiceNo,
    })),
    discounts: tallyOf(wire.discounts),
    returns: tallyOf(wire.returns),
    voids: tallyOf(wire.voids),
    corrections: tallyOf(wire.corrections),
    training: tallyOf(wire.training),
    accounts: wire.accounts,
    /** Only the names: the check warns of each, since a misspelt amount would otherwise be lost in silence. */
    unknownFields: unknownFields.length === 0 ? undefined : unknownFields,
  };
}

const salesRowOf = (row: WireSettlement["sales"][number]) => ({
  category: row.category,
  vatCode: row.vatCode,
  ratePercent: row.vatRate,
  grossMinor: row.gross,
  netMinor: row.net,
  vatMinor: row.vat,
  lineCount: row.lineCount,
});

const paymentOf = (row: WireSettlement["payments"][number]) => ({
  type: canonicalPaymentType(row.type),
  subtype: row.subtype?.toLowerCase(),
  amountMinor: row.amount,
  count: row.count,
  currency: row.currency?.toUpperCase(),
});

const tallyOf = (row: WireSettlement["returns"]) =>
  row === undefined ? undefined : { count: row.count, amountMinor: row.amount };
