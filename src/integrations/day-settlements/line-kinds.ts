/** What a line of a settlements' table can be, and the field of the settlement that it goes to. */

/** Kinds of which several lines are one sum. */
export const summed = {
  tips: "tips",
  rounding: "rounding",
  "gift-card-sold": "giftCardsSold",
  "gift-card-redeemed": "giftCardsRedeemed",
  "credit-note-issued": "creditNotesIssued",
  "credit-note-redeemed": "creditNotesRedeemed",
  "cash-paid-in": "cashPaidIn",
  "cash-paid-out": "cashPaidOut",
  "cash-deposited": "cashDeposited",
} as const;

/** Kinds that are counted once a day: which of two is meant cannot be known. */
export const single = {
  "opening-float": "openingFloat",
  "counted-cash": "countedCash",
  "cash-difference": "cashDifference",
} as const;

/** Kinds for information. */
export const tallied = {
  discount: "discounts",
  return: "returns",
  void: "voids",
  correction: "corrections",
  training: "training",
} as const;

const lists = { sale: "sales", payment: "payments", "credit-sale": "creditSales" } as const;
const kinds = { ...lists, ...summed, ...single, ...tallied };
export type LineKind = keyof typeof kinds;

/** By the field's name: "giftCardsSold" is "gift-card-sold". */
export const kindOfField: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(kinds).map(([kind, field]) => [field, kind]),
);
