/** The ledger's VAT rate as exact percent text. */
import { decimalText } from "../../core/index.ts";

/**
 * Whether 25 percent comes as 25 or as 0.25 is not proven: published examples show both (visma-facts §5). No VAT rate lies
 * between 0 and 1 percent, so a value there is a fraction. Its point is moved by digits: 0.1111 × 100 is not 11.11 in floats.
 */
export function percentText(rate: number): string {
  if (rate <= 0 || rate >= 1) return decimalText(rate);
  const digits = (decimalText(rate).split(".")[1] ?? "").padEnd(2, "0");
  return decimalText(`${digits.slice(0, 2)}.${digits.slice(2)}0`);
}
