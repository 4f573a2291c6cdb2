/** A Z report of a SAF-T file as a settlement on the wire, so that files and the API go through one schema. */
import { type Finding, minorText } from "../../core/index.ts";
import type { SafTCashMovement, SafTTally, SafTZReport } from "../../formats/saf-t-cash-register/index.ts";
import { paymentOfZReport } from "./payment-of-z-report.ts";
import type { DaySettlementWire } from "./record.ts";
import { salesOfZReport } from "./sales-of-z-report.ts";
import { tillAccountsOf } from "./till-account.ts";

export type ZReportCode = "rounding-derived" | "tips-outside-payments" | "gift-cards-outside-payments";

type Found = Pick<Finding, "code" | "field" | "value">;

/** The most that cash rounding takes or gives on one receipt: half a krone. */
const roundingPerReceiptMinor = 50;

export function settlementOfZReport(z: SafTZReport): { wire: DaySettlementWire; found: readonly Found[] } {
  const cash = movementsOf(z);
  const rounding = roundingOf(z);
  const giftCardsOutsideMinor = z.areGiftCardsInPayments ? 0 : (z.giftCardsSold?.amountMinor ?? 0);
  const wire: DaySettlementWire = {
    registerId: z.registerId,
    zNumber: z.zNumber,
    department: z.locationName,
    businessDate: z.businessOn,
    // Not the Z before it in the file: the same report in another file would look like a changed one.
    openedAt: z.transactions?.firstAtLocal,
    closedAt: z.closedAtLocal,
    currency: z.currency,
    sales: salesOfZReport(z),
    payments: [
      ...z.payments.filter((row) => row.amountMinor !== 0).map(paymentOfZReport),
      // A pay-in that is in no payment went into the drawer.
      ...(giftCardsOutsideMinor === 0 ? [] : [{ type: "cash", amount: minorText(giftCardsOutsideMinor) }]),
    ],
    giftCardsSold: minorText(z.giftCardsSold?.amountMinor ?? 0),
    tips: minorText(z.areTipsInPayments ? (z.tips?.amountMinor ?? 0) : 0),
    rounding: minorText(rounding.amountMinor),
    openingFloat: textOf(z.openingFloatMinor),
    cashPaidIn: minorText(cash.paidInMinor),
    cashPaidOut: minorText(cash.paidOutMinor),
    cashDifference: textOf(cash.differenceMinor),
    creditSales: creditSalesOf(z),
    returns: tallyOf(z.returns),
    discounts: tallyOf(z.discounts),
    voids: tallyOf(z.voids),
    training: tallyOf(z.training),
    corrections: tallyOf(sumOf(z.lineCorrections)),
    accounts: tillAccountsOf(z),
  };
  const found: Found[] = [...rounding.found];
  if (!z.areTipsInPayments && z.tips !== undefined && z.tips.amountMinor !== 0) {
    found.push({ code: "tips-outside-payments", field: "tips", value: minorText(z.tips.amountMinor) });
  }
  if (giftCardsOutsideMinor !== 0) {
    found.push({
      code: "gift-cards-outside-payments",
      field: "giftCardsSold",
      value: minorText(giftCardsOutsideMinor),
    });
  }
  return { wire, found };
}

/**
 * Rounding that had to be derived holds whatever else the file lacks. As much as half a krone on each receipt paid in
 * cash can be rounding; more is an error, which shows when it is left out and the settlement does not close.
 */
function roundingOf(z: SafTZReport): { amountMinor: number; found: readonly Found[] } {
  const { amountMinor, source } = z.rounding;
  if (source === "transactions" || amountMinor === 0) return { amountMinor, found: [] };
  const cashCount = z.payments
    .filter((row) => row.predefinedId === "12001")
    .reduce((total, row) => total + (row.count ?? 0), 0);
  const limitMinor = Math.max(1, cashCount, z.receiptCount ?? 0) * roundingPerReceiptMinor;
  if (Math.abs(amountMinor) > limitMinor) return { amountMinor: 0, found: [] };
  return {
    amountMinor,
    found: [{ code: "rounding-derived", field: "rounding", value: minorText(amountMinor) }],
  };
}

/** Predefined transaction types that stand among the movements and are none: the float, the count, gift cards. */
const openingFloat = "11007";
const countedDifference = "11008";
const giftCard = "12005";

function movementsOf(z: SafTZReport) {
  const amountOf = (rows: readonly SafTCashMovement[], isWanted: (code: string | undefined) => boolean) =>
    rows
      .filter((row) => isWanted(row.predefinedId))
      .reduce((total, row) => total + Math.abs(row.amountMinor), 0);
  const isMovement = (code: string | undefined) =>
    code !== openingFloat && code !== countedDifference && code !== giftCard;
  const isDifference = (code: string | undefined) => code === countedDifference;
  const differenceMinor = amountOf(z.payIns, isDifference) - amountOf(z.payOuts, isDifference);
  return {
    paidInMinor: amountOf(z.payIns, isMovement),
    paidOutMinor: amountOf(z.payOuts, isMovement),
    differenceMinor: z.cashDifference?.amountMinor ?? (differenceMinor === 0 ? undefined : differenceMinor),
  };
}

/** The receipts name customer and invoice; without them the report has one sum of sales and one of memos. */
function creditSalesOf(z: SafTZReport): DaySettlementWire["creditSales"] {
  const totalMinor = (z.creditSales?.amountMinor ?? 0) - Math.abs(z.creditMemos?.amountMinor ?? 0);
  const detailsMinor = z.creditSaleDetails.reduce((total, sale) => total + sale.amountMinor, 0);
  if (z.creditSaleDetails.length > 0 && detailsMinor === totalMinor) {
    return z.creditSaleDetails.map((sale) => ({
      customer: sale.customerId,
      invoiceNo: sale.invoiceId,
      amount: minorText(sale.amountMinor),
    }));
  }
  return [z.creditSales?.amountMinor ?? 0, -Math.abs(z.creditMemos?.amountMinor ?? 0)]
    .filter((amountMinor) => amountMinor !== 0)
    .map((amountMinor) => ({ amount: minorText(amountMinor) }));
}

const textOf = (amountMinor: number | undefined) =>
  amountMinor === undefined ? undefined : minorText(amountMinor);

const tallyOf = (tally: SafTTally | undefined) =>
  tally === undefined || (tally.amountMinor === 0 && (tally.count ?? 0) === 0)
    ? undefined
    : { count: tally.count, amount: minorText(tally.amountMinor) };

const sumOf = (tallies: readonly SafTTally[]): SafTTally => ({
  count: tallies.reduce((total, tally) => total + (tally.count ?? 0), 0),
  amountMinor: tallies.reduce((total, tally) => total + tally.amountMinor, 0),
});
