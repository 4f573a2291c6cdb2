/** Records of a lane in the order of their days, each with what became of it. */
import { type RawBuilder, sql } from "kysely";
import type { Finding, PostingState, Standing } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { exportedTo } from "./exported-postings.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";

export type RecordState =
  | "taken"
  | "empty"
  | "set-aside"
  | "conflict"
  | "replaced"
  | "dismissed"
  | "before-start";

export type RecordRow = {
  id: string;
  laneId: string;
  object: string;
  on: string;
  state: RecordState;
  findings: Finding[];
  contentHash: string;
  /** What the source calls this version: no part of the content. */
  sourceVersion: string | null;
  handedInBy: string | null;
  receivedAt: string;
  postings: {
    id: string;
    part: string;
    state: PostingState;
    role: "original" | "reversal" | "replacement";
    reference: string;
    on: string;
    period: string;
    debitMinor: number;
    currency: string;
    ledgerNumber: string | null;
    ledgerStanding: Standing | null;
    /** The file that it went into, to be imported instead of sent. */
    exportedTo: string | null;
  }[];
};

/** Postings of the record, of today and of before: each by the index that holds them, which one condition would not use. */
const madeOfIt = sql`
  select posting_id from posting_record
  where posting_record.organisation_id = record.organisation_id and posting_record.record_id = record.id and is_live
  union
  select posting_id from posting_record
  where posting_record.organisation_id = record.organisation_id and posting_record.record_id = record.id and not is_live`;

const recordColumns = sql`record.id, record.lane_id as "laneId", record.object, record.record_on as "on", record.state,
  record.findings, record.content_hash as "contentHash", record.source_version as "sourceVersion", record.handed_in_by as "handedInBy", record.received_at as "receivedAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', posting.id, 'part', posting.part, 'state', posting.state,
      'role', posting.role, 'reference', posting.reference, 'on', posting.document_on, 'period', posting.period,
      'debitMinor', posting.debit_minor, 'currency', posting.currency, 'ledgerNumber', posting.ledger_number,
      'ledgerStanding', posting.ledger_standing, 'exportedTo', case
        when posting.state = 'excused' and starts_with(posting.settled_reason, ${exportedTo})
        then substr(posting.settled_reason, ${exportedTo.length + 1}::int) end) order by posting.document_on, posting.id)
    from (${madeOfIt}) made
    join posting on posting.organisation_id = record.organisation_id and posting.id = made.posting_id), '[]') as postings`;

/**
 * The lane must have been found within the border before. `object` is the sender's own key, exactly. Days are those of the
 * records, or of what was made of them: a run's correction belongs to the month that it concerns.
 */
export async function listLaneRecords(
  trx: Transaction,
  of: {
    organisationId: string;
    laneId: string;
    object: string | null;
    /** `undecided`: what waits for a person, set aside or in conflict. */
    state: RecordState | "undecided" | null;
    from?: string | null;
    through?: string | null;
    isNewestFirst?: boolean;
  } & PageOf<{ on: string; id: string }>,
): Promise<RecordRow[]> {
  const { from = null, through = null, isNewestFirst = false } = of;
  const beyond = isNewestFirst ? sql`<` : sql`>`;
  const order = isNewestFirst ? sql`desc` : sql`asc`;
  const inDays = (column: RawBuilder<unknown>) =>
    sql`(${from}::date is null or ${column} >= ${from}::date) and (${through}::date is null or ${column} <= ${through}::date)`;
  const { rows } = await sql<RecordRow>`
    select ${recordColumns} from record
    where record.organisation_id = ${of.organisationId} and record.lane_id = ${of.laneId}
      and (${from === null && through === null} or (${inDays(sql`record.record_on`)}) or exists (
        select from (${madeOfIt}) made
        join posting on posting.organisation_id = record.organisation_id and posting.id = made.posting_id
        where ${inDays(sql`posting.document_on`)}))
      and (${of.object}::text is null or record.object = ${of.object}::text)
      and (${of.state}::text is null or record.state = ${of.state}::text
        or (${of.state}::text = 'undecided' and record.state in ('set-aside', 'conflict')))
      and (${of.after === null} or (record.record_on, record.id) ${beyond} (${of.after?.on ?? null}::date, ${of.after?.id ?? null}::uuid))
    order by record.record_on ${order}, record.id ${order} limit ${of.limit}`.execute(trx);
  return rows;
}

/** With its payload, as it was handed in, and the names of where it came in. */
export type WholeRecordRow = RecordRow & {
  payload: unknown;
  companyName: string;
  integration: string;
  flow: string;
  environment: "live" | "test" | "twin";
};

export async function findRecord(
  trx: Transaction,
  of: Border & { recordId: string },
): Promise<WholeRecordRow | undefined> {
  const { rows } = await sql<WholeRecordRow>`
    select ${recordColumns}, record.payload, company.name as "companyName", link.integration, lane.flow, connection.environment
    from record
    join lane on lane.organisation_id = record.organisation_id and lane.id = record.lane_id
    join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
    join company on company.organisation_id = link.organisation_id and company.id = link.company_id
    join connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id
    where record.organisation_id = ${of.organisationId} and record.id = ${of.recordId} and ${withinBorder(of, "link.company_id")}`.execute(
    trx,
  );
  return rows[0];
}
