/** A record over HTTP: what was handed in, and what became of it. */
import { z } from "@hono/zod-openapi";
import { postingStates, standings } from "../../core/index.ts";
import type { RecordRow } from "../../db/index.ts";
import { dayField, environmentField, idField, instantField, minorField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";

export const recordStateField = z.enum([
  "taken",
  "empty",
  "set-aside",
  "conflict",
  "replaced",
  "dismissed",
  "before-start",
]);

export const recordSummarySchema = z
  .strictObject({
    id: idField,
    laneId: idField,
    object: z.string().openapi({ description: "The sender's own key of it." }),
    on: dayField,
    state: recordStateField,
    findings: z.array(findingSchema),
    contentHash: z.string(),
    sourceVersion: z.string().nullable().openapi({
      description: "What the source calls this version, as the id of a snapshot; no part of the content.",
    }),
    handedInBy: idField.nullable(),
    receivedAt: instantField,
    postings: z.array(
      z.strictObject({
        id: idField,
        part: z.string(),
        state: z.enum(postingStates),
        role: z.enum(["original", "reversal", "replacement"]),
        reference: z.string(),
        on: dayField,
        period: z.string().openapi({ description: "YYYY-MM, by the document's day." }),
        debitMinor: minorField,
        currency: z.string(),
        ledgerNumber: z.string().nullable(),
        ledgerStanding: z
          .enum(standings)
          .nullable()
          .openapi({ description: "The ledger's own word for it." }),
        exportedTo: z.string().nullable().openapi({
          description: "The file that it went into, to be imported instead of being sent.",
        }),
      }),
    ),
  })
  .openapi("RecordSummary");

export const wholeRecordSchema = z
  .strictObject({
    ...recordSummarySchema.shape,
    companyName: z.string(),
    integration: z.string(),
    flow: z.string(),
    environment: environmentField,
    payload: z.unknown().openapi({ description: "As it was handed in, in its canonical form." }),
  })
  .openapi("WholeRecord");

export function recordAnswer<Row extends RecordRow>(row: Row, explain: Explain) {
  return { ...row, findings: row.findings.map(explain) };
}
