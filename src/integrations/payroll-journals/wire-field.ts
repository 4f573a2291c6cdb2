/** The fields a run is made of on the wire. An empty text counts as absent: payroll programs write all their elements. */
import { isDecimalRefusal } from "../../formats/decimal/decimal-refusal.ts";
import { parseQuantity } from "../../formats/decimal/parse-quantity.ts";
import * as wire from "../../wire/index.ts";
import { type Field, field, isNothingOrBlank, refused, type Scalar, textField } from "../../wire/index.ts";

export { textField };

export function required<Output extends Scalar, Input>(of: Field<Output, Input>) {
  return wire.required(of, isNothingOrBlank);
}

export function optional<Output extends Scalar, Input>(of: Field<Output, Input | "">) {
  return wire.optional(of, isNothingOrBlank);
}

/** Digits and letters, with points and hyphens: charts differ, and the letter codes of RGS have no digit at all. */
export const accountField = textField(20, (text) => /^[0-9A-Za-z.-]+$/.test(text));
export const amountField = wire.amountField(["31000.00", "-0.40"]);
export const dayField = wire.dayField("2026-03-25");

/** Hours, days, shares: for information, exact text. */
export const quantityField = field<string, string | number>({ type: ["string", "number"] }, (value) => {
  if (typeof value !== "string" && typeof value !== "number") return refused("field-invalid");
  const text = String(value);
  const quantity = parseQuantity(text, { decimalMark: text.includes(",") ? "," : "." });
  return isDecimalRefusal(quantity) ? refused(quantity.code) : quantity;
});

export function wholeField(from: number, to: number) {
  return field<number, number | string>({ type: "integer", minimum: from, maximum: to }, (value) => {
    const isDigits = typeof value === "string" && /^\d{1,9}$/.test(value.trim());
    const number = isDigits ? Number(value) : value;
    const isFit =
      typeof number === "number" && Number.isSafeInteger(number) && number >= from && number <= to;
    return isFit ? number : refused("field-invalid");
  });
}

export const flagField = field<boolean, boolean>({ type: "boolean" }, (value) => {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : refused("field-invalid");
});
