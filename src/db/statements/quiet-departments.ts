/**
 * Departments whose next day is later than any of their days was lately: of each, what says whether it is missing. One walk over
 * some weeks of each lane, and only what is quiet comes out of it: in most mornings that is little.
 */
import { sql } from "kysely";
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
  /** Days from which something has come, oldest first. */
  days: string[];
  /** Of those after the last of them, which a person has closed. */
  closed: string[];
  /** From the beginning of a day until the first of it came: the longest of them, in milliseconds. */
  longestMs: number;
};

/** Of whom nothing has come for so long nobody expects anything any more: the till is gone. */
const rememberedDays = 42;

/** Of active links alone. `flows`: "integration/flow" of those whose days each bring something. `laneId`: of that one lane. */
export async function quietDepartments(
  trx: Transaction,
  of: Border & { flows: readonly string[]; laneId?: string | undefined },
): Promise<QuietDepartment[]> {
  const { rows } = await sql<QuietDepartment>`
    select lane.id as "laneId", company.name as "companyName", connection.environment, company.time_zone as "timeZone",
      quiet.department, department.name as "departmentName", quiet.days, array(
        select closed_day.closed_on::text from closed_day
        where closed_day.organisation_id = lane.organisation_id and closed_day.lane_id = lane.id
          and closed_day.reopened_at is null and closed_day.closed_on > quiet.last_on
          and closed_day.department in ('', coalesce(quiet.department, ''))
      ) as closed, quiet.longest_ms as "longestMs"
    from lane
    join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
    join company on company.organisation_id = link.organisation_id and company.id = link.company_id
    join connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id
    cross join lateral (
      select department, last_on, days, longest_ms from (
        select of_day.department, max(of_day.on) as last_on, array_agg(of_day.on::text order by of_day.on) as days,
          (max(extract(epoch from of_day.came_at - (of_day.on::timestamp at time zone company.time_zone))) * 1000)::bigint as longest_ms
        from (
          -- The first that came of a day, whatever became of it: that it was corrected later says nothing of when it came.
          select record.department, record.record_on as on, min(record.received_at) as came_at
          from record
          where record.organisation_id = lane.organisation_id and record.lane_id = lane.id and record.sequence_name is not null
            and record.record_on between (bilag_now() at time zone company.time_zone)::date - ${rememberedDays}::int
              and (bilag_now() at time zone company.time_zone)::date
          group by record.department, record.record_on
        ) of_day
        group by of_day.department having count(*) >= ${silenceDaysNeeded}
      ) lately
      where ((last_on + 1)::timestamp at time zone company.time_zone)
        + (longest_ms + ${silenceMarginMs}::bigint) * interval '1 millisecond' <= bilag_now()
    ) quiet
    left join department on department.organisation_id = company.organisation_id and department.company_id = company.id
      and department.code = quiet.department
    where lane.organisation_id = ${of.organisationId} and ${withinBorder(of, "link.company_id")} and link.state = 'active'
      and (link.integration || '/' || lane.flow) = any(${[...of.flows]}::text[])
      and (${of.laneId ?? null}::uuid is null or lane.id = ${of.laneId ?? null}::uuid)
    order by quiet.last_on desc, company.name, lane.id, quiet.department nulls first`.execute(trx);
  return rows;
}
