/** Days on which a person knows that nothing comes: the shop was closed. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

export type ClosedDay = {
  /** Null: the whole lane. */
  department: string | null;
  on: string;
  reason: string;
  closedAt: string;
  closedBy: string;
};

type LaneOf = { organisationId: string; laneId: string };

/** Newest day first; without those that were opened again. */
export async function closedDays(trx: Transaction, of: LaneOf): Promise<ClosedDay[]> {
  const { rows } = await sql<ClosedDay>`
    select nullif(department, '') as department, closed_on as on, reason, closed_at as "closedAt", closed_by as "closedBy"
    from closed_day
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and reopened_at is null
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
