/** Records that wait for somebody: set aside because they cannot be booked, or in conflict with what was taken before. */
import { sql } from "kysely";
import type { Finding, PostingState } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";

type AsideState = "set-aside" | "conflict";

export type AsideReason = {
  laneId: string;
  companyName: string;
  integration: string;
  flow: string;
  state: AsideState;
  /** Records that have this finding; one with several findings counts for each. */
  count: number;
  /** Of the first of them. */
  finding: Finding;
  /** The source's own key of the first of them. */
  object: string;
};

/** Why records of these lanes stand aside: one row for each lane, state and code of an error. */
export async function asideReasons(
  trx: Transaction,
  of: { organisationId: string; laneIds: readonly string[] },
): Promise<AsideReason[]> {
  const { rows } = await sql<AsideReason>`
    select record.lane_id as "laneId", company.name as "companyName", link.integration, lane.flow, record.state,
      count(distinct record.id) as count, (array_agg(one.finding order by record.record_on, record.id))[1] as finding,
      (array_agg(record.object order by record.record_on, record.id))[1] as object
    from record
    join lane on lane.organisation_id = record.organisation_id and lane.id = record.lane_id
    join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
    join company on company.organisation_id = link.organisation_id and company.id = link.company_id
    cross join lateral jsonb_array_elements(record.findings) as one(finding)
    where record.organisation_id = ${of.organisationId} and record.lane_id = any(${[...of.laneIds]}::uuid[])
      and record.state in ('set-aside', 'conflict') and one.finding ->> 'severity' = 'error'
    group by record.lane_id, company.name, link.integration, lane.flow, record.state, one.finding ->> 'code'
    order by record.lane_id, record.state, count desc, one.finding ->> 'code'`.execute(trx);
  return rows;
}

export type AsideRecord = {
  id: string;
  laneId: string;
  companyName: string;
  integration: string;
  flow: string;
  object: string;
  on: string;
  state: AsideState;
  findings: Finding[];
  receivedAt: string;
  /** A reversal is under way after which this record is posted: it is decided on already. */
  isBeingReposted: boolean;
  /** What stands for the content that was taken first; empty where nothing was to be booked. */
  taken: {
    id: string;
    state: PostingState;
    reference: string;
    ledgerNumber: string | null;
    debitMinor: number;
  }[];
};

/** Oldest day first. `object` is the source's own key, exactly; a record's id does as well. */
export async function listAsideRecords(
  trx: Transaction,
  of: Border & { laneId: string | null; named: string | null } & PageOf<{ on: string; id: string }>,
): Promise<AsideRecord[]> {
  const { rows } = await sql<AsideRecord>`
    select record.id, record.lane_id as "laneId", company.name as "companyName", link.integration, lane.flow, record.object,
      record.record_on as "on", record.state, record.findings, record.received_at as "receivedAt",
      exists (select from posting where posting.organisation_id = record.organisation_id and posting.reposts_record_id = record.id
        and posting.state not in ('booked', 'excused', 'superseded', 'reversed')) as "isBeingReposted",
      coalesce((select jsonb_agg(jsonb_build_object('id', posting.id, 'state', posting.state, 'reference', posting.reference,
          'ledgerNumber', posting.ledger_number, 'debitMinor', posting.debit_minor) order by posting.sequence)
        from record first
        join posting_record on posting_record.organisation_id = first.organisation_id and posting_record.record_id = first.id
        join posting on posting.organisation_id = posting_record.organisation_id and posting.id = posting_record.posting_id
        where first.organisation_id = record.organisation_id and first.lane_id = record.lane_id and first.object = record.object
          and first.state = 'taken' and posting_record.is_live), '[]') as taken
    from record
    join lane on lane.organisation_id = record.organisation_id and lane.id = record.lane_id
    join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
    join company on company.organisation_id = link.organisation_id and company.id = link.company_id
    where record.organisation_id = ${of.organisationId} and record.state in ('set-aside', 'conflict')
      and ${withinBorder(of, "link.company_id")}
      and (${of.laneId}::uuid is null or record.lane_id = ${of.laneId}::uuid)
      and (${of.named}::text is null or record.object = ${of.named}::text or record.id::text = ${of.named}::text)
      and (${of.after === null} or (record.record_on, record.id) > (${of.after?.on ?? null}::date, ${of.after?.id ?? null}::uuid))
    order by record.record_on, record.id limit ${of.limit}`.execute(trx);
  return rows;
}
