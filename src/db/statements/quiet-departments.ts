/**
 * Departments whose next day may be late by now, with when their days of some weeks came. One walk over some weeks of
 * each lane in an index, and only what is quiet comes out of it: in most mornings that is little.
 */
import { type RawBuilder, sql } from "kysely";
import { silenceDaysNeeded, silenceMarginMs } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import { type Border, withinBorder } from "./find-within-border.ts";

export type QuietDepartment = {
  laneId: string;
  companyName: string;
  environment: "live" | "test" | "twin";
  timeZone: string;
  department: string | null;
  /** What people call it; null where the company has no name for it. */
  departmentName: string | null;
  /** Business days from which something has come, oldest first, each with the instant of the first of it, whatever became of that. */
  arrivals: { on: string; cameMs: number }[];
  /** Of the days since the first of them, those that a person has closed. */
  closed: string[];
};

/** Of whom nothing has come for so long nobody expects anything any more: the till is gone. */
const rememberedDays = 42;

/** Days begin in UTC here, so that the walk needs no time zones: between two of them a clock is moved by so much at most. */
const clockChangeMs = 60 * 60 * 1000;

/** The voucher's day, which the settings may move by a night: one index holds what counts, another what once did. */
const voucherDay = (isLive: RawBuilder<unknown>) => sql`(
  select min(posting.document_on) from posting_record
  join posting on posting.organisation_id = posting_record.organisation_id and posting.id = posting_record.posting_id
  where posting_record.organisation_id = record.organisation_id and posting_record.record_id = record.id and ${isLive}
    and posting.role <> 'reversal')`;

/**
 * Of active links alone; a few too many come out, never too few: `silentDays` tells by the company's own clock. Who closes now before
 * midnight and now after it comes out by a day too late at most, since the walk knows the records' own days only. `flows`:
 * "integration/flow" of those whose days each bring something. `laneId`: of that one lane.
 */
export async function quietDepartments(
  trx: Transaction,
  of: Border & { flows: readonly string[]; laneId?: string | undefined },
): Promise<QuietDepartment[]> {
  // None of the last deliveries can have been quicker than the quickest of all.
  const isLate = sql`max(of_day.day_begins) + 86400 + min(of_day.came - of_day.day_begins)
    + ${(silenceMarginMs - clockChangeMs) / 1000}::int <= extract(epoch from bilag_now())`;
  const { rows } = await sql<QuietDepartment>`
    select lane.id as "laneId", company.name as "companyName", connection.environment, company.time_zone as "timeZone",
      quiet.department, department.name as "departmentName", (
        select jsonb_agg(jsonb_build_object('on', arrival.on, 'cameMs', arrival.came_ms) order by arrival.on) from (
          select of_record.on, (extract(epoch from min(of_record.received_at)) * 1000)::bigint as came_ms
          from (
            select coalesce(${voucherDay(sql`is_live`)}, ${voucherDay(sql`not is_live`)}, record.record_on) as on, record.received_at
            from record
            where record.organisation_id = lane.organisation_id and record.lane_id = lane.id and record.sequence_name is not null
              and record.record_on between quiet.first_on and quiet.last_on
              and record.department is not distinct from quiet.department
          ) of_record
          group by of_record.on
        ) arrival
      ) as arrivals, array(
        select closed_day.closed_on::text from closed_day
        where closed_day.organisation_id = lane.organisation_id and closed_day.lane_id = lane.id
          and closed_day.reopened_at is null and closed_day.closed_on >= quiet.first_on
          and closed_day.department in ('', coalesce(quiet.department, ''))
      ) as closed
    from lane
    join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
    join company on company.organisation_id = link.organisation_id and company.id = link.company_id
    join connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id
    cross join lateral (
      select (bilag_now() at time zone company.time_zone)::date as on offset 0
    ) today
    cross join lateral (
      select of_day.department, min(of_day.on) as first_on, max(of_day.on) as last_on
      from (
        -- Index and nothing else: record_by_lane holds all of it.
        select record.department, record.record_on as on, (record.record_on - date '1970-01-01') * 86400 as day_begins,
          extract(epoch from min(record.received_at)) as came
        from record
        where record.organisation_id = lane.organisation_id and record.lane_id = lane.id and record.sequence_name is not null
          and record.record_on between today.on - ${rememberedDays}::int and today.on
        group by record.department, record.record_on
      ) of_day
      group by of_day.department having count(*) >= ${silenceDaysNeeded} and ${isLate}
    ) quiet
    left join department on department.organisation_id = company.organisation_id and department.company_id = company.id
      and department.code = quiet.department
    where lane.organisation_id = ${of.organisationId} and ${withinBorder(of, "link.company_id")} and link.state = 'active'
      and (link.integration || '/' || lane.flow) = any(${[...of.flows]}::text[])
      and (${of.laneId ?? null}::uuid is null or lane.id = ${of.laneId ?? null}::uuid)
    order by quiet.last_on desc, company.name, lane.id, quiet.department nulls first`.execute(trx);
  return rows;
}
