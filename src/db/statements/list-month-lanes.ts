/**
 * How a month stands in every lane that somebody may see, by what the hub itself knows: what is still to be done first. The ledger is
 * not asked: that a month agrees to the last cent is said by its reconciliation.
 */
import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database.ts";
import { isAfterRank, orderedName, type RankKey } from "./by-name.ts";
import type { Border, PageOf } from "./find-within-border.ts";
import { isUnreleased } from "./is-unreleased.ts";
import { isWanted, type LaneFilter } from "./lane-filter.ts";
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
  /** Left out or turned down by somebody's word, or reversed. */
  settled: number;
  /** In the ledger otherwise than booked, as the nightly watch found it, and nobody has said that it may stand. */
  drifted: number;
  /** Of what is booked, drafts in the ledger too. */
  bookedMinor: number;
};

export type MonthTotals = Record<MonthStanding, number>;

export type MonthLanes = {
  rows: { row: MonthLaneRow; key: RankKey }[];
  totals: MonthTotals;
  /** Of those that the search finds. */
  found: MonthTotals;
};

type OfMonth = Border & Pick<LaneFilter, "search" | "titles"> & { from: string; through: string };

/** Each lane once, with what became of the month in it. Links that begin later have no such month. */
function monthLanes({ search, titles, ...of }: OfMonth) {
  const { organisationId, from, through } = of;
  return sql`
    month_lane as materialized (
      select lane.id, lane.link_id as "linkId", company.name as "companyName", company.currency, connection.environment,
        link.integration, lane.flow, ${isWanted({ search, titles })} as is_sought
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
        count(*) filter (where record.state = 'dismissed') as settled
      from record
      where record.organisation_id = ${organisationId} and record.lane_id in (select id from month_lane)
        and record.record_on between ${from}::date and ${through}::date
        and record.state in ('set-aside', 'conflict', 'dismissed')
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
        when booked + settled = 0 and not ${cameEmpty(of)} then 'nothing'
        else 'done' end as standing
      from counted
    )`;
}

/** A day that came with nothing to book is a day that came. Asked of those lanes alone that have nothing else. */
function cameEmpty({ organisationId, from, through }: OfMonth) {
  return sql`exists (select from record where record.organisation_id = ${organisationId} and record.lane_id = counted.id
    and record.record_on between ${from}::date and ${through}::date and record.state = 'empty')`;
}

const rank = sql`array_position(${[...monthStandings]}::text[], standing)`;

const countOf = (standing: MonthStanding, isCounted = sql<boolean>`true`) =>
  sql`count(*) filter (where standing = ${standing} and ${isCounted})`;

const totalsOf = (
  isCounted?: RawBuilder<boolean>,
) => sql`(select jsonb_build_object('open', ${countOf("open", isCounted)},
  'nothing', ${countOf("nothing", isCounted)}, 'done', ${countOf("done", isCounted)}) from told)`;

/** What is to be done first, then what brought nothing, then what is done; each by the company's name. All of it in one walk. */
export async function listMonthLanes(
  trx: Transaction,
  of: OfMonth & PageOf<RankKey> & { standing?: MonthStanding | undefined },
): Promise<MonthLanes> {
  const { after, limit, standing } = of;
  const name = sql`"companyName"`;
  type Found = MonthLaneRow & { need: number; sortedName: string };
  const { rows } = await sql<{ page: Found[]; totals: MonthTotals; found: MonthTotals }>`
    with ${monthLanes(of)}, page as (
      select *, ${rank} as need, ${orderedName(name)} as "sortedName" from told
      where is_sought and ${standing === undefined ? sql`true` : sql`standing = ${standing}`}
        and ${isAfterRank(after, { rank, name, id: sql`id` })}
      order by need, "sortedName", id limit ${limit}
    )
    select coalesce((select jsonb_agg(to_jsonb(page) - 'is_sought' order by need, "sortedName", id) from page), '[]') as page,
      ${totalsOf()} as totals, ${totalsOf(sql<boolean>`is_sought`)} as found`.execute(trx);
  const [told] = rows;
  if (told === undefined) throw new Error("a walk over no lanes tells all the same");
  return {
    rows: told.page.map(({ need, sortedName, ...row }) => ({
      row,
      key: { need, name: sortedName, id: row.id },
    })),
    totals: told.totals,
    found: told.found,
  };
}
