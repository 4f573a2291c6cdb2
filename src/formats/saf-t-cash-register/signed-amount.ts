// The sign of an amount that comes with a debit/credit mark.

/**
 * Seen from the income: credit is positive. The authority's own example gives a return a negative amount and the mark
 * D; applying both would turn it into a sale (547.00 instead of 514.20). So the mark D makes an amount negative
 * whatever its own sign, and C leaves the sign alone.
 */
export function signedAmount(amountMinor: number, mark: string | undefined): number {
  if (mark !== "D" || amountMinor === 0) return amountMinor;
  return -Math.abs(amountMinor);
}
