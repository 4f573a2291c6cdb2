/** Amounts between JSON numbers and whole minor units, without ever calculating in floating point. */

/**
 * 12.5 → 1250. Null when there are more than two decimals: JSON.parse keeps the shortest text of the number that
 * was sent, so its digits are the sender's. visma-facts §3: two decimals at most.
 */
export function minorOf(amount: number): number | null {
  const digits = String(amount).match(/^(-?)(\d+)(?:\.(\d{1,2}))?$/);
  if (!digits) return null;
  const [, sign, whole, cents = ""] = digits;
  const minor = Number(`${whole}${cents.padEnd(2, "0")}`);
  return sign === "-" ? 0 - minor : minor;
}

/** 1250 → 12.5, the number whose shortest text has the wanted two decimals. */
export function amountOf(minor: number): number {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return Number(`${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}
