// Decimal text to an integer of minor units, digit by digit: no float ever holds an amount.

import type { DecimalRefusal } from "./decimal-refusal.ts";
import { type DecimalMark, splitDecimal } from "./split-decimal.ts";

export interface AmountReading {
  /** Decimals of the currency, 0 to 4. */
  readonly decimals: number;
  /** The mark the file is known to use. Absent: both are accepted and what could be either is refused. */
  readonly decimalMark?: DecimalMark;
}

const twoDecimals: AmountReading = { decimals: 2 };

/**
 * `1234.56`, `1234,56`, `-0,40`, `1234` → 123456, 123456, -40, 123400.
 * Refuses `1,234` and `1.234` (amount-ambiguous, unless the mark is given), non-zero digits beyond the decimals
 * (amount-too-many-decimals), and everything that is not plain digits (amount-unreadable).
 */
export function parseAmountMinor(
  text: string,
  reading: AmountReading = twoDecimals,
): number | DecimalRefusal {
  const split = splitDecimal(text, reading.decimalMark);
  if ("code" in split) return split;
  const { decimals } = reading;
  if (!isAllZero(split.fraction, decimals)) return { code: "amount-too-many-decimals", value: text };
  const minor = Number(split.whole + split.fraction.slice(0, decimals).padEnd(decimals, "0"));
  if (!Number.isSafeInteger(minor)) return { code: "amount-too-large", value: text };
  // Never -0: it is unequal to 0 under Object.is and prints as "-0" in some places.
  return split.isNegative && minor !== 0 ? -minor : minor;
}

function isAllZero(digits: string, from: number): boolean {
  for (let position = from; position < digits.length; position++) {
    if (digits[position] !== "0") return false;
  }
  return true;
}
