// The rounding of one receipt and its sign.

import type { CashTransaction } from "./read-transaction.ts";

export interface ReceiptRounding {
  readonly amountMinor: number;
  readonly isSignReversed: boolean;
}

/**
 * Paid − owed, so negative when the customer pays less (295.00 for 295.40 is −0.40, as in the authority's example).
 * The schema does not say which sign is meant; where paid − owed is exactly the opposite of what is stated, the till
 * means the other one.
 */
export function roundingOf(transaction: CashTransaction): ReceiptRounding {
  const statedMinor = transaction.statedRoundingMinor;
  if (statedMinor === 0) return { amountMinor: 0, isSignReversed: false };
  let paidMinor = 0;
  for (const payment of transaction.payments) paidMinor += payment.amountMinor;
  const differenceMinor = paidMinor - transaction.amountMinor;
  const isSignReversed =
    differenceMinor === -statedMinor || differenceMinor - transaction.tipsMinor === -statedMinor;
  return { amountMinor: isSignReversed ? -statedMinor : statedMinor, isSignReversed };
}
