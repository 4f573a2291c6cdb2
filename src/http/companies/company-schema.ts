/** A company over HTTP: as it is given out, added and changed. */
import { z } from "@hono/zod-openapi";
import { idField, instantField, nameField } from "../fields.ts";
import { findingSchema } from "../finding-answer.ts";

const departmentSchema = z.strictObject({ code: nameField(50), name: nameField() }).openapi("Department");

/** Each code once: a call that names one twice does not say which name counts. */
const departmentsField = z
  .array(departmentSchema)
  .max(1000)
  .refine((departments) => new Set(departments.map(({ code }) => code)).size === departments.length, {
    error: "each department code once",
  });

const flags = {
  isTest: z.boolean(),
  isCustomerBlocked: z.boolean(),
  isGroupBlocked: z.boolean(),
};

export const companySchema = z
  .strictObject({
    id: idField,
    externalId: z.string().openapi({ description: "The business system's own id of it." }),
    name: z.string(),
    organisationNumber: z.string(),
    country: z.string(),
    currency: z.string(),
    timeZone: z.string(),
    ...flags,
    departments: z.array(departmentSchema),
    createdAt: instantField,
  })
  .openapi("Company");

export const oneCompanySchema = companySchema
  .extend({
    findings: z.array(findingSchema).openapi({ description: "What is odd about it, as its number." }),
  })
  .openapi("OneCompany");

const timeZoneField = z
  .string()
  .refine(isTimeZone, { error: "a time zone such as Europe/Oslo" })
  .openapi({ example: "Europe/Oslo" });

export const newCompanySchema = z
  .strictObject({
    externalId: nameField(100),
    name: nameField(),
    organisationNumber: z.string().trim().max(30).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .openapi({ example: "NO" }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .openapi({ example: "NOK" }),
    timeZone: timeZoneField,
    departments: departmentsField.optional(),
  })
  .openapi("NewCompany");

export const changedCompanySchema = z
  .strictObject({
    name: nameField().optional(),
    organisationNumber: z.string().trim().max(30).optional(),
    timeZone: timeZoneField.optional(),
    isTest: flags.isTest.optional(),
    isCustomerBlocked: flags.isCustomerBlocked.optional(),
    isGroupBlocked: flags.isGroupBlocked.optional(),
    departments: departmentsField.optional(),
  })
  .openapi("ChangedCompany");

/** By its very name: Temporal takes a date with a zone for one too, and an offset, which knows no summer time. */
function isTimeZone(text: string): boolean {
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return timeZoneId === text && /^[A-Z]/.test(text);
  } catch {
    // Temporal says no by throwing.
    return false;
  }
}
