/** What a settlement's sums say: whether it closes, where the credit sales lie, and what the drawer should hold. */
import { assertMinor, sumMinor } from "../../core/index.ts";
import type { DaySettlement } from "./settlement.ts";

export type Balance = {
  salesMinor: number;
  /** Sales, gift cards sold, credit notes issued, tips: what customers had to pay for. */
  owedMinor: number;
  paymentsMinor: number;
  /** Payments, gift cards and credit notes redeemed, less rounding (paid − owed). */
  settledMinor: number;
  creditSalesMinor: number;
  /** `within`: the sales contain them, and the voucher does not close without them. `outside`: they are no part of the voucher. */
  creditSales: "none" | "within" | "outside";
  /** Owed − settled, credit sales within taken off; zero when the settlement closes. */
  differenceMinor: number;
};

/**
 * Gross sales + gift cards sold + credit notes issued + tips
 *   = payments + gift cards and credit notes redeemed + credit sales (when within the sales) − rounding, to 0.00.
 * No till says whether its sales contain the credit sales. The sum does: only one of the two readings can close; where neither
 * does, the nearer one is what a tolerance and a person look at.
 */
export function balanceOf(settlement: DaySettlement): Balance {
  const salesMinor = sumMinor(settlement.sales.map((row) => row.grossMinor));
  const paymentsMinor = sumMinor(settlement.payments.map((row) => row.amountMinor));
  const owedMinor = sumMinor([
    salesMinor,
    settlement.giftCardsSoldMinor,
    settlement.creditNotesIssuedMinor,
    settlement.tipsMinor,
  ]);
  const settledMinor = sumMinor([
    paymentsMinor,
    settlement.giftCardsRedeemedMinor,
    settlement.creditNotesRedeemedMinor,
    -settlement.roundingMinor,
  ]);
  const creditSalesMinor = sumMinor(settlement.creditSales.map((sale) => sale.amountMinor));
  const openMinor = assertMinor(owedMinor - settledMinor);
  const withinMinor = assertMinor(openMinor - creditSalesMinor);
  const isWithin = Math.abs(withinMinor) < Math.abs(openMinor);
  const hasAny = settlement.creditSales.some((sale) => sale.amountMinor !== 0);
  return {
    salesMinor,
    owedMinor,
    paymentsMinor,
    settledMinor,
    creditSalesMinor,
    creditSales: isWithin ? "within" : hasAny ? "outside" : "none",
    differenceMinor: isWithin ? withinMinor : openMinor,
  };
}

/** Each of its amounts is exact, and their sum would not be: no till takes so much. Nothing of it may be added up before this is asked. */
export function isTooLarge(settlement: DaySettlement): boolean {
  return sizeOf(settlement) > BigInt(Number.MAX_SAFE_INTEGER);
}

/** All amounts in it, without their signs: no sum of some of them is larger. */
function sizeOf(value: unknown): bigint {
  if (value === null || typeof value !== "object") return 0n;
  return Object.entries(value).reduce((size, [name, member]: [string, unknown]) => {
    if (typeof member !== "number") return size + sizeOf(member);
    return name.endsWith("Minor") ? size + BigInt(Math.abs(member)) : size;
  }, 0n);
}

/** Opening float + cash payments + paid in − paid out; undefined where the float is not known. The count is taken before the deposit. */
export function expectedCashMinor(settlement: DaySettlement): number | undefined {
  if (settlement.openingFloatMinor === undefined) return undefined;
  const cashPayments = settlement.payments.filter((row) => row.type === "cash").map((row) => row.amountMinor);
  return sumMinor([
    settlement.openingFloatMinor,
    ...cashPayments,
    settlement.cashPaidInMinor,
    -settlement.cashPaidOutMinor,
  ]);
}

/** Counted − expected: as the till gives it, else worked out from the count; zero where neither is known. */
export function cashDifferenceMinor(settlement: DaySettlement): number {
  if (settlement.cashDifferenceMinor !== undefined) return settlement.cashDifferenceMinor;
  const expectedMinor = expectedCashMinor(settlement);
  const { countedCashMinor } = settlement;
  return expectedMinor === undefined || countedCashMinor === undefined
    ? 0
    : assertMinor(countedCashMinor - expectedMinor);
}
