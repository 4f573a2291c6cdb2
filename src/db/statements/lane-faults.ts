/** Lanes whose drains meet a fault of the hub's own, one time after another. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import type { LaneName } from "./due-lanes.ts";
import type { Border } from "./find-within-border.ts";
import { lanesWhere } from "./list-lanes.ts";

/** Once is what a lost connection to the database looks like; the next attempt, a minute later, tells which it was. */
export const faultsToTell = 2;

/** `releaseLane`, at the end of a drain that came to one, takes the count back. */
export async function noteFault(trx: Transaction, { organisationId, laneId }: LaneName): Promise<void> {
  await sql`
    update lane set fault_count = fault_count + 1, faulted_at = bilag_now()
    where organisation_id = ${organisationId} and id = ${laneId}`.execute(trx);
}

export type FaultyLane = {
  laneId: string;
  companyName: string;
  integration: string;
  flow: string;
  count: number;
};

/** Those with the newest faults, as far as they are told. */
export async function faultyLanes(trx: Transaction, of: Border & { limit: number }): Promise<FaultyLane[]> {
  const { rows } = await sql<FaultyLane>`
    select lane.id as "laneId", company.name as "companyName", link.integration, lane.flow, lane.fault_count as count
    from ${lanesWhere(of)} and lane.fault_count >= ${faultsToTell}
    order by lane.faulted_at desc, lane.id limit ${of.limit}`.execute(trx);
  return rows;
}
