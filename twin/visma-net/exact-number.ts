/** Numbers between JSON and whole units, by their digits and never in floating point. Visma.net §3 */

/** Node has it, the type library does not know it yet: a number with exactly these digits in JSON. */
const rawNumber = (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON;

/**
 * "12.345" → 1235 of two decimals, half away from zero; `isRounded` tells that digits were lost. Null for what is no
 * plain decimal. JSON.parse keeps the shortest text of the number that was sent, so its digits are the sender's.
 */
export function unitsOf(text: string, decimals: number): { units: bigint; isRounded: boolean } | null {
  const digits = plainText(text).match(/^([+-]?)(\d+)(?:\.(\d*))?$/);
  if (!digits) return null;
  const [, sign, whole = "0", fraction = ""] = digits;
  const kept = BigInt(`${whole}${fraction.padEnd(decimals, "0").slice(0, decimals)}`);
  const lost = fraction.slice(decimals);
  const units = kept + (lost >= "5" ? 1n : 0n);
  return { units: sign === "-" ? -units : units, isRounded: /[1-9]/.test(lost) };
}

/** 12.5 → 1250, or null. */
export function minorOf(text: string): { minor: number; isRounded: boolean } | null {
  const read = unitsOf(text, 2);
  if (!read) return null;
  const minor = Number(read.units);
  return Number.isSafeInteger(minor) ? { minor, isRounded: read.isRounded } : null;
}

/** 1250 → 12.5000 as JSON shows it: four decimals. Visma.net §3 */
export function amountJson(minor: number): unknown {
  return rawNumber(`${decimalText(minor)}00`);
}

/** A decimal text as a JSON number with so many decimals: six for quantities, eight for rates. */
export function numberJson(text: string, decimals: number): unknown {
  const read = unitsOf(text, decimals);
  if (!read) throw new Error(`${text} is no decimal.`);
  const digits = String(read.units < 0n ? -read.units : read.units).padStart(decimals + 1, "0");
  const sign = read.units < 0n ? "-" : "";
  return rawNumber(`${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
}

/** 1250 → "12.50". */
export function decimalText(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An amount in another currency, to the cent and half away from zero. The rate is exact decimal text. */
export function converted(minor: number, rate: string): number {
  const read = unitsOf(rate, 8);
  if (!read) throw new Error(`${rate} is no exchange rate.`);
  const product = BigInt(minor) * read.units;
  const one = 100_000_000n;
  const half = product < 0n ? -one / 2n : one / 2n;
  return Number((product + half) / one);
}

/** "1e-7" and its like, which JSON writes for very small and very large numbers, without the exponent. */
function plainText(text: string): string {
  const exponent = text.match(/^([+-]?\d+)(?:\.(\d+))?e([+-]?\d+)$/i);
  if (!exponent) return text;
  const [, whole = "0", fraction = "", power = "0"] = exponent;
  const places = Number(power);
  if (Math.abs(places) > 40) return text;
  const sign = whole.startsWith("-") ? "-" : "";
  const all = `${whole.replace(/^[+-]/, "")}${fraction}`;
  const point = whole.replace(/^[+-]/, "").length + places;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  if (point >= all.length) return `${sign}${all}${"0".repeat(point - all.length)}`;
  return `${sign}${all.slice(0, point)}.${all.slice(point)}`;
}
