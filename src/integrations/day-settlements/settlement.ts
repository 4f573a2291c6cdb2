/** A settlement for counting: the record with its amounts in minor units, under names that say so. */

import { minorOf } from "../../wire/index.ts";
import type { DaySettlementRecord } from "./record.ts";

export type DaySettlement = ReturnType<typeof settlementOf>;
export type SalesRow = DaySettlement["sales"][number];
export type Payment = DaySettlement["payments"][number];

export function settlementOf(record: DaySettlementRecord) {
  return {
    registerId: record.registerId,
    zNumber: record.zNumber,
    department: record.department,
    businessOn: record.businessDate,
    openedAt: record.openedAt,
    closedAt: record.closedAt,
    currency: record.currency,
    sales: record.sales.map((row) => ({
      category: row.category,
      vatCode: row.vatCode,
      ratePercent: row.vatRate,
      grossMinor: minorOf(row.gross),
      netMinor: minorOf(row.net),
      vatMinor: minorOf(row.vat),
      lineCount: row.lineCount,
    })),
    payments: record.payments.map((row) => ({
      type: row.type,
      subtype: row.subtype,
      amountMinor: minorOf(row.amount),
      count: row.count,
      currency: row.currency,
    })),
    giftCardsSoldMinor: minorOf(record.giftCardsSold),
    giftCardsRedeemedMinor: minorOf(record.giftCardsRedeemed),
    creditNotesIssuedMinor: minorOf(record.creditNotesIssued),
    creditNotesRedeemedMinor: minorOf(record.creditNotesRedeemed),
    tipsMinor: minorOf(record.tips),
    roundingMinor: minorOf(record.rounding),
    openingFloatMinor: minorWhere(record.openingFloat),
    cashPaidInMinor: minorOf(record.cashPaidIn),
    cashPaidOutMinor: minorOf(record.cashPaidOut),
    countedCashMinor: minorWhere(record.countedCash),
    cashDepositedMinor: minorOf(record.cashDeposited),
    cashDifferenceMinor: minorWhere(record.cashDifference),
    creditSales: record.creditSales.map((sale) => ({
      customer: sale.customer,
      amountMinor: minorOf(sale.amount),
      invoiceNumber: sale.invoiceNo,
    })),
    accounts: record.accounts,
    unknownFields: record.unknownFields,
  };
}

/** Nothing counted is not the same as a count of nothing. */
const minorWhere = (amount: string | undefined) => (amount === undefined ? undefined : minorOf(amount));
