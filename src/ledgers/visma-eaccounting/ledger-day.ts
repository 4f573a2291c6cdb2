/** A day as this API writes it: date-only, or a date-time whose first ten characters are the day (visma-facts §3). */
import { z } from "zod";
import { isDay } from "../../core/index.ts";

export const ledgerDay = z
  .string()
  .transform((text) => text.slice(0, 10))
  .refine(isDay, "not a day");
