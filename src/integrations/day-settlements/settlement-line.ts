/** A settlement as a list of signed amounts that each ask for a slot: the step between the till's words and accounts. */
import Big from "big.js";
import { balanceOf, cashDifferenceMinor } from "./balance.ts";
import type { DaySettlement, Payment } from "./settlement.ts";
import {
  type FixedSlot,
  fixedSlot,
  generalSlot,
  paymentSlots,
  type SlotChoice,
  salesSlots,
  shownSalesSlot,
  vatSlots,
} from "./slot-name.ts";

export type SettlementLine = {
  slots: SlotChoice;
  /** The one of them that a form shows and a finding names. */
  shown: string;
  /** Debit above zero, credit below. */
  amountMinor: number;
  /** The settlement's own field, "sales[0].net". */
  origin: string;
  rule?: string;
  /** Lines of one group, slot and side become one row; a cash movement stays a pair that can be found. */
  group: string;
  text?: string;
  /** The VAT code that the till names, for comparison only. */
  tillVatCode?: string;
};

/** Money in first, then what it was for; always in the same order, whatever the till's. Zero lines are left out. */
export function linesOf(settlement: DaySettlement, vatShape: "rows" | "ledger"): SettlementLine[] {
  return [
    ...paymentLines(settlement.payments),
    line("gift-card", settlement.giftCardsRedeemedMinor, "giftCardsRedeemed"),
    line("credit-note", settlement.creditNotesRedeemedMinor, "creditNotesRedeemed"),
    ...creditSaleLines(settlement),
    line("rounding", -settlement.roundingMinor, "rounding"),
    ...drawerLines(settlement),
    ...salesLines(settlement, vatShape),
    line("gift-card", -settlement.giftCardsSoldMinor, "giftCardsSold"),
    line("credit-note", -settlement.creditNotesIssuedMinor, "creditNotesIssued"),
    line("tips", -settlement.tipsMinor, "tips"),
  ].filter((each) => each.amountMinor !== 0);
}

function line(slot: FixedSlot, amountMinor: number, origin: string, group = origin): SettlementLine {
  return { slots: fixedSlot(slot), shown: slot, amountMinor, origin, group };
}

const usualOrder = ["cash", "card", "app"];

function paymentLines(payments: readonly Payment[]): SettlementLine[] {
  const place = ({ type }: Payment) =>
    usualOrder.includes(type) ? usualOrder.indexOf(type) : usualOrder.length;
  return payments
    .map((row, index) => ({ row, index }))
    .sort(
      (left, right) =>
        place(left.row) - place(right.row) ||
        compareText(left.row.type, right.row.type) ||
        compareText(left.row.subtype ?? "", right.row.subtype ?? ""),
    )
    .map(({ row, index }) => ({
      slots: paymentSlots(row),
      shown: generalSlot(paymentSlots(row)),
      amountMinor: row.amountMinor,
      origin: `payments[${index}].amount`,
      group: "payments",
    }));
}

/** Only those that the sales contain: the others are invoices and come to the ledger by another way. */
function creditSaleLines(settlement: DaySettlement): SettlementLine[] {
  if (balanceOf(settlement).creditSales !== "within") return [];
  return settlement.creditSales.map((sale, index) => ({
    ...line("credit-sales", sale.amountMinor, `creditSales[${index}].amount`, "creditSales"),
    ...(sale.invoiceNumber === undefined ? {} : { text: sale.invoiceNumber }),
  }));
}

/** Each movement is a pair of its own, debit first: the drawer and where the money came from or went. */
function drawerLines(settlement: DaySettlement): SettlementLine[] {
  const pair = (slot: FixedSlot, intoDrawerMinor: number, origin: string): SettlementLine[] =>
    [line("cash", intoDrawerMinor, origin), line(slot, -intoDrawerMinor, origin)].sort(
      (left, right) => right.amountMinor - left.amountMinor,
    );
  return [
    ...pair("cash-paid-in", settlement.cashPaidInMinor, "cashPaidIn"),
    ...pair("cash-paid-out", -settlement.cashPaidOutMinor, "cashPaidOut"),
    ...pair("cash-difference", cashDifferenceMinor(settlement), "cashDifference"),
    ...pair("cash-deposit", -settlement.cashDepositedMinor, "cashDeposited"),
  ];
}

/** Lowest rate first; under each rate its sales by slot, then its VAT. */
function salesLines(settlement: DaySettlement, vatShape: "rows" | "ledger"): SettlementLine[] {
  const rows = settlement.sales
    .map((row, index) => ({ row, index, slots: salesSlots(row) }))
    .sort(
      (left, right) =>
        new Big(left.row.ratePercent).cmp(right.row.ratePercent) ||
        compareText(left.slots[0], right.slots[0]),
    );
  const rates = [...new Set(rows.map(({ row }) => row.ratePercent))];
  return rates.flatMap((rate) => {
    const ofRate = rows.filter(({ row }) => row.ratePercent === rate);
    const net = ofRate.map(({ row, index, slots }) => ({
      slots,
      shown: shownSalesSlot(row),
      amountMinor: vatShape === "rows" ? -row.netMinor : -row.grossMinor,
      origin: `sales[${index}].${vatShape === "rows" ? "net" : "gross"}`,
      group: "sales",
      ...(row.vatCode === undefined ? {} : { tillVatCode: row.vatCode }),
    }));
    const vat = ofRate.map(({ row, index }) => ({
      slots: vatSlots(rate),
      shown: generalSlot(vatSlots(rate)),
      amountMinor: -row.vatMinor,
      origin: `sales[${index}].vat`,
      group: "vat",
      rule: "vat-as-the-till-counted-it",
    }));
    return vatShape === "rows" ? [...net, ...vat] : net;
  });
}

const compareText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
