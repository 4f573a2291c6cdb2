/** The audit chain, as people read it and as it is verified. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import type { PageOf } from "./find-within-border.ts";

export type AuditRow = {
  sequence: number;
  actedAt: string;
  act: string;
  contentHash: string;
  previousHash: string;
  hash: string;
  /** False where the law made us erase it; the chain holds all the same. */
  hasContent: boolean;
  personId: string | null;
  personName: string | null;
  content: unknown;
};

const auditColumns = sql`audit_entry.sequence, audit_entry.acted_at as "actedAt", audit_entry.act,
  audit_entry.content_hash as "contentHash", audit_entry.previous_hash as "previousHash", audit_entry.hash,
  audit_content.sequence is not null as "hasContent", audit_content.person_id as "personId", person.name as "personName",
  audit_content.content`;

const auditTables = sql`audit_entry
  left join audit_content on audit_content.organisation_id = audit_entry.organisation_id
    and audit_content.sequence = audit_entry.sequence
  left join membership on membership.organisation_id = audit_content.organisation_id
    and membership.person_id = audit_content.person_id
  left join person on person.person_id = membership.person_id`;

/** Newest first. */
export async function listAuditEntries(
  trx: Transaction,
  of: { organisationId: string } & PageOf<number>,
): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select ${auditColumns} from ${auditTables}
    where audit_entry.organisation_id = ${of.organisationId}
      and (${of.after}::bigint is null or audit_entry.sequence < ${of.after}::bigint)
    order by audit_entry.sequence desc limit ${of.limit}`.execute(trx);
  return rows;
}

/** Oldest first, for walking the chain. */
export async function listAuditChain(
  trx: Transaction,
  of: { organisationId: string; after: number; limit: number },
): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select ${auditColumns} from ${auditTables}
    where audit_entry.organisation_id = ${of.organisationId} and audit_entry.sequence > ${of.after}
    order by audit_entry.sequence limit ${of.limit}`.execute(trx);
  return rows;
}
