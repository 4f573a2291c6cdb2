/** Money as integers of minor units. Floats never carry an amount: 0.1 + 0.2 is not 0.3. */

/** Throws when the value is not a whole, exactly representable number of minor units: that is our bug. */
export function assertMinor(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole amount of minor units: ${value}`);
  return value === 0 ? 0 : value;
}

export function sumMinor(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total = assertMinor(total + assertMinor(amount));
  return total;
}

/** "514.20", "-0.40": two decimals, a point, no grouping. Currencies of the supported countries all have two. */
export function minorText(amountMinor: number): string {
  const digits = String(Math.abs(assertMinor(amountMinor))).padStart(3, "0");
  return `${amountMinor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Minor units out of a JSON number that a ledger sent with at most two decimals.
 * Reads the number's shortest decimal text, so that 1.15 is 115 and not 114.99999. Null when it has more decimals.
 */
export function minorFromNumber(value: number): number | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(value));
  if (match === null) return null;
  const [, sign, whole = "0", fraction = ""] = match;
  const amount = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return Number.isSafeInteger(amount) ? assertMinor(sign === "-" ? -amount : amount) : null;
}

/** The JSON number for an amount; exact to the cent as long as it stays below 10^13, which `assertMinor` and the ledgers' own limits keep. */
export function numberFromMinor(amountMinor: number): number {
  return Number(minorText(amountMinor));
}
