// Takes a decimal text apart by its digits. Both parsers stand on it, so they cannot disagree on what a number is.

import type { DecimalRefusal } from "./decimal-refusal.ts";

export type DecimalMark = "," | ".";

/** `whole` and `fraction` hold digits only; at least one of them is not empty. */
export interface SplitDecimal {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** No number that anybody means is longer; cutting the zeros of a longer one would hold everything else up. */
const charactersMax = 200;

const decimalPattern = /^([+-]?)(\d*)(?:([.,])(\d*))?$/;

/**
 * Accepts an optional sign, digits, and at most one mark. Blanks around the text are ignored.
 * Without a `decimalMark` a text that can be read as grouped thousands is refused as ambiguous: one to three digits
 * (not beginning with a zero), a mark, exactly three digits. A guess would be off a thousandfold.
 */
export function splitDecimal(text: string, decimalMark?: DecimalMark): SplitDecimal | DecimalRefusal {
  const trimmed = text.trim();
  if (trimmed === "") return { code: "amount-empty", value: text };
  if (trimmed.length > charactersMax) return { code: "amount-unreadable", value: text };
  const match = decimalPattern.exec(trimmed);
  const [, sign = "", whole = "", mark, fraction = ""] = match ?? [];
  if (match === null || (whole === "" && fraction === "")) return { code: "amount-unreadable", value: text };
  if (mark !== undefined && decimalMark !== undefined && mark !== decimalMark) {
    return { code: "amount-unreadable", value: text };
  }
  if (decimalMark === undefined && mark !== undefined && looksLikeThousands(whole, fraction)) {
    return { code: "amount-ambiguous", value: text };
  }
  return { isNegative: sign === "-", whole, fraction };
}

/** `0.400` is not grouped thousands, because no group begins with a zero; nor is `1234.560`, whose group is too long. */
function looksLikeThousands(whole: string, fraction: string): boolean {
  return fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && whole[0] !== "0";
}
