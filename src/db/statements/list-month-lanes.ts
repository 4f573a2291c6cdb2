/**
 * How a month stands in every lane that somebody may see, by what the hub itself knows: what is still to be done first. The ledger is
 * not asked: that a month agrees to the last cent is said by its reconciliation.
 */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { isAfterRank, orderedName, type RankKey } from "./by-name.ts";
import type { Border, PageOf } from "./find-within-border.ts";
import { isUnreleased } from "./is-unreleased.ts";
import type { LaneFilter } from "./lane-filter.ts";
import { lanesWhere } from "./list-lanes.ts";

/** `open`: something of the month waits, stands still, lies aside or is otherwise in the ledger; `nothing`: nothing of it came in. */
export const monthStandings = ["open", "nothing", "done"] as const;
export type MonthStanding = (typeof monthStandings)[number];

export type MonthLaneRow = {
  id: string;
  linkId: string;
  companyName: string;
  environment: "live" | "test" | "twin";
  integration: string;
  flow: string;
  currency: string;
  standing: MonthStanding;
  booked: number;
  unreleased: number;
  waiting: number;
  halted: number;
  aside: number;
  /** Left out by somebody's word, reversed, or nothing to book. */
  settled: number;
  /** In the ledger otherwise than booked, as the nightly watch found it, and nobody has said that it may stand. */
  drifted: number;
  /** Of what is booked, drafts in the ledger too. */
  bookedMinor: number;
};

export type MonthTotals = Record<MonthStanding, number>;

type OfMonth = Border & Pick<LaneFilter, "search" | "titles"> & { from: string; through: string };

/** Each lane once, with what became of the month in it. Links that begin later have no such month. */
function monthLanes(of: OfMonth) {
  const { organisationId, from, through } = of;
  return sql`
    month_lane as materialized (
      select lane.id, lane.link_id as "linkId", company.name as "companyName", company.currency, connection.environment,
        link.integration, lane.flow
      from ${lanesWhere(of)} and link.start_on <= ${through}::date
    ), sent as materialized (
      select posting.lane_id,
        count(*) filter (where posting.state = 'booked' and ${isUnreleased} is not true) as booked,
        count(*) filter (where ${isUnreleased}) as unreleased,
        count(*) filter (where posting.state in ('planned', 'sending', 'accepted')) as waiting,
        count(*) filter (where posting.state in ('refused', 'differs', 'uncertain')) as halted,
        count(*) filter (where posting.state in ('excused', 'reversed')) as settled,
        coalesce(sum(posting.debit_minor) filter (where posting.state = 'booked'), 0)::bigint as booked_minor
      from posting
      where posting.organisation_id = ${organisationId} and posting.lane_id in (select id from month_lane)
        and posting.document_on between ${from}::date and ${through}::date
        and posting.state <> 'superseded' and posting.role <> 'reversal'
      group by posting.lane_id
    ), kept as materialized (
      select record.lane_id,
        count(*) filter (where record.state in ('set-aside', 'conflict')) as aside,
        count(*) filter (where record.state in ('dismissed', 'empty')) as settled
      from record
      where record.organisation_id = ${organisationId} and record.lane_id in (select id from month_lane)
        and record.record_on between ${from}::date and ${through}::date
        and record.state in ('set-aside', 'conflict', 'dismissed', 'empty')
      group by record.lane_id
    ), drifted as materialized (
      select posting.lane_id, count(*) as drifted
      from drift
      join posting on posting.organisation_id = drift.organisation_id and posting.id = drift.posting_id
      where drift.organisation_id = ${organisationId} and drift.state = 'open'
        and posting.document_on between ${from}::date and ${through}::date
      group by posting.lane_id
    ), counted as (
      select month_lane.*, coalesce(sent.booked, 0) as booked, coalesce(sent.unreleased, 0) as unreleased,
        coalesce(sent.waiting, 0) as waiting, coalesce(sent.halted, 0) as halted, coalesce(kept.aside, 0) as aside,
        coalesce(sent.settled, 0) + coalesce(kept.settled, 0) as settled, coalesce(drifted.drifted, 0) as drifted,
        coalesce(sent.booked_minor, 0) as "bookedMinor"
      from month_lane
      left join sent on sent.lane_id = month_lane.id
      left join kept on kept.lane_id = month_lane.id
      left join drifted on drifted.lane_id = month_lane.id
    ), told as materialized (
      select counted.*, case
        when unreleased + waiting + halted + aside + drifted > 0 then 'open'
        when booked + settled = 0 then 'nothing'
        else 'done' end as standing
      from counted
    )`;
}

const rank = sql`array_position(${[...monthStandings]}::text[], standing)`;

/** What is to be done first, then what brought nothing, then what is done; each by the company's name. */
export async function listMonthLanes(
  trx: Transaction,
  of: OfMonth & PageOf<RankKey> & { standing?: MonthStanding | undefined },
): Promise<{ row: MonthLaneRow; key: RankKey }[]> {
  const name = sql`"companyName"`;
  const { rows } = await sql<MonthLaneRow & { need: number; sortedName: string }>`
    with ${monthLanes(of)}
    select *, ${rank} as need, ${orderedName(name)} as "sortedName" from told
    where ${of.standing === undefined ? sql`true` : sql`standing = ${of.standing}`}
      and ${isAfterRank(of.after, { rank, name, id: sql`id` })}
    order by need, "sortedName", id limit ${of.limit}`.execute(trx);
  return rows.map(({ need, sortedName, ...row }) => ({ row, key: { need, name: sortedName, id: row.id } }));
}

export async function monthTotals(trx: Transaction, of: OfMonth): Promise<MonthTotals> {
  const { rows } = await sql<{ standing: MonthStanding; count: number }>`
    with ${monthLanes(of)} select standing, count(*)::int as count from told group by standing`.execute(trx);
  const countOf = (standing: MonthStanding) => rows.find((row) => row.standing === standing)?.count ?? 0;
  return { open: countOf("open"), nothing: countOf("nothing"), done: countOf("done") };
}
