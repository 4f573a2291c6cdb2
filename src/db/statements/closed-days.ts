/** Days on which a person knows that nothing comes: the shop was closed. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import type { Days } from "./sequences.ts";

export type ClosedDay = {
  /** Null: the whole lane. */
  department: string | null;
  on: string;
  reason: string;
  closedAt: string;
  closedBy: string;
};

type LaneOf = { organisationId: string; laneId: string };

/** Newest day first; without those that were opened again. `within`: only these days. */
export async function closedDays(
  trx: Transaction,
  of: LaneOf & { within?: Days | undefined },
): Promise<ClosedDay[]> {
  const { from = null, through = null } = of.within ?? {};
  const { rows } = await sql<ClosedDay>`
    select nullif(department, '') as department, closed_on as on, reason, closed_at as "closedAt", closed_by as "closedBy"
    from closed_day
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and reopened_at is null
      and (${from}::date is null or closed_on between ${from}::date and ${through}::date)
    order by closed_on desc, closed_day.department`.execute(trx);
  return rows;
}

type DayOf = LaneOf & { department: string | null; on: string; at: string };

/** Doing it again is saying why anew. */
export async function closeDay(
  trx: Transaction,
  of: DayOf & { reason: string; closedBy: string },
): Promise<void> {
  const said = { reason: of.reason, closed_by: of.closedBy, closed_at: of.at, reopened_at: null };
  await trx
    .insertInto("closed_day")
    .values({
      organisation_id: of.organisationId,
      lane_id: of.laneId,
      department: of.department ?? "",
      closed_on: of.on,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "lane_id", "department", "closed_on"]).doUpdateSet(said),
    )
    .execute();
}

/** False where the day is not closed. */
export async function reopenDay(trx: Transaction, of: DayOf): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("closed_day")
    .set({ reopened_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("department", "=", of.department ?? "")
    .where("closed_on", "=", of.on)
    .where("reopened_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whether the lane's company names the department, its link is of it, or one of its records came with it. */
export async function laneHasDepartment(
  trx: Transaction,
  of: LaneOf & { department: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1
    from lane
    join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
    where lane.organisation_id = ${of.organisationId} and lane.id = ${of.laneId} and (
      link.department_code = ${of.department}
      or exists (select from department where department.organisation_id = lane.organisation_id
        and department.company_id = link.company_id and department.code = ${of.department})
      or exists (select from record where record.organisation_id = lane.organisation_id
        and record.lane_id = lane.id and record.department = ${of.department}))`.execute(trx);
  return rows.length > 0;
}
