// Why a decimal text was refused. The readers turn it into a finding of their own with the place of the text.

export type DecimalRefusalCode =
  /** Empty or blank where a number is expected. */
  | "amount-empty"
  /** `1,234` and `1.234`: a thousand or one and a bit. Only the writer of the file knows. */
  | "amount-ambiguous"
  /** Decimals beyond the allowed ones that are not zero; cutting them would be a silent rounding. */
  | "amount-too-many-decimals"
  /** Exact only up to 2^53 minor units; a larger one is surely no day's till. */
  | "amount-too-large"
  /** Letters, exponents, blanks inside, thousands separators, two signs. */
  | "amount-unreadable";

/** `value` is the text as it stood in the file. */
export interface DecimalRefusal {
  readonly code: DecimalRefusalCode;
  readonly value: string;
}

export function isDecimalRefusal(result: number | string | DecimalRefusal): result is DecimalRefusal {
  return typeof result === "object";
}
