/** An amount as a decimal text. */
import { minorText } from "../core/index.ts";
import { isDecimalRefusal } from "../formats/decimal/decimal-refusal.ts";
import { parseAmountMinor } from "../formats/decimal/parse-amount-minor.ts";
import { field, refused } from "./field.ts";

/** "1234.56" or "1234,56" → "1234.56". A JSON number is refused: 0.30000000000000004 has been rounded by someone already. */
export function amountField(examples: readonly string[]) {
  const description = "Amount as a decimal text with at most two decimals";
  return field<string, string>({ type: "string", description, examples }, (value) => {
    if (typeof value !== "string") return refused("amount-not-text");
    const amountMinor = parseAmountMinor(value);
    return isDecimalRefusal(amountMinor) ? refused(amountMinor.code) : minorText(amountMinor);
  });
}

/** Minor units of an amount that went through the schema; anything else is our bug. */
export function minorOf(amount: string): number {
  const amountMinor = parseAmountMinor(amount);
  if (isDecimalRefusal(amountMinor)) throw new Error(`not a canonical amount: ${amount}`);
  return amountMinor;
}
