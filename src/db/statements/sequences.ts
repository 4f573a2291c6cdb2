/** Records that their source numbers, in its order. */
import { sql } from "kysely";
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

export type SequenceRow = {
  id: string;
  object: string;
  record_on: string;
  source_order: string;
  department: string | null;
  sequence_number: number;
  findings: readonly Finding[];
};

type Around = { organisationId: string; laneId: string; name: string; from: string; through: string };

/** Everything of a sequence from one place in the order through another, with the nearest on either side. */
export async function sequenceAround(trx: Transaction, of: Around): Promise<SequenceRow[]> {
  const { organisationId, laneId, name, from, through } = of;
  const here = sql`organisation_id = ${organisationId} and lane_id = ${laneId} and sequence_name = ${name}`;
  const { rows } = await sql<SequenceRow>`
    select id, object, record_on, source_order, department, sequence_number, findings
    from record where ${here} and state <> 'replaced'
      and source_order collate "C" >= coalesce((
        select max(source_order collate "C") from record
        where ${here} and state <> 'replaced' and source_order collate "C" < ${from}), ${from})
      and source_order collate "C" <= coalesce((
        select min(source_order collate "C") from record
        where ${here} and state <> 'replaced' and source_order collate "C" > ${through}), ${through})`.execute(
    trx,
  );
  return rows;
}

/** Every sequence of a lane, of which there are few: from name to name along the index, since their records are many. */
export async function sequenceNames(
  trx: Transaction,
  { organisationId, laneId }: { organisationId: string; laneId: string },
): Promise<string[]> {
  const here = sql`organisation_id = ${organisationId} and lane_id = ${laneId} and sequence_name is not null`;
  const { rows } = await sql<{ name: string }>`
    with recursive step as (
      select min(sequence_name) as name from record where ${here}
      union all
      select (select min(sequence_name) from record where ${here} and sequence_name > step.name)
      from step where step.name is not null
    )
    select name from step where name is not null`.execute(trx);
  return rows.map(({ name }) => name);
}

export async function setRecordFindings(
  trx: Transaction,
  of: { organisationId: string; recordId: string; findings: readonly Finding[] },
): Promise<void> {
  await trx
    .updateTable("record")
    .set({ findings: JSON.stringify(of.findings) })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.recordId)
    .execute();
}

export type NumberGap = {
  sequence: string;
  department: string | null;
  /** The numbers on either side of what is missing. */
  after: number;
  before: number;
  afterOn: string;
  beforeOn: string;
};

/** A span of days, both of them in it. */
export type Days = { from: string; through: string };

export type SettledDay = { department: string | null; on: string };

/**
 * Numbers left out, by sequence: what a source skips and never sends shows here until it comes. A number that falls is no gap.
 * `within`: only gaps that begin, end or last in these days.
 */
export async function numberGaps(
  trx: Transaction,
  of: { organisationId: string; laneId: string; limit: number; within?: Days | undefined },
): Promise<NumberGap[]> {
  const { from = null, through = null } = of.within ?? {};
  const { rows } = await sql<NumberGap>`
    select sequence_name as sequence, department, before_number as after, sequence_number as before,
      before_on as "afterOn", record_on as "beforeOn"
    from (
      select sequence_name, department, sequence_number, record_on, source_order, id,
        lag(sequence_number) over in_order as before_number, lag(record_on) over in_order as before_on
      from record
      where organisation_id = ${of.organisationId} and lane_id = ${of.laneId}
        and sequence_name is not null and state <> 'replaced'
      window in_order as (partition by sequence_name order by source_order collate "C", object collate "C", id)
    ) as step
    where sequence_number > before_number + 1
      and (${from}::date is null or record_on >= ${from}::date)
      and (${through}::date is null or before_on <= ${through}::date)
    order by record_on, sequence_name, sequence_number limit ${of.limit}`.execute(trx);
  return rows;
}

/** Business days on which anything numbered came in, by department: the voucher's where there is one, else the record's own. */
export async function settledDays(
  trx: Transaction,
  of: { organisationId: string; laneId: string },
): Promise<SettledDay[]> {
  const { rows } = await sql<SettledDay>`
    select distinct record.department, coalesce(posting.document_on, record.record_on) as on
    from record
    left join posting_record on posting_record.organisation_id = record.organisation_id
      and posting_record.record_id = record.id and posting_record.is_live
    left join posting on posting.organisation_id = posting_record.organisation_id
      and posting.id = posting_record.posting_id and posting.role <> 'reversal'
    where record.organisation_id = ${of.organisationId} and record.lane_id = ${of.laneId}
      and record.sequence_name is not null and record.state <> 'replaced'
    order by record.department, "on"`.execute(trx);
  return rows;
}
