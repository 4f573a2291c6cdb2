/** A posting over HTTP: in lists, whole, and explained. */
import { z } from "@hono/zod-openapi";
import { postingRoles, postingStates, standings } from "../../core/index.ts";
import type { PostingRow } from "../../db/index.ts";
import { dayField, environmentField, idField, instantField, minorField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import { settingsVersionSchema } from "../links/link-schema.ts";
import { driftSchema } from "../reconciliation/drift-schema.ts";
import { originsWithRowMax } from "./explain-rows.ts";
import { voucherRowFields } from "./voucher-rows.ts";

const stateField = z.enum(postingStates);

export const postingSchema = z
  .strictObject({
    id: idField,
    laneId: idField,
    companyName: z.string(),
    integration: z.string(),
    flow: z.string(),
    environment: environmentField,
    connectionId: idField,
    sequence: z.int(),
    object: z.string(),
    part: z.string(),
    role: z.enum(postingRoles),
    generation: z.int(),
    token: z.string().openapi({ description: "What stands first in the ledger's text." }),
    state: stateField,
    kind: z.string(),
    reference: z.string().openapi({ description: "The source's own: run, Z number." }),
    on: dayField,
    period: z.string(),
    currency: z.string(),
    debitMinor: minorField,
    creditMinor: minorField,
    findings: z.array(findingSchema),
    settingsVersion: z.int(),
    attempts: z.int(),
    notBefore: instantField.nullable(),
    ledgerNumber: z.string().nullable(),
    ledgerStanding: z.enum(standings).nullable(),
    settledBy: idField.nullable(),
    settledReason: z.string().nullable(),
    createdAt: instantField,
    changedAt: instantField,
  })
  .openapi("Posting");

export function postingAnswer<Row extends PostingRow>(row: Row, explain: Explain) {
  return { ...row, findings: row.findings.map(explain) };
}

const objectField = z.record(z.string(), z.unknown());

const attemptFields = {
  number: z.int(),
  step: z.int(),
  startedAt: instantField,
  outcome: z.enum(["open", "accepted", "refused", "later", "unknown"]),
  endedAt: instantField.nullable(),
};

const attemptHeadSchema = z
  .strictObject({ ...attemptFields, hasAnswer: z.boolean() })
  .openapi("AttemptHead", { description: "Request and answer: `getAttempt`." });

/** One try to write a posting, without secrets. */
export const attemptSchema = z
  .strictObject({ ...attemptFields, request: objectField, answer: z.unknown() })
  .openapi("Attempt");

/** What a posting is written as. */
export const writtenDocumentSchema = z
  .strictObject({
    document: objectField.nullable(),
    documentText: z.string().nullable().openapi({ description: "The same as aligned text." }),
    steps: z.array(objectField).nullable().openapi({ description: "The ledger's requests, in their order." }),
  })
  .openapi("WrittenDocument");

export const heldDocumentSchema = z
  .strictObject({
    held: z.unknown().openapi({ description: "The document as the ledger held it when it was read back." }),
  })
  .openapi("HeldDocument");

const certificateSchema = z
  .strictObject({
    installationId: idField,
    token: z.string(),
    recordHash: z.string(),
    documentHash: z.string(),
    requestHash: z.string(),
    ledgerKind: z.string(),
    ledgerId: z.string(),
    ledgerNumber: z.string(),
    heldHash: z.string().openapi({ description: "Of what `getHeldDocument` shows." }),
    how: z.enum(["answered", "adopted", "named", "kept"]),
    certifiedAt: instantField,
  })
  .openapi("Certificate");

const relativeSchema = z
  .strictObject({
    id: idField,
    role: z.enum(postingRoles),
    generation: z.int(),
    state: stateField,
    ledgerNumber: z.string().nullable(),
    ledgerStanding: z.enum(standings).nullable(),
    createdAt: instantField,
  })
  .openapi("Relative");

const postedRecordSchema = z
  .strictObject({
    id: idField,
    object: z.string(),
    line: z.string(),
    isLive: z.boolean(),
    on: dayField,
    contentHash: z.string(),
    receivedAt: instantField,
    payload: z.unknown().openapi({ description: "Null where it is very large: the record itself has it." }),
  })
  .openapi("PostedRecord");

const undoingSchema = z
  .strictObject({
    reversalId: idField,
    reversesId: idField,
    decidedAt: instantField,
    personName: z.string().nullable(),
    reason: z.string().nullable().openapi({ description: "Null where it was erased by law." }),
  })
  .openapi("Undoing");

export const wholePostingSchema = z
  .strictObject({
    ...postingSchema.shape,
    linkId: idField,
    businessKey: z.string(),
    documentHash: z.string().nullable().openapi({ description: "Of what `getWrittenDocument` shows." }),
    recordHash: z.string(),
    step: z.int(),
    wasUnknown: z.boolean(),
    attemptsMade: z.array(attemptHeadSchema).openapi({ description: "The newest first." }),
    certificate: certificateSchema.nullable(),
    drifts: z.array(driftSchema).openapi({
      description: "What the ledger holds of it otherwise than it was booked, and nobody has settled.",
    }),
    undoing: undoingSchema.nullable().openapi({
      description: "Who decided to reverse it, and why; the same on the posting and on its reversal.",
    }),
    lineage: z
      .array(relativeSchema)
      .openapi({ description: "Postings of the same business key, oldest first." }),
  })
  .openapi("WholePosting");

export const originSchema = z
  .strictObject({
    line: z.string().openapi({ description: "The place in the record: lines[3].debit." }),
    amountMinor: minorField,
    rule: z.string().optional(),
    beside: z.array(z.strictObject({ name: z.string(), value: z.string() })).openapi({
      description: "What stands beside the amount in the record, by which people know the line.",
    }),
  })
  .openapi("Origin");

export const explainedPostingSchema = z
  .strictObject({
    postingId: idField,
    reference: z.string(),
    on: dayField,
    currency: z.string(),
    rows: z.array(
      z
        .strictObject({
          ...voucherRowFields,
          number: z.int().openapi({ description: "Its place in the document, from 1." }),
          origins: z.array(originSchema).openapi({
            description: `The first ${originsWithRowMax}; \`listOrigins\` has all of them.`,
          }),
          originsCount: z.int(),
        })
        .openapi("ExplainedRow"),
    ),
    rowsCount: z.int().openapi({ description: "Rows of the whole document." }),
    debitMinor: minorField.openapi({ description: "Of the whole document." }),
    creditMinor: minorField.openapi({ description: "Of the whole document." }),
    next: z.string().nullable().openapi({ description: "The cursor of the next rows; null at the end." }),
    records: z.array(postedRecordSchema),
    settings: settingsVersionSchema.nullable(),
  })
  .openapi("ExplainedPosting");
