/** A connection over HTTP. What is sealed never comes this way. */
import { z } from "@hono/zod-openapi";
import type { ConnectionRow } from "../../db/index.ts";
import { environmentField, idField, instantField, nameField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";

const reachedCompanySchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    organisationNumber: z.string(),
    country: z.string(),
    currency: z.string(),
    findings: z.array(findingSchema),
  })
  .openapi("ReachedCompany");

export const connectionSchema = z
  .strictObject({
    id: idField,
    ledger: z.string(),
    name: z.string(),
    environment: environmentField,
    state: z.enum(["not-authorised", "connected", "broken"]),
    brokenBecause: findingSchema.nullable(),
    clientId: z.string().nullable().openapi({ description: "Its own client; null: the installation's." }),
    tenantId: z.string().nullable(),
    scopes: z.array(z.string()),
    company: reachedCompanySchema.nullable().openapi({ description: "The company that its token reaches." }),
    timing: z.record(z.string(), z.number()),
    registersReadAt: instantField.nullable(),
    createdAt: instantField,
  })
  .openapi("Connection");

export function connectionAnswer(row: ConnectionRow, explain: Explain): z.output<typeof connectionSchema> {
  const { brokenBecause, company } = row;
  return {
    ...row,
    brokenBecause: brokenBecause === null ? null : explain(brokenBecause),
    company: company === null ? null : { ...company, findings: company.findings.map(explain) },
  };
}

const millisecondsField = z.int().min(1).max(86_400_000).optional();

export const newConnectionSchema = z
  .strictObject({
    ledger: nameField(100).openapi({ description: "A name of /ledgers." }),
    name: nameField(),
    environment: environmentField,
    client: z
      .strictObject({
        id: nameField(500),
        secret: z.string().min(1).max(2000),
        tenantId: nameField(200).optional(),
      })
      .optional()
      .openapi({
        description: "Your own client, as received from the ledger's vendor. The secret is never shown.",
      }),
    timing: z
      .strictObject({
        requestTimeoutMs: millisecondsField,
        workingMs: millisecondsField,
        settlingMs: millisecondsField,
      })
      .optional(),
  })
  .openapi("NewConnection");
