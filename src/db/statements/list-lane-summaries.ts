/**
 * What became of everything that was handed in, per lane, in one statement: records = booked + waiting + halted + excused.
 * A record that a person has dismissed was excused without a posting. What gave way to something else (superseded, replaced),
 * was undone, or lies before the start date is not counted.
 */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { isUnreleased } from "./is-unreleased.ts";
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
  /** Of the halted ones, the records: set aside or in conflict, until a person decides. */
  aside: number;
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
      sent.booked, held.unreleased, sent.waiting, sent.halted + kept.halted as halted, kept.halted as aside,
      sent.excused + kept.excused as excused,
      sent.debit as "debitMinor", sent.credit as "creditMinor"
    from lane
    join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
    join company on company.organisation_id = link.organisation_id and company.id = link.company_id
    left join halt on halt.organisation_id = lane.organisation_id and halt.lane_id = lane.id and halt.closed_at is null
    left join posting at_halt on at_halt.organisation_id = halt.organisation_id and at_halt.id = halt.posting_id
    cross join lateral (
      select (lane.state = 'halted' and coalesce(at_halt.state in ('accepted', 'uncertain'), false))::int as standing
    ) at
    cross join lateral (
      select coalesce(sum(of_state.count) filter (where state = 'booked'), 0)::bigint as booked,
        coalesce(sum(of_state.count) filter (where state in ('planned', 'sending', 'accepted', 'uncertain')), 0)::bigint
          - at.standing as waiting,
        coalesce(sum(of_state.count) filter (where state in ('refused', 'differs')), 0)::bigint + at.standing as halted,
        coalesce(sum(of_state.count) filter (where state = 'excused'), 0)::bigint as excused,
        coalesce(sum(of_state.debit) filter (where state = 'booked'), 0)::bigint as debit,
        coalesce(sum(of_state.credit) filter (where state = 'booked'), 0)::bigint as credit
      from (
        -- Only what posting_sums holds, in its order: no posting is read for it, and nothing is sorted.
        select posting.state, count(*) as count, sum(posting.debit_minor) as debit, sum(posting.credit_minor) as credit
        from posting
        where posting.organisation_id = lane.organisation_id and posting.lane_id = lane.id
        group by posting.state
      ) of_state
    ) sent
    cross join lateral (
      select count(*) as unreleased from posting
      where posting.organisation_id = lane.organisation_id and posting.lane_id = lane.id
        and ${isUnreleased}
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
