/**
 * The fields a settlement is made of on the wire. Every issue's message is a finding code, so that whoever parses
 * (the API, a file reader) can turn issues into findings without knowing this integration.
 */
import { z } from "zod";
import { isDay } from "../../core/index.ts";
import { type DecimalRefusal, isDecimalRefusal } from "../../formats/decimal/decimal-refusal.ts";
import { parseAmountMinor } from "../../formats/decimal/parse-amount-minor.ts";
import { parseQuantity } from "../../formats/decimal/parse-quantity.ts";

export type FieldCode =
  | "field-missing"
  | "field-invalid"
  | "day-invalid"
  | "time-invalid"
  | "rate-invalid"
  | "amount-not-text"
  | DecimalRefusal["code"];

type Issue = { input: unknown };

/** The message of an issue, for a field whose wrong type has a code of its own. */
export const orMissing = (code: FieldCode) => (issue: Issue) =>
  issue.input === undefined || issue.input === null ? "field-missing" : code;

/** Absent, null and undefined are one thing to a sender. */
export function optional<Output, Input>(field: z.ZodType<Output, Input>) {
  return field.nullish().transform((value) => value ?? undefined);
}

const noControlCharacters = /^\P{Cc}*$/u;

export function textField(lengthMax: number) {
  const text = z
    .string({ error: orMissing("field-invalid") })
    .trim()
    .min(1, { error: "field-invalid" })
    .max(lengthMax, { error: "field-invalid" })
    .regex(noControlCharacters, { error: "field-invalid" });
  // Tills number their reports and codes, and many write the number as a JSON number. It is a name, so digits suffice.
  return z.preprocess((value) => (Number.isSafeInteger(value) ? String(value) : value), text);
}

/** A decimal string, "1234.56" or "1234,56", to minor units. A JSON number is refused: 0.30000000000000004 has been rounded by someone already. */
export const amountField = z
  .string({ error: orMissing("amount-not-text") })
  .meta({ description: "Amount as a decimal text with at most two decimals", examples: ["514.20", "-0.40"] })
  .transform((text, context) => {
    const amountMinor = parseAmountMinor(text);
    if (!isDecimalRefusal(amountMinor)) return amountMinor;
    context.addIssue({ code: "custom", message: amountMinor.code });
    return z.NEVER;
  });

/** Percent as exact text, "25.00" → "25". A JSON number is taken by its shortest text, since rates are not summed. */
export const rateField = z
  .union([z.string(), z.number()], { error: orMissing("rate-invalid") })
  .meta({ description: "VAT rate in percent", examples: ["25", "11.11"] })
  .transform((value, context) => {
    const rate = parseQuantity(String(value), { decimalMark: String(value).includes(",") ? "," : "." });
    if (!isDecimalRefusal(rate) && Number(rate) >= 0 && Number(rate) <= 100) return rate;
    context.addIssue({ code: "custom", message: "rate-invalid" });
    return z.NEVER;
  });

/** A calendar day, `YYYY-MM-DD`; `YYYYMMDD` is accepted. */
export const dayField = z
  .string({ error: orMissing("day-invalid") })
  .meta({ examples: ["2026-03-14"] })
  .transform((text, context) => {
    const day = text.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
    if (isDay(day)) return day;
    context.addIssue({ code: "custom", message: "day-invalid" });
    return z.NEVER;
  });

/** A moment with an offset (kept as UTC) or the till's wall clock without one (kept as it is). */
export const timeField = z
  .string({ error: orMissing("time-invalid") })
  .meta({ examples: ["2026-03-14T22:04:00+01:00", "2026-03-14T22:04:00"] })
  .transform((text, context) => {
    const time = canonicalTime(text.trim());
    if (time !== null) return time;
    context.addIssue({ code: "custom", message: "time-invalid" });
    return z.NEVER;
  });

export const countField = z
  .int({ error: orMissing("field-invalid") })
  .min(0, { error: "field-invalid" })
  .max(1_000_000_000, { error: "field-invalid" });

function canonicalTime(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return null;
  try {
    return /(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(text.slice(11))
      ? Temporal.Instant.from(text).toString()
      : Temporal.PlainDateTime.from(text).toString();
  } catch {
    // Temporal says no by throwing; the answer here is simply "not a time".
    return null;
  }
}
