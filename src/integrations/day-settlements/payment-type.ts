/** What a payment means is told by its type. These are the types with a meaning of their own; any other name is a type too, with a slot of its own. */

export type KnownPaymentType =
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

type Meaning = { type: KnownPaymentType; subtype?: string };

/** Predefined payment codes of the Norwegian SAF-T Cash Register code list (basic type 12). */
const byPredefinedCode: Readonly<Record<string, Meaning>> = {
  "12001": { type: "cash" },
  "12002": { type: "card", subtype: "debit" },
  "12003": { type: "card", subtype: "credit" },
  "12004": { type: "bank" },
  "12005": { type: "gift-card" },
  "12006": { type: "customer-account" },
  "12007": { type: "loyalty" },
  "12008": { type: "bottle-deposit" },
  "12009": { type: "check" },
  "12010": { type: "credit-note" },
  "12011": { type: "app" },
  "12999": { type: "other" },
};

export function paymentOfPredefinedCode(code: string): Meaning | undefined {
  return byPredefinedCode[code];
}

/** The type as slots name it: "Gift card" and "gift_card" are "gift-card"; a predefined code is its meaning. */
export function canonicalPaymentType(text: string): string {
  const type = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
  return byPredefinedCode[type]?.type ?? (type === "giftcard" ? "gift-card" : type);
}
