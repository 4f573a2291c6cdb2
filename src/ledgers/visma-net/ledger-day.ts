/** A day as this API writes it: local without zone, or with one; its first ten characters are the day (Visma.net §3). */
import { z } from "zod";
import { isDay } from "../../core/index.ts";

/** "0001-01-01" is what programs of this kind write where there is no day; as a rate's beginning it lies before everything. */
export const ledgerDay = z
  .string()
  .transform((text) => text.slice(0, 10))
  .refine((day) => day === "0001-01-01" || isDay(day), "not a day");

/** As it is sent: without zone, since a zone has moved documents to the day before. */
export function dayTime(day: string): string {
  return `${day}T00:00:00`;
}
