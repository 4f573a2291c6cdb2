/** Every act of a person, and whether the chain that holds them is whole. */
import { z } from "@hono/zod-openapi";
import { areas, auditActs, mayRead, type Rights } from "../../core/index.ts";
import {
  type AuditRow,
  countCompanies,
  findAuditEntry,
  listAuditEntries,
  namedKinds,
  type Transaction,
  thingsNamed,
  wasEverMember,
} from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField, instantField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { hiddenAreaOf } from "./hidden-area.ts";
import { aboutOf, heldBefore, idsIn, reasonIn } from "./said-of.ts";
import { verifyChain } from "./verify-chain.ts";

const auditEntrySchema = z
  .strictObject({
    sequence: z.int(),
    actedAt: instantField,
    act: z.enum(auditActs),
    personId: idField.nullable(),
    personName: z.string().nullable(),
    hasContent: z.boolean().openapi({ description: "False where it was erased by law; the chain holds." }),
    hiddenArea: z.enum(areas).nullable().openapi({
      description:
        "The settings area that the entry is of and the reader may not read: content, reason and what held before are null then.",
    }),
    reason: z
      .string()
      .nullable()
      .openapi({ description: "That the person gave, where the act asks for one." }),
    about: z
      .array(
        z.strictObject({
          kind: z.enum(namedKinds),
          id: idField,
          name: z.string().openapi({ description: "A link's is its integration." }),
          companyId: idField.nullable(),
          companyName: z.string().nullable(),
        }),
      )
      .openapi({
        description: "What the entry names and is still there, by its name of today; of many, the first.",
      }),
    content: z.unknown(),
    contentHash: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .openapi("AuditEntry");

const wholeAuditEntrySchema = z
  .strictObject({
    ...auditEntrySchema.shape,
    before: z.record(z.string(), z.unknown()).nullable().openapi({
      description:
        "What held before of what the entry changes, as earlier entries have said it; null for acts that change nothing.",
    }),
  })
  .openapi("WholeAuditEntry");

type TellingOf = { organisationId: string; rights: Rights; rows: readonly AuditRow[] };

async function told(trx: Transaction, { organisationId, rights, rows }: TellingOf) {
  const ids = [...new Set(rows.flatMap(({ content }) => idsIn(content)))];
  const named = new Map((await thingsNamed(trx, { organisationId, ids })).map((one) => [one.saidId, one]));
  return rows.map((row) => {
    const hiddenArea = hiddenAreaOf(row.act, rights);
    const isHidden = hiddenArea !== null;
    return {
      ...row,
      hiddenArea,
      content: isHidden ? null : row.content,
      reason: isHidden ? null : reasonIn(row.content),
      // Companies and links are named on every list of lanes; connections nowhere but on their own pages.
      about: aboutOf(row.content, named).filter(
        ({ kind }) => kind !== "connection" || mayRead("connections", rights),
      ),
    };
  });
}

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
        const page = pageFrom(call.query, "sequence");
        const rows = await listAuditEntries(trx, { organisationId, filter, ...page });
        return told(trx, { organisationId, rights: call.signed.rights, rows });
      });
      return pageAnswer(rows, call.query, { key: (row) => row.sequence, item: (row) => row });
    },
  ),
  route(
    {
      name: "getAuditEntry",
      method: "get",
      path: "/audit/entries/{sequence}",
      summary: "One act, with what held before it",
      acts: ["read-audit"],
      reach: "organisation",
      params: z.strictObject({ sequence: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
      answer: wholeAuditEntrySchema,
    },
    async (call) => {
      const { organisationId } = call.border;
      const { sequence } = call.params;
      return reading(call, async (trx) => {
        const row = found(await findAuditEntry(trx, { organisationId, sequence }), "entry");
        const [one] = await told(trx, { organisationId, rights: call.signed.rights, rows: [row] });
        const entry = found(one, "entry");
        const before = entry.hiddenArea === null ? await heldBefore(trx, { organisationId, row }) : null;
        return { ...entry, before };
      });
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
