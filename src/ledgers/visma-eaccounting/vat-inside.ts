/** Is an amount the VAT inside a gross one? */

/**
 * True when it lies less than one minor unit from gross × rate / (100 + rate): rounded up, down or to the nearest.
 * Whole numbers only, beyond 2^53 for the largest amounts. The rate is decimal text, percent ("25", "11.11").
 */
export function isVatInside(of: { grossMinor: number; vatMinor: number; ratePercent: string }): boolean {
  const [whole = "0", fraction = ""] = of.ratePercent.split(".");
  const rate = BigInt(whole + fraction);
  const divisor = 100n * 10n ** BigInt(fraction.length) + rate;
  const distance = BigInt(of.vatMinor) * divisor - BigInt(of.grossMinor) * rate;
  return distance < divisor && -distance < divisor;
}
