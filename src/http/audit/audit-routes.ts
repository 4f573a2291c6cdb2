/** Every act of a person, and whether the chain that holds them is whole. */
import { z } from "@hono/zod-openapi";
import { auditActs } from "../../core/index.ts";
import { countCompanies, listAuditEntries, wasEverMember } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField, instantField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { verifyChain } from "./verify-chain.ts";

const auditEntrySchema = z
  .strictObject({
    sequence: z.int(),
    actedAt: instantField,
    act: z.enum(auditActs),
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
      query: z.strictObject({
        ...pageQuery,
        act: z.enum(auditActs).optional(),
        personId: idField.optional().openapi({ description: "Whose acts; also of people who were removed." }),
        companyId: idField
          .optional()
          .openapi({ description: "What names the company, a link of its, or anything in one." }),
      }),
      answer: pageSchema(auditEntrySchema),
    },
    async (call) => {
      const { organisationId } = call.border;
      const { act = null, personId = null, companyId = null } = call.query;
      const filter = { act, personId, companyId };
      const rows = await reading(call, async (trx) => {
        if (personId !== null)
          found((await wasEverMember(trx, { organisationId, personId })) || undefined, "person");
        if (companyId !== null) {
          const known = await countCompanies(trx, { organisationId, companyIds: [companyId] });
          found(known === 1 || undefined, "company");
        }
        return listAuditEntries(trx, { organisationId, filter, ...pageFrom(call.query, "sequence") });
      });
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
