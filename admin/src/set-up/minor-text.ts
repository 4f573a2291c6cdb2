/** Amounts as people type them, "12,50", to whole minor units and back: by digits, no float comes near. */

/** Null for what is no amount. */
export function minorFromText(text: string): number | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s ]/g, ""));
  if (match === null) return null;
  const [, whole = "", cents = ""] = match;
  return Number(`${whole}${cents.padEnd(2, "0")}`);
}

export function textFromMinor(minor: number): string {
  const digits = String(minor).padStart(3, "0");
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
