/** Every act of a person, and whether the chain that holds them is whole. */
import { z } from "@hono/zod-openapi";
import { listAuditEntries } from "../../db/index.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField, instantField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { verifyChain } from "./verify-chain.ts";

const auditEntrySchema = z
  .strictObject({
    sequence: z.int(),
    actedAt: instantField,
    act: z.string(),
    personId: idField.nullable(),
    personName: z.string().nullable(),
    hasContent: z.boolean().openapi({ description: "False where it was erased by law; the chain holds." }),
    content: z.unknown(),
    contentHash: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .openapi("AuditEntry");

export const auditRoutes = [
  route(
    {
      name: "listAudit",
      method: "get",
      path: "/audit",
      summary: "Acts of people, newest first",
      acts: ["read-audit"],
      reach: "organisation",
      query: z.strictObject(pageQuery),
      answer: pageSchema(auditEntrySchema),
    },
    async (call) => {
      const of = { organisationId: call.border.organisationId, ...pageFrom(call.query, "sequence") };
      const rows = await reading(call, (trx) => listAuditEntries(trx, of));
      return pageAnswer(rows, call.query, { key: (row) => row.sequence, item: (row) => row });
    },
  ),
  route(
    {
      name: "verifyAudit",
      method: "get",
      path: "/audit/verification",
      summary: "Verify the whole chain",
      acts: ["read-audit"],
      reach: "organisation",
      answer: z
        .strictObject({
          isIntact: z.boolean(),
          entries: z.int().openapi({ description: "Entries that hold, from the first on." }),
          erased: z.int(),
          brokenAt: z.int().nullable().openapi({ description: "The first entry that does not fit." }),
          lastHash: z.string(),
        })
        .openapi("AuditVerification"),
    },
    (call) => reading(call, (trx) => verifyChain(trx, call.border.organisationId)),
  ),
];
