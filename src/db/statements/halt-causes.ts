/** Open halts put together by their cause, the most frequent first, and how many there are of both. */
import { sql } from "kysely";
import type { Finding, PostingState } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { Border, PageOf } from "./find-within-border.ts";
import { type HaltFilter, haltCause, haltTables, isSoughtHalt } from "./halt-filter.ts";

export type HaltCauseRow = {
  cause: string;
  /** Of the newest halt: it stands for the others. */
  finding: Finding;
  lanes: number;
  /** Lanes that do not stand at a posting in one of the states `decidedOtherwise`. */
  resumable: number;
  /** Unsent postings behind all of them, up to where their lanes were let go. */
  waiting: number;
  /** Newest first, at most `shown`. */
  haltIds: string[];
  /** Of how many connections their lanes are: in the books of each it is to be cured by itself. */
  connections: number;
  /** The first of them by name, at most `shownConnections`: name and id. */
  connectionsShown: [string, string][];
};

/** Where a cause stands: lanes that stand still over it, and its newest halt. One that grows may come twice on the way, or not at all. */
export type HaltCauseKey = { count: number; id: string };

export async function listHaltCauses(
  trx: Transaction,
  of: Border &
    PageOf<HaltCauseKey> &
    HaltFilter & { shown: number; shownConnections: number; decidedOtherwise: readonly PostingState[] },
): Promise<HaltCauseRow[]> {
  const { after } = of;
  const isAfter =
    after === null ? sql`true` : sql`(lanes, "haltIds"[1]) < (${after.count}::bigint, ${after.id}::uuid)`;
  const { rows } = await sql<HaltCauseRow>`
    with open as materialized (
      select halt.id, ${haltCause} as cause, halt.finding, halt.lane_id, connection.id as connection_id, connection.name as connection_name, lane.released_sequence, posting.sequence, posting.state
      from ${haltTables}
      left join posting on posting.organisation_id = halt.organisation_id and posting.id = halt.posting_id
      where ${isSoughtHalt(of)}
    ), caused as (
      select cause, count(*) as lanes,
        count(*) filter (where state is null or state <> all(${[...of.decidedOtherwise]}::text[])) as resumable,
        count(distinct connection_id) as connections,
        to_jsonb((array_agg(distinct jsonb_build_array(connection_name, connection_id)))[1:${of.shownConnections}::int]) as "connectionsShown",
        (array_agg(finding order by id desc))[1] as finding,
        (array_agg(id order by id desc))[1:${of.shown}::int] as "haltIds"
      from open group by cause
    ), page as materialized (
      select * from caused where ${isAfter} order by lanes desc, "haltIds"[1] desc limit ${of.limit}
    ), behind as materialized (
      select open.cause, sum(next.waiting)::bigint as waiting
      from open
      cross join lateral (
        select count(*) as waiting from posting
        where posting.organisation_id = ${of.organisationId} and posting.lane_id = open.lane_id
          and posting.state in ('planned', 'refused')
          and posting.sequence <= open.released_sequence and (open.sequence is null or posting.sequence > open.sequence)
      ) next
      where open.cause in (select cause from page)
      group by open.cause
    )
    select page.*, behind.waiting from page join behind on behind.cause = page.cause
    order by page.lanes desc, page."haltIds"[1] desc`.execute(trx);
  return rows;
}

export type HaltTotals = { causes: number; lanes: number };

export async function haltTotals(trx: Transaction, of: Border & HaltFilter): Promise<HaltTotals> {
  const { rows } = await sql<HaltTotals>`
    select count(distinct ${haltCause}) as causes, count(*) as lanes from ${haltTables} where ${isSoughtHalt(of)}`.execute(
    trx,
  );
  const [totals] = rows;
  if (totals === undefined) throw new Error("a sum over no rows is a row all the same");
  return totals;
}
