/** Exact decimals for rates and quantities, kept as text. big.js: small, exact, alive; floats would make 11.11 something else. */
import Big from "big.js";

export function isSameDecimal(left: string, right: string): boolean {
  return new Big(left).eq(new Big(right));
}

/** Plain shortest text: "25.00" → "25", "11.110" → "11.11". */
export function decimalText(value: string | number): string {
  return new Big(value).toFixed();
}
