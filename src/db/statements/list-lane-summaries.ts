/**
 * What became of everything that was handed in, per lane, in one statement: records = booked + waiting + halted + excused.
 * A record that a person has dismissed was excused without a posting. What gave way to something else (superseded, replaced),
 * was undone, or lies before the start date is not counted.
 */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { isOutlived } from "./outlived-record.ts";

export type LaneSummary = {
  laneId: string;
  linkId: string;
  integration: string;
  flow: string;
  companyName: string;
  records: number;
  booked: number;
  /** Of the booked ones, those that wait in the ledger for the bookkeeper: drafts, documents on hold. */
  unreleased: number;
  waiting: number;
  /** Refused, different, set aside, in conflict, or under way while the lane stands at it. */
  halted: number;
  excused: number;
  /** Sums of what is booked. */
  debitMinor: number;
  creditMinor: number;
};

/** `laneIds` narrows it to the lanes of one page; without it, all lanes of the organisation, oldest first. */
export async function laneSummaries(
  trx: Transaction,
  of: { organisationId: string; laneIds?: readonly string[] },
): Promise<LaneSummary[]> {
  const laneIds = of.laneIds === undefined ? null : [...of.laneIds];
  const { rows } = await sql<LaneSummary>`
    select lane.id as "laneId", lane.link_id as "linkId", link.integration, lane.flow, company.name as "companyName",
      sent.booked + sent.waiting + sent.halted + kept.halted + sent.excused + kept.excused as records,
      sent.booked, held.unreleased, sent.waiting, sent.halted + kept.halted as halted,
      sent.excused + kept.excused as excused,
      sent.debit as "debitMinor", sent.credit as "creditMinor"
    from lane
    join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
    join company on company.organisation_id = link.organisation_id and company.id = link.company_id
    left join halt on halt.organisation_id = lane.organisation_id and halt.lane_id = lane.id and halt.closed_at is null
    cross join lateral (
      select count(*) filter (where judged.place = 'booked') as booked,
        count(*) filter (where judged.place = 'waiting') as waiting,
        count(*) filter (where judged.place = 'halted') as halted,
        count(*) filter (where judged.place = 'excused') as excused,
        coalesce(sum(judged.debit_minor) filter (where judged.place = 'booked'), 0)::bigint as debit,
        coalesce(sum(judged.credit_minor) filter (where judged.place = 'booked'), 0)::bigint as credit
      from (
        select posting.debit_minor, posting.credit_minor, case
          when posting.state in ('booked', 'excused') then posting.state
          when posting.state in ('refused', 'differs') then 'halted'
          when posting.state in ('accepted', 'uncertain') and lane.state = 'halted' and posting.id = halt.posting_id then 'halted'
          else 'waiting' end as place
        from posting
        where posting.organisation_id = lane.organisation_id and posting.lane_id = lane.id
          and posting.state not in ('superseded', 'reversed')
      ) judged
    ) sent
    cross join lateral (
      select count(*) as unreleased from posting
      where posting.organisation_id = lane.organisation_id and posting.lane_id = lane.id
        and posting.state = 'booked' and posting.ledger_standing in ('draft', 'hold', 'balanced')
    ) held
    cross join lateral (
      select count(*) filter (where record.state <> 'dismissed') as halted,
        count(*) filter (where record.state = 'dismissed' and not ${isOutlived}) as excused
      from record
      where record.organisation_id = lane.organisation_id and record.lane_id = lane.id
        and record.state in ('set-aside', 'conflict', 'dismissed')
    ) kept
    where lane.organisation_id = ${of.organisationId} and (${laneIds}::uuid[] is null or lane.id = any(${laneIds}::uuid[]))
    order by lane.id`.execute(trx);
  return rows;
}
