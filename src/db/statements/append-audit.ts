/** Appends an act to the organisation's hash chain, inside the acting transaction. */
import { sql } from "kysely";
import { type AuditAct, auditContentHash, auditHash, canonicalText, chainStart } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

export type Act = {
  organisationId: string;
  personId: string | null;
  act: AuditAct;
  content: unknown;
  at: string;
};

/** One chain per organisation: an advisory lock on it for the rest of the transaction keeps it from forking. */
export async function appendAudit(
  trx: Transaction,
  { organisationId, personId, act, content, at }: Act,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${organisationId}`}, 0))`.execute(trx);
  const last = await trx
    .selectFrom("audit_entry")
    .select(["sequence", "hash"])
    .where("organisation_id", "=", organisationId)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  const entry = {
    sequence: (last?.sequence ?? 0) + 1,
    actedAt: at,
    act,
    contentHash: auditContentHash({ personId, content }),
    previousHash: last?.hash ?? chainStart,
  };
  await trx
    .insertInto("audit_entry")
    .values({
      organisation_id: organisationId,
      sequence: entry.sequence,
      acted_at: at,
      act,
      content_hash: entry.contentHash,
      previous_hash: entry.previousHash,
      hash: auditHash(organisationId, entry),
    })
    .execute();
  await trx
    .insertInto("audit_content")
    .values({
      organisation_id: organisationId,
      sequence: entry.sequence,
      person_id: personId,
      content: canonicalText(content),
    })
    .execute();
}
