/** A day as this API writes it: date-only, or a date-time whose first ten characters are the day (visma-facts §3). */
import { z } from "zod";
import { isDay } from "../../core/index.ts";

/** What programs of this kind write where there is no day; as a beginning it lies before everything. */
export const noDay = "0001-01-01";

export const ledgerDay = z
  .string()
  .transform((text) => text.slice(0, 10))
  .refine((day) => day === noDay || isDay(day), "not a day");
