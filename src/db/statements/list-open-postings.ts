/** Figures for the monitoring: no names, and only what indexes can count quickly. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { faultsToTell } from "./lane-faults.ts";

export type LaneFigures = {
  environment: "live" | "test" | "twin";
  lanes: number;
  halted: number;
  /** That meet a fault of the hub each time they are worked on. */
  faulty: number;
  /** Places given out in the order of the lanes: one per posting that was ever made. */
  taken: number;
  oldestDueAt: string | null;
};

/** Runs as the engine, across organisations, of which it names those that have lanes. */
export async function organisationsWithLanes(trx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct organisation_id as id from lane`.execute(trx);
  return rows.map(({ id }) => id);
}

const ofLane = sql`join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
  join connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id`;

/** Of one organisation, by the world that its lanes book in. */
export async function listLaneFigures(
  trx: Transaction,
  of: { organisationId: string },
): Promise<LaneFigures[]> {
  const { rows } = await sql<LaneFigures>`
    select connection.environment, count(*) as lanes, count(*) filter (where lane.state = 'halted') as halted,
      count(*) filter (where lane.fault_count >= ${faultsToTell}) as faulty,
      coalesce(sum(lane.last_sequence), 0)::bigint as taken, min(lane.due_at) as "oldestDueAt"
    from lane ${ofLane} where lane.organisation_id = ${of.organisationId} group by connection.environment`.execute(
    trx,
  );
  return rows;
}

export type OpenCount = { environment: LaneFigures["environment"]; state: string; count: number };

/** Postings of one organisation that are not settled, by state: what the partial index of the next postings holds. */
export async function listOpenPostings(
  trx: Transaction,
  of: { organisationId: string },
): Promise<OpenCount[]> {
  const { rows } = await sql<OpenCount>`
    select connection.environment, open.state, sum(open.count)::bigint as count
    from (
      select lane_id, state, count(*) as count from posting
      where organisation_id = ${of.organisationId} and state not in ('booked', 'excused', 'superseded', 'reversed')
      group by lane_id, state
    ) open
    join lane on lane.organisation_id = ${of.organisationId} and lane.id = open.lane_id ${ofLane}
    group by connection.environment, open.state`.execute(trx);
  return rows;
}
