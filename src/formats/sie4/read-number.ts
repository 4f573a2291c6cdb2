// Numbers in SIE have a decimal point and no thousands separators. A comma is read where it can mean nothing else.

import type { DecimalRefusal } from "../decimal/decimal-refusal.ts";
import { parseAmountMinor } from "../decimal/parse-amount-minor.ts";
import { parseQuantity } from "../decimal/parse-quantity.ts";

/** `-115486.00`, `20000`, `-0.5` → minor units. `1.234` has too many decimals, since the point is no separator. */
export function readAmount(text: string): number | DecimalRefusal {
  return hasComma(text) ? parseAmountMinor(text) : parseAmountMinor(text, { decimals: 2, decimalMark: "." });
}

/** A canonical decimal string. */
export function readQuantity(text: string): string | DecimalRefusal {
  return parseQuantity(text, hasComma(text) ? {} : { decimalMark: "." });
}

export function hasComma(text: string): boolean {
  return text.includes(",");
}
