/**
 * The fields a run is made of on the wire. Each reads what a sender gave into one canonical text, so that a stored record can be
 * read again and equal content has equal hashes. An empty text counts as absent: payroll programs write all their elements.
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
  | "amount-not-text"
  | DecimalRefusalCode;

type Refused = { refused: FieldCode };
const refused = (code: FieldCode): Refused => ({ refused: code });

/** A field by its JSON schema and its reader. Zod's own checks are not used, since their issues carry no code of ours. */
export type Field<Output, Input> = {
  described: Readonly<Record<string, unknown>>;
  read: (value: unknown) => Output | Refused;
  /** Only for the type: what a well-behaved sender writes. */
  given?: Input;
};

export function required<Output extends Scalar, Input>(
  field: Field<Output, Input>,
): z.ZodType<Output, Input> {
  const schema = z
    .unknown()
    .meta(field.described)
    .transform((value, context) =>
      isAbsent(value) ? refuse(context, "field-missing") : readOr(field, value, context),
    );
  // Everything is read and refused, whatever it is; the type says what should come.
  return schema as unknown as z.ZodType<Output, Input>;
}

/** Absent, null and an empty text are one thing to a sender. */
export function optional<Output extends Scalar, Input>(
  field: Field<Output, Input>,
): z.ZodOptional<z.ZodType<Output, Input | "" | null>> {
  const schema = z
    .unknown()
    .meta(field.described)
    .optional()
    .transform((value, context) => (isAbsent(value) ? undefined : readOr(field, value, context)));
  return schema as unknown as z.ZodOptional<z.ZodType<Output, Input | "" | null>>;
}

type Scalar = string | number | boolean;
type Context = z.core.$RefinementCtx;

function readOr<Output extends Scalar, Input>(
  field: Field<Output, Input>,
  value: unknown,
  context: Context,
): Output {
  const output = field.read(value);
  return typeof output === "object" ? refuse(context, output.refused) : output;
}

function refuse(context: Context, code: FieldCode): never {
  context.addIssue({ code: "custom", message: code, params: { code } });
  return z.NEVER;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function field<Output extends Scalar, Input>(
  described: Field<Output, Input>["described"],
  read: Field<Output, Input>["read"],
): Field<Output, Input> {
  return { described, read };
}

/** A name or a code. Many programs write numbers of employees and cost centres as JSON numbers; they are names all the same. */
export function textField(lengthMax: number, isAllowed: (text: string) => boolean = () => true) {
  return field<string, string | number>({ type: ["string", "integer"], maxLength: lengthMax }, (value) => {
    if (typeof value !== "string" && !Number.isSafeInteger(value)) return refused("field-invalid");
    const text = String(value).trim();
    const isFit = text.length <= lengthMax && /^\P{Cc}*$/u.test(text) && isAllowed(text);
    return isFit ? text : refused("field-invalid");
  });
}

/** Digits and letters, with points and hyphens: charts differ, and the letter codes of RGS have no digit at all. */
export const accountField = textField(20, (text) => /^[0-9A-Za-z.-]+$/.test(text));

/** "1234.56" or "1234,56" → "1234.56". A JSON number is refused: 0.30000000000000004 has been rounded by someone already. */
export const amountField = field<string, string>(
  {
    type: "string",
    description: "Amount as a decimal text with at most two decimals",
    examples: ["31000.00", "-0.40"],
  },
  (value) => {
    if (typeof value !== "string") return refused("amount-not-text");
    const amountMinor = parseAmountMinor(value);
    return isDecimalRefusal(amountMinor) ? refused(amountMinor.code) : minorText(amountMinor);
  },
);

/** Minor units of an amount that went through the schema; anything else is our bug. */
export function minorOf(amount: string): number {
  const amountMinor = parseAmountMinor(amount);
  if (isDecimalRefusal(amountMinor)) throw new Error(`not a canonical amount: ${amount}`);
  return amountMinor;
}

/** Hours, days, shares: for information, exact text. */
export const quantityField = field<string, string | number>({ type: ["string", "number"] }, (value) => {
  if (typeof value !== "string" && typeof value !== "number") return refused("field-invalid");
  const text = String(value);
  const quantity = parseQuantity(text, { decimalMark: text.includes(",") ? "," : "." });
  return isDecimalRefusal(quantity) ? refused(quantity.code) : quantity;
});

/** A calendar day, `YYYY-MM-DD`; `YYYYMMDD` is accepted. */
export const dayField = field<string, string>(
  { type: "string", format: "date", examples: ["2026-03-25"] },
  (value) => {
    const day = typeof value === "string" ? value.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3") : "";
    return isDay(day) ? day : refused("day-invalid");
  },
);

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
