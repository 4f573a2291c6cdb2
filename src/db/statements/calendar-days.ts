/** What became of each business day of a lane, by department: the settlement calendar. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { isUnreleased } from "./is-unreleased.ts";
import { isOutlived } from "./outlived-record.ts";

/** Where a posting, or a record without one, stands; `unreleased` is booked and waits in the ledger. */
export const calendarPlaces = [
  "booked",
  "unreleased",
  "waiting",
  "halted",
  "aside",
  "excused",
  "reversed",
  "empty",
] as const;
export type CalendarPlace = (typeof calendarPlaces)[number];

export type CalendarRow = {
  department: string | null;
  on: string;
  place: CalendarPlace;
  count: number;
  debitMinor: number;
  currency: string | null;
  /** With a warning about the numbers before it: something left out, or counted anew. */
  warned: number;
  /** Came again with other content, and nobody has decided which one holds. */
  again: number;
};

/** By the voucher's day where there is one, else the record's own. The lane must have been found within the border before. */
export async function calendarDays(
  trx: Transaction,
  of: { organisationId: string; laneId: string; from: string; through: string },
): Promise<CalendarRow[]> {
  const { organisationId, laneId, from, through } = of;
  const { rows } = await sql<CalendarRow>`
    select department, day as on, place, count(*) as count, sum(debit_minor)::bigint as "debitMinor", max(currency) as currency,
      count(*) filter (where is_warned) as warned, count(*) filter (where is_again) as again
    from (
      select distinct on (posting.id) record.department, posting.document_on as day, posting.debit_minor, posting.currency,
        jsonb_array_length(record.findings) > 0 as is_warned, false as is_again, case
          when ${isUnreleased} then 'unreleased'
          when posting.state in ('booked', 'excused', 'reversed') then posting.state
          when posting.state in ('refused', 'differs', 'uncertain') then 'halted'
          else 'waiting' end as place
      from posting
      join posting_record on posting_record.organisation_id = posting.organisation_id and posting_record.posting_id = posting.id
      join record on record.organisation_id = posting_record.organisation_id and record.id = posting_record.record_id
      where posting.organisation_id = ${organisationId} and posting.lane_id = ${laneId}
        and posting.document_on between ${from} and ${through} and posting.state <> 'superseded' and posting.role <> 'reversal'
      union all
      select record.department, record.record_on, 0, null, false, record.state = 'conflict',
        case when record.state in ('set-aside', 'conflict') then 'aside' when record.state = 'dismissed' then 'excused' else 'empty' end
      from record
      where record.organisation_id = ${organisationId} and record.lane_id = ${laneId}
        and record.record_on between ${from} and ${through} and (record.state in ('set-aside', 'conflict', 'empty') or record.state = 'dismissed' and not ${isOutlived})
    ) as happened
    group by department, day, place
    order by department nulls first, day, place`.execute(trx);
  return rows;
}
