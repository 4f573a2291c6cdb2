/** How far a row's VAT may lie from net × rate without being wrong: tills round it on every receipt line. */
import Big from "big.js";

/** |VAT − net × rate|, in minor units, exact. */
export function vatGapMinor(of: { netMinor: number; vatMinor: number; ratePercent: string }): Big {
  return new Big(of.netMinor).times(of.ratePercent).div(100).minus(of.vatMinor).abs();
}

/**
 * The most that one line can be off, in minor units. A net price gives half a unit. A gross price splits into
 * net + VAT, and rounding the net moves both: at 25 % that is half a unit too, but at 15 % a sale of 0.04 has no split
 * closer than 0.55, so half a unit would refuse honest receipts of one line.
 */
export function vatSlackPerLineMinor(ratePercent: string): Big {
  const scale = 10 ** Math.max(0, (ratePercent.split(".")[1] ?? "").length);
  const whole = 100 * scale;
  const grossShare = whole + Math.round(Number(ratePercent) * scale);
  // The net is a multiple of whole / grossShare, so it is at most half the reduced denominator's steps off. Dividing by a
  // power of ten last keeps this exact: at 11.11 % a rounded quotient refused the one price that reaches the bound.
  const step = greatestDivisor(whole, grossShare);
  const grossSplit = new Big(Math.floor(grossShare / step / 2)).times(step).div(whole);
  return grossSplit.gt(0.5) ? grossSplit : new Big(0.5);
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestDivisor(right, left % right);
}
