/** The audit log, as people read it and as it is verified. */
import { sql } from "kysely";
import type { AuditAct } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { PageOf } from "./find-within-border.ts";

export type AuditRow = {
  sequence: number;
  actedAt: string;
  act: AuditAct;
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

export type AuditFilter = { act: AuditAct | null; personId: string | null; companyId: string | null };

/**
 * What names the company, or a thing of its: its links, their lanes and what is in these. An act on a connection is of every
 * company that it serves.
 */
function concernsCompany({ organisationId, companyId }: { organisationId: string; companyId: string }) {
  const said = (name: string) => sql`audit_content.content ->> ${sql.lit(name)}`;
  // As an id, so that a posting among a hundred thousand is found by its key.
  const saidId = (name: string) =>
    sql`case when ${said(name)} ~ '^[0-9a-f-]{36}$' then (${said(name)})::uuid end`;
  const lanes = sql`select lane.id from lane join link on link.organisation_id = lane.organisation_id
    and link.id = lane.link_id where lane.organisation_id = ${organisationId} and link.company_id = ${companyId}`;
  const links = sql`from link where link.organisation_id = ${organisationId} and link.company_id = ${companyId}`;
  return sql<boolean>`(${said("companyId")} = ${companyId}
    or audit_content.content -> 'companyIds' ? ${companyId}
    or ${said("linkId")} in (select link.id::text ${links})
    or ${said("companyId")} is null and ${said("connectionId")} in (select link.connection_id::text ${links})
    or ${said("laneId")} in (select id::text from (${lanes}) mine)
    or exists (select from posting where posting.organisation_id = ${organisationId}
      and posting.id = ${saidId("postingId")} and posting.lane_id in (${lanes}))
    or exists (select from record where record.organisation_id = ${organisationId}
      and record.id = ${saidId("recordId")} and record.lane_id in (${lanes}))
    or exists (select from drift join posting on posting.organisation_id = drift.organisation_id
      and posting.id = drift.posting_id where drift.organisation_id = ${organisationId}
      and drift.id = ${saidId("driftId")} and posting.lane_id in (${lanes})))`;
}

/** Newest first. */
export async function listAuditEntries(
  trx: Transaction,
  of: { organisationId: string; filter?: AuditFilter } & PageOf<number>,
): Promise<AuditRow[]> {
  const { organisationId } = of;
  const { act = null, personId = null, companyId = null } = of.filter ?? {};
  const { rows } = await sql<AuditRow>`
    select ${auditColumns} from ${auditTables}
    where audit_entry.organisation_id = ${of.organisationId}
      and (${of.after}::bigint is null or audit_entry.sequence < ${of.after}::bigint)
      and (${act}::text is null or audit_entry.act = ${act}::text)
      and (${personId}::uuid is null or audit_content.person_id = ${personId}::uuid)
      and ${companyId === null ? sql`true` : concernsCompany({ organisationId, companyId })}
    order by audit_entry.sequence desc limit ${of.limit}`.execute(trx);
  return rows;
}

/** One entry, or undefined where the organisation's chain does not reach so far. */
export async function findAuditEntry(
  trx: Transaction,
  of: { organisationId: string; sequence: number },
): Promise<AuditRow | undefined> {
  const { rows } = await sql<AuditRow>`
    select ${auditColumns} from ${auditTables}
    where audit_entry.organisation_id = ${of.organisationId} and audit_entry.sequence = ${of.sequence}`.execute(
    trx,
  );
  return rows[0];
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
