/**
 * The fields a settlement is made of on the wire. Each reads what a sender gave into one canonical text, so that a stored
 * record can be read again and equal content has equal hashes. A refusal is an issue with a finding code in `params.code`.
 */
import { z } from "zod";
import { isDay, minorText } from "../../core/index.ts";
import { type DecimalRefusalCode, isDecimalRefusal } from "../../formats/decimal/decimal-refusal.ts";
import { parseAmountMinor } from "../../formats/decimal/parse-amount-minor.ts";
import { parseQuantity } from "../../formats/decimal/parse-quantity.ts";

export type FieldCode =
  | "field-missing"
  | "field-invalid"
  | "day-invalid"
  | "time-invalid"
  | "rate-invalid"
  | "amount-not-text"
  | DecimalRefusalCode;

type Refused = { refused: FieldCode };
const refused = (code: FieldCode): Refused => ({ refused: code });

/**
 * `described` is the field's JSON schema. Zod's own type checks are not used, since their issues cannot carry a code
 * and `amount-not-text` tells a sender more than "expected string".
 */
function field<Output extends string | number, Input>(
  described: Readonly<Record<string, unknown>>,
  read: (value: unknown) => Output | Refused,
): z.ZodType<Output, Input> {
  const schema = z
    .unknown()
    .meta(described)
    .transform((value, context) => {
      const output = value === undefined || value === null ? refused("field-missing") : read(value);
      if (typeof output !== "object") return output;
      context.addIssue({ code: "custom", message: output.refused, params: { code: output.refused } });
      return z.NEVER;
    });
  // The input type is what a well-behaved sender writes; everything else is read and refused all the same.
  return schema as unknown as z.ZodType<Output, Input>;
}

/** Absent, null and undefined are one thing to a sender. */
export function optional<Output, Input>(inner: z.ZodType<Output, Input>) {
  return inner.nullish().transform((value) => value ?? undefined);
}

/** A name. Tills number their reports and codes, and many write that as a JSON number; it is a name all the same. */
export function textField(lengthMax: number, isAllowed: (text: string) => boolean = () => true) {
  return field<string, string | number>({ type: ["string", "integer"], maxLength: lengthMax }, (value) => {
    if (typeof value !== "string" && !Number.isSafeInteger(value)) return refused("field-invalid");
    const text = String(value).trim();
    const isFit = text !== "" && text.length <= lengthMax && /^\P{Cc}*$/u.test(text) && isAllowed(text);
    return isFit ? text : refused("field-invalid");
  });
}

/** "1234.56" or "1234,56" → "1234.56". A JSON number is refused: 0.30000000000000004 has been rounded by someone already. */
export const amountField = field<string, string>(
  {
    type: "string",
    description: "Amount as a decimal text with at most two decimals",
    examples: ["514.20", "-0.40"],
  },
  (value) => {
    if (typeof value !== "string") return refused("amount-not-text");
    const amountMinor = parseAmountMinor(value);
    return isDecimalRefusal(amountMinor) ? refused(amountMinor.code) : minorText(amountMinor);
  },
);

/** Absent is nothing: "0.00". */
export const amountOrZero = amountField.nullish().transform((amount) => amount ?? "0.00");

/** Minor units of an amount that went through the schema; anything else is our bug. */
export function minorOf(amount: string): number {
  const amountMinor = parseAmountMinor(amount);
  if (isDecimalRefusal(amountMinor)) throw new Error(`not a canonical amount: ${amount}`);
  return amountMinor;
}

/** Percent as exact text, "25.00" → "25". A JSON number is taken by its shortest text, since rates are not summed. */
export const rateField = field<string, string | number>(
  { type: ["string", "number"], description: "VAT rate in percent", examples: ["25", "11.11"] },
  (value) => {
    if (typeof value !== "string" && typeof value !== "number") return refused("rate-invalid");
    const text = String(value);
    const rate = parseQuantity(text, { decimalMark: text.includes(",") ? "," : "." });
    const isFit = !isDecimalRefusal(rate) && Number(rate) >= 0 && Number(rate) <= 100;
    return isFit ? rate : refused("rate-invalid");
  },
);

/** A calendar day, `YYYY-MM-DD`; `YYYYMMDD` is accepted. */
export const dayField = field<string, string>(
  { type: "string", format: "date", examples: ["2026-03-14"] },
  (value) => {
    const day = typeof value === "string" ? value.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3") : "";
    return isDay(day) ? day : refused("day-invalid");
  },
);

/** A moment with an offset (kept as UTC) or the till's wall clock without one (kept as it is). */
export const timeField = field<string, string>(
  { type: "string", examples: ["2026-03-14T22:04:00+01:00", "2026-03-14T22:04:00"] },
  (value) => (typeof value === "string" ? canonicalTime(value.trim()) : undefined) ?? refused("time-invalid"),
);

export const countField = field<number, number>(
  { type: "integer", minimum: 0, maximum: 1_000_000_000 },
  (value) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= 1_000_000_000
      ? value
      : refused("field-invalid"),
);

function canonicalTime(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return undefined;
  try {
    return /(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(text.slice(11))
      ? Temporal.Instant.from(text).toString()
      : Temporal.PlainDateTime.from(text).toString();
  } catch {
    // Temporal says no by throwing; the answer here is simply "not a time".
    return undefined;
  }
}
