/**
 * A field of a record as senders write it, read into one canonical value: so that a stored record can be read again, and equal content has
 * equal hashes. A refusal is an issue with a finding's code as its message and in `params.code`.
 */
import { z } from "zod";
import type { InputCode } from "../core/index.ts";

export type Refused = { refused: InputCode };
export const refused = (code: InputCode): Refused => ({ refused: code });

export type Scalar = string | number | boolean;

/**
 * By its JSON schema and its reader. Zod's own type checks are not used, since their issues cannot carry a code, and `amount-not-text` tells
 * a sender more than "expected string".
 */
export type Field<Output extends Scalar, Input> = {
  described: Readonly<Record<string, unknown>>;
  read: (value: unknown) => Output | Refused;
  /** Only for the type: what a well-behaved sender writes. */
  given?: Input;
};

export function field<Output extends Scalar, Input>(
  described: Field<Output, Input>["described"],
  read: Field<Output, Input>["read"],
): Field<Output, Input> {
  return { described, read };
}

/** Which values say nothing. */
export type Absence = (value: unknown) => boolean;

/** Absent, null and undefined are one thing to a sender. */
const isNothing: Absence = (value) => value === undefined || value === null;

/** So is an empty text, where the source writes all its elements whether they hold anything or not. */
export const isNothingOrBlank: Absence = (value) =>
  isNothing(value) || (typeof value === "string" && value.trim() === "");

export function required<Output extends Scalar, Input>(
  { described, read }: Field<Output, Input>,
  isAbsent = isNothing,
): z.ZodType<Output, Input> {
  const schema = z
    .unknown()
    .meta(described)
    .transform((value, context) =>
      accepted(isAbsent(value) ? refused("field-missing") : read(value), context),
    );
  // Everything is read and refused, whatever it is; the type says what should come.
  return schema as unknown as z.ZodType<Output, Input>;
}

export function optional<Output extends Scalar, Input>(
  { described, read }: Field<Output, Input>,
  isAbsent = isNothing,
): z.ZodOptional<z.ZodType<Output, Input | null>> {
  const schema = z
    .unknown()
    .meta(described)
    .optional()
    .transform((value, context) => (isAbsent(value) ? undefined : accepted(read(value), context)));
  return schema as unknown as z.ZodOptional<z.ZodType<Output, Input | null>>;
}

function accepted<Output extends Scalar>(output: Output | Refused, context: z.core.$RefinementCtx): Output {
  if (typeof output !== "object") return output;
  const { refused: code } = output;
  context.addIssue({ code: "custom", message: code, params: { code } });
  return z.NEVER;
}
