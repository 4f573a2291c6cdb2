// What lies between the payments and the sales of a Z: rounding, and money that is no sale.

export interface MoneyInZ {
  readonly paidMinor: number;
  readonly salesMinor: number;
  readonly tipsMinor: number;
  readonly giftCardsMinor: number;
  /** From the receipts; undefined when these are not there or do not add up to the Z. */
  readonly roundingMinor: number | undefined;
}

export interface ExplainedDifference {
  readonly areTipsInPayments: boolean;
  readonly areGiftCardsInPayments: boolean;
  readonly roundingMinor: number;
  readonly unexplainedMinor: number;
}

/**
 * The standard does not say whether a till's payments hold the tips and the gift cards sold, and tills differ. The
 * money itself tells: of the four readings the one that leaves the least is taken, and of equals the one that includes
 * more, since what was paid through the till is the rule. With the rounding known, what is left is unexplained; without
 * it, what is left is the rounding.
 */
export function explainDifference(money: MoneyInZ): ExplainedDifference {
  const differenceMinor = money.paidMinor - money.salesMinor - (money.roundingMinor ?? 0);
  let best = { areTipsInPayments: true, areGiftCardsInPayments: true };
  let leastMinor = differenceMinor - money.tipsMinor - money.giftCardsMinor;
  for (const reading of fewerIncluded) {
    const includedMinor =
      (reading.areTipsInPayments ? money.tipsMinor : 0) +
      (reading.areGiftCardsInPayments ? money.giftCardsMinor : 0);
    const leftMinor = differenceMinor - includedMinor;
    if (Math.abs(leftMinor) < Math.abs(leastMinor)) {
      best = reading;
      leastMinor = leftMinor;
    }
  }
  return money.roundingMinor === undefined
    ? { ...best, roundingMinor: leastMinor, unexplainedMinor: 0 }
    : { ...best, roundingMinor: money.roundingMinor, unexplainedMinor: leastMinor };
}

const fewerIncluded = [
  { areTipsInPayments: true, areGiftCardsInPayments: false },
  { areTipsInPayments: false, areGiftCardsInPayments: true },
  { areTipsInPayments: false, areGiftCardsInPayments: false },
];
