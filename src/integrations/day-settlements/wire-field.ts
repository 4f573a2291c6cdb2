/** The fields a settlement is made of on the wire. An empty text is a mistake of the till's, and no absence. */
import type { z } from "zod";
import { isDecimalRefusal } from "../../formats/decimal/decimal-refusal.ts";
import { parseQuantity } from "../../formats/decimal/parse-quantity.ts";
import * as wire from "../../wire/index.ts";
import { field, refused, required } from "../../wire/index.ts";

/** Absent, null and undefined are one thing to a sender. */
export function optional<Output, Input>(inner: z.ZodType<Output, Input>) {
  return inner.nullish().transform((value) => value ?? undefined);
}

export function textField(lengthMax: number, isAllowed?: (text: string) => boolean) {
  return required(wire.textField(lengthMax, isAllowed));
}

export const amountField = required(wire.amountField(["514.20", "-0.40"]));
export const dayField = required(wire.dayField("2026-03-14"));

/** Absent is nothing: "0.00". */
export const amountOrZero = amountField.nullish().transform((amount) => amount ?? "0.00");

/** Percent as exact text, "25.00" → "25". A JSON number is taken by its shortest text, since rates are not summed. */
export const rateField = required(
  field<string, string | number>(
    { type: ["string", "number"], description: "VAT rate in percent", examples: ["25", "11.11"] },
    (value) => {
      if (typeof value !== "string" && typeof value !== "number") return refused("rate-invalid");
      const text = String(value);
      const rate = parseQuantity(text, { decimalMark: text.includes(",") ? "," : "." });
      const isFit = !isDecimalRefusal(rate) && Number(rate) >= 0 && Number(rate) <= 100;
      return isFit ? rate : refused("rate-invalid");
    },
  ),
);

/** A moment with an offset (kept as UTC) or the till's wall clock without one (kept as it is). */
export const timeField = required(
  field<string, string>(
    { type: "string", examples: ["2026-03-14T22:04:00+01:00", "2026-03-14T22:04:00"] },
    (value) =>
      (typeof value === "string" ? canonicalTime(value.trim()) : undefined) ?? refused("time-invalid"),
  ),
);

export const countField = required(
  field<number, number>({ type: "integer", minimum: 0, maximum: 1_000_000_000 }, (value) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= 1_000_000_000
      ? value
      : refused("field-invalid"),
  ),
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
