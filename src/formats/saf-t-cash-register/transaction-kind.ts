// What a transaction is for the books, by the authority's list 11.

import type { CashTransaction } from "./read-transaction.ts";

export type TransactionKind = "cash sale" | "sale on account" | "cash difference" | "other";

const kinds: Readonly<Record<string, TransactionKind>> = {
  "11001": "cash sale",
  "11002": "sale on account",
  "11003": "other",
  "11004": "other",
  "11005": "other",
  "11006": "cash sale",
  "11007": "other",
  "11008": "cash difference",
  "11009": "cash sale",
  "11010": "other",
  "11011": "other",
  "11012": "cash sale",
  "11013": "cash sale",
  "11014": "other",
  // Paid partly on account: that part is a payment of type 12006, so the sale as a whole is in the day's sales.
  "11015": "cash sale",
  "11016": "cash sale",
  "11017": "sale on account",
};

/** An unknown type (the schema does not even demand one) with article lines and a payment is taken for a cash sale. */
export function kindOf(transaction: CashTransaction): TransactionKind {
  const known = transaction.predefinedId === undefined ? undefined : kinds[transaction.predefinedId];
  if (known !== undefined) return known;
  return transaction.lines.length > 0 && transaction.payments.length > 0 ? "cash sale" : "other";
}
