/** What a payment means is told by its type. These have a meaning of their own; any other name is a type too, with a slot of its own. */

type KnownPaymentType =
  | "cash"
  | "card"
  | "app"
  | "bank"
  | "gift-card"
  | "credit-note"
  | "customer-account"
  | "loyalty"
  | "bottle-deposit"
  | "check"
  | "other";

/** Predefined payment codes of the Norwegian SAF-T Cash Register code list (basic type 12). */
const byPredefinedCode: Readonly<Record<string, KnownPaymentType>> = {
  "12001": "cash",
  "12002": "card",
  "12003": "card",
  "12004": "bank",
  "12005": "gift-card",
  "12006": "customer-account",
  "12007": "loyalty",
  "12008": "bottle-deposit",
  "12009": "check",
  "12010": "credit-note",
  "12011": "app",
  "12999": "other",
};

/** The type as slots name it: "Gift card" and "gift_card" are "gift-card"; a predefined code is its meaning. */
export function canonicalPaymentType(text: string): string {
  const type = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_/]+/g, "-");
  return byPredefinedCode[type] ?? (type === "giftcard" ? "gift-card" : type);
}
