// Decimal text to an exact decimal string in one canonical form, for quantities and rates.

import type { DecimalRefusal } from "./decimal-refusal.ts";
import { type DecimalMark, splitDecimal } from "./split-decimal.ts";

export interface QuantityReading {
  /** Most decimals that may be non-zero; 6 unless told. */
  readonly decimalsMax?: number;
  readonly decimalMark?: DecimalMark;
}

/**
 * `25.00` → "25", `1,50` → "1.5", `-0,0` → "0". The canonical form has a point, no plus, no needless zeros, so that
 * equal numbers are equal strings. Refuses what `parseAmountMinor` refuses.
 */
export function parseQuantity(text: string, reading: QuantityReading = {}): string | DecimalRefusal {
  const split = splitDecimal(text, reading.decimalMark);
  if ("code" in split) return split;
  const whole = split.whole.replace(/^0+(?=\d)/, "") || "0";
  const fraction = split.fraction.replace(/0+$/, "");
  if (fraction.length > (reading.decimalsMax ?? 6)) return { code: "amount-too-many-decimals", value: text };
  const unsigned = fraction === "" ? whole : `${whole}.${fraction}`;
  return split.isNegative && unsigned !== "0" ? `-${unsigned}` : unsigned;
}
