/** Money as people write it. No marks between thousands: amounts are copied into search fields, and each country marks them otherwise. */
import { type Language, minorText } from "../core/index.ts";

/** 51420 → "514.20" in English, "514,20" in the other four. */
export function amountText(amountMinor: number, language: Language): string {
  const text = minorText(amountMinor);
  return language === "en" ? text : text.replace(".", ",");
}
