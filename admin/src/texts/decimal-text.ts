/** 1250 → "12.50", by the digits: an amount never becomes a binary fraction, also not on its way to the screen. */
export function decimalText(minor: number): `${number}` {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  const sign = minor < 0 ? "-" : "";
  // Digits around one point are a numeric literal, which the type cannot see.
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
}
