/** Records whose number does not follow the one before, of every lane that somebody may see: what a morning's page tells. */
import { sql } from "kysely";
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";

export type SequenceWarningRow = {
  recordId: string;
  object: string;
  on: string;
  laneId: string;
  linkId: string;
  companyName: string;
  environment: "live" | "test" | "twin";
  findings: readonly Finding[];
};

/** `codes`: of the findings that are about sequences. `since`: the first day of records that are told. */
export type SequenceWarnings = { codes: readonly string[]; since: string };

const tables = sql`record
  join lane on lane.organisation_id = record.organisation_id and lane.id = record.lane_id
  join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
  join company on company.organisation_id = link.organisation_id and company.id = link.company_id
  join connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id`;

// The states stand in the text, so that a kept plan can use the index that leaves out all other records.
const isTold = (of: Border & SequenceWarnings) => sql`
  record.organisation_id = ${of.organisationId} and ${withinBorder(of, "link.company_id")}
    and record.sequence_name is not null and record.findings <> '[]'::jsonb and record.state <> 'replaced'
    and record.record_on >= ${of.since}::date
    and exists (select from jsonb_array_elements(record.findings) as told where told ->> 'code' = any(${[...of.codes]}::text[]))`;

/** Newest day first. */
export async function sequenceWarnings(
  trx: Transaction,
  of: Border & SequenceWarnings & PageOf<{ on: string; id: string }>,
): Promise<SequenceWarningRow[]> {
  const { on = null, id = null } = of.after ?? {};
  const { rows } = await sql<SequenceWarningRow>`
    select record.id as "recordId", record.object, record.record_on as "on", lane.id as "laneId", link.id as "linkId",
      company.name as "companyName", connection.environment, record.findings
    from ${tables} where ${isTold(of)}
      and (${on}::date is null or (record.record_on, record.id) < (${on}::date, ${id}::uuid))
    order by record.record_on desc, record.id desc limit ${of.limit}`.execute(trx);
  return rows;
}

/** On all pages. */
export async function countSequenceWarnings(
  trx: Transaction,
  of: Border & SequenceWarnings,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${tables} where ${isTold(of)}`.execute(trx);
  return rows[0]?.count ?? 0;
}
