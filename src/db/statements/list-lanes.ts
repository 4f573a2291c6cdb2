/** Lanes with the names that people know them by: newest first, or what needs somebody first. */
import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database.ts";
import type { Schedule } from "../schema.ts";
import { orderedName } from "./by-name.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";
import { nameRank } from "./holds-words.ts";
import { isWanted, type LaneFilter, laneNeed } from "./lane-filter.ts";

export type LaneRow = {
  id: string;
  linkId: string;
  linkState: "draft" | "active" | "paused";
  companyId: string;
  companyName: string;
  connectionId: string;
  environment: "live" | "test" | "twin";
  integration: string;
  flow: string;
  state: "running" | "halted" | "paused";
  schedule: Schedule;
  nextRunAt: string | null;
  dueAt: string | null;
  lastSequence: number;
  releasedSequence: number;
  isVerified: boolean;
};

const laneColumns = sql`lane.id, lane.link_id as "linkId", link.state as "linkState", link.company_id as "companyId",
  company.name as "companyName", link.connection_id as "connectionId", connection.environment, link.integration, lane.flow, lane.state, lane.schedule,
  lane.next_run_at as "nextRunAt", lane.due_at as "dueAt", lane.last_sequence as "lastSequence",
  lane.released_sequence as "releasedSequence", lane.is_verified as "isVerified"`;

const laneTables = sql`lane
  join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
  join company on company.organisation_id = link.organisation_id and company.id = link.company_id
  join connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id`;

/** For a statement that reads lanes: the tables and the condition, after `from`. */
export function lanesWhere(of: Border & LaneFilter): RawBuilder<unknown> {
  return sql`${laneTables}
    where lane.organisation_id = ${of.organisationId} and ${withinBorder(of, "link.company_id")} and ${isWanted(of)}`;
}

export async function listLanes(
  trx: Transaction,
  of: Border & PageOf<string> & LaneFilter & { linkId: string | null },
): Promise<LaneRow[]> {
  const { rows } = await sql<LaneRow>`
    select ${laneColumns} from ${lanesWhere(of)}
      and (${of.linkId}::uuid is null or lane.link_id = ${of.linkId}::uuid)
      and (${of.after}::uuid is null or lane.id < ${of.after}::uuid)
    order by lane.id desc limit ${of.limit}`.execute(trx);
  return rows;
}

/** Where a lane stands among those that need somebody: see `laneNeed`. */
export type LaneNeed = { need: number; name: string; id: string };

/**
 * What needs somebody first, then by the company's name; with `isByNameOnly` those whose company is called what is searched
 * for, before those that are found by something else. A lane whose need changes may come twice on the way, or not at all.
 */
export async function listLanesByNeed(
  trx: Transaction,
  of: Border & PageOf<LaneNeed> & LaneFilter & { linkId: string | null; isByNameOnly?: boolean },
): Promise<{ row: LaneRow; key: LaneNeed }[]> {
  const { after, isByNameOnly = false } = of;
  const { rows } = await sql<LaneRow & { need: number; sortedName: string }>`
    with found as materialized (
      select ${laneColumns}, ${isByNameOnly ? nameRank(of.search, sql`company.name`) : laneNeed} as need, ${orderedName(sql`company.name`)} as "sortedName" from ${lanesWhere(of)}
        and (${of.linkId}::uuid is null or lane.link_id = ${of.linkId}::uuid)
    )
    select * from found
    where ${after === null ? sql`true` : sql`(need, "sortedName", id) > (${after.need}::int, ${after.name}::text, ${after.id}::uuid)`}
    order by need, "sortedName", id limit ${of.limit}`.execute(trx);
  return rows.map(({ need, sortedName, ...row }) => ({ row, key: { need, name: sortedName, id: row.id } }));
}

export async function findLane(
  trx: Transaction,
  of: Border & { laneId: string },
): Promise<LaneRow | undefined> {
  const { rows } = await sql<LaneRow>`
    select ${laneColumns} from ${laneTables}
    where lane.organisation_id = ${of.organisationId} and lane.id = ${of.laneId} and ${withinBorder(of, "link.company_id")}`.execute(
    trx,
  );
  return rows[0];
}
