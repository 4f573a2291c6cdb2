/** Fields that many schemas of the API share in shape: names, days, reasons, ids. */
import { z } from "@hono/zod-openapi";
import { isDay } from "../core/index.ts";
import { environments } from "../engine/offered-environments.ts";

export const idField = z.uuid();
export const instantField = z.iso.datetime();
/** No year below 1000: the database knows no year 0000. */
export const dayField = z.iso
  .date()
  .refine(isDay, { error: "a day of the calendar" })
  .openapi({ example: "2026-03-10" });
export const monthField = z
  .string()
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)
  .openapi({ description: "A calendar month.", example: "2026-03" });
export const environmentField = z.enum(environments).openapi({
  description: "Which world the connection's company lives in; nothing crosses from one to another.",
});
export const minorField = z.int().openapi({ description: "Whole minor units of the currency." });

export function nameField(lengthMax = 200) {
  return z.string().trim().min(1).max(lengthMax);
}

export const searchField = (among: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: `Each word stands somewhere in ${among}, in any case.` });

export const reasonField = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .openapi({ description: "Why; it is kept in the audit log.", example: "Booked by hand in March" });

export const scheduleField = z
  .strictObject({
    kind: z.enum(["at-once", "hourly", "daily", "weekly", "monthly", "never"]),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional()
      .openapi({ description: "HH:MM in the company's time zone; 05:00 where left out.", example: "05:00" }),
  })
  .openapi("Schedule");
