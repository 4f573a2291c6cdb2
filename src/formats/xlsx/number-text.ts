// The number in a cell as the decimal text that a person sees in it, digit by digit.

/** A double holds no more than this without noise, and spreadsheets show no more. */
const significantDigits = 15;

/** A float's shortest text has 24; a longer one was written to do harm. */
const charactersMax = 400;

const numberPattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * "1234.5600000000001" → "1234.56", "1.5E3" → "1500", "-1e-2" → "-0.01". Rounded to 15 significant digits, which takes away
 * what the float of the spreadsheet added and nothing that was meant. Undefined for what is no number.
 */
export function numberText(raw: string): string | undefined {
  const trimmed = raw.trim();
  const match = trimmed.length > charactersMax ? null : numberPattern.exec(trimmed);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (match === null || whole + fraction === "") return undefined;
  const rounded = roundDigits(whole + fraction, whole.length + Number(exponent));
  const { digits, pointAt } = rounded;
  const padded = digits.padEnd(Math.max(pointAt, digits.length), "0");
  const wholeText = pointAt > 0 ? padded.slice(0, pointAt).replace(/^0+(?=\d)/, "") : "0";
  const fractionText = (pointAt > 0 ? padded.slice(pointAt) : "0".repeat(-pointAt) + padded).replace(
    /0+$/,
    "",
  );
  const unsigned = fractionText === "" ? wholeText : `${wholeText}.${fractionText}`;
  return sign === "-" && /[1-9]/.test(unsigned) ? `-${unsigned}` : unsigned;
}

type Digits = { digits: string; pointAt: number };

/** Half away from zero, over the digits. `pointAt`: how many digits stand before the decimal point. */
function roundDigits(all: string, pointAt: number, keep = significantDigits): Digits {
  const zeros = /^0*/.exec(all)?.[0].length ?? 0;
  const digits = all.slice(zeros);
  const place = pointAt - zeros;
  if (digits.length <= keep) return { digits, pointAt: place };
  const kept = digits.slice(0, Math.max(keep, 0));
  if ((digits[keep] ?? "0") < "5") return { digits: kept, pointAt: place };
  const raised = String(BigInt(kept === "" ? "0" : kept) + 1n);
  return { digits: raised, pointAt: place + raised.length - kept.length };
}

/**
 * An amount of `decimals` decimals, where the number is within a millionth of one: a sum over floats drifts a little.
 * What is further off stays as it is, and whoever reads the amount refuses it.
 */
export function nearbyAmountText(text: string, decimals = 2): string {
  const { groups = {} } = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?$/.exec(text) ?? {};
  const { sign = "", whole = "", fraction = "" } = groups;
  if (whole === "" || fraction.length <= decimals) return text;
  const scale = 10n ** BigInt(fraction.length - decimals);
  const units = BigInt(whole + fraction);
  const nearest = (units + scale / 2n) / scale;
  const off = units > nearest * scale ? units - nearest * scale : nearest * scale - units;
  if (off * 1_000_000n > 10n ** BigInt(fraction.length)) return text;
  const digits = String(nearest).padStart(decimals + 1, "0");
  const unsigned = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return sign === "-" && nearest !== 0n ? `-${unsigned}` : unsigned;
}
