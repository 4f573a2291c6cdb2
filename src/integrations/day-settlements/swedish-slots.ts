/**
 * Accounts that Swedish companies usually have for a till, for the try-out only. Source: the usual Swedish chart (BAS); the VAT codes are
 * the boxes of the Swedish VAT return.
 */
import type { SlotSetting } from "./settings.ts";

export const swedishSlots: Readonly<Record<string, SlotSetting>> = {
  "sales/25": { account: "3001", vatCode: "05" },
  "sales/12": { account: "3002", vatCode: "06" },
  "sales/6": { account: "3003", vatCode: "07" },
  "sales/0": { account: "3004", vatCode: "42" },
  "vat/25": { account: "2611" },
  "vat/12": { account: "2621" },
  "vat/6": { account: "2631" },
  cash: { account: "1910" },
  "payment/card": { account: "1580" },
  "payment/app": { account: "1685" },
  "payment/bank": { account: "1930" },
  "payment/customer-account": { account: "1510" },
  "gift-card": { account: "2421" },
  "credit-note": { account: "2420" },
  "credit-sales": { account: "1510" },
  tips: { account: "2821" },
  rounding: { account: "3740" },
  "cash-difference": { account: "6992" },
  "cash-paid-in": { account: "1930" },
  "cash-paid-out": { account: "1930" },
  "cash-deposit": { account: "1930" },
};
