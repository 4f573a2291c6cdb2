/** Which lanes somebody wants to see, and how much each needs a person. Stands beside `lane`, `link`, `company`, `connection`. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { holdsWords, type Titles, titleOf } from "./holds-words.ts";
import { isUnreleased } from "./is-unreleased.ts";

export const laneShows = ["halted", "aside", "waiting", "unreleased", "paused", "draft"] as const;

/** `search`: words of the company's name, the connection's, and the flow's titles. `environment`: of one world only. */
export type LaneFilter = {
  search?: string | undefined;
  titles?: Titles | undefined;
  show?: (typeof laneShows)[number] | undefined;
  environment?: "live" | "test" | "twin" | undefined;
};

export function isWanted({ search, titles, show, environment }: LaneFilter): RawBuilder<SqlBool> {
  const isNamed = holdsWords(search, [
    sql`company.name`,
    sql`connection.name`,
    titleOf(titles?.integrations, sql`link.integration`),
    titleOf(titles?.flows, sql`(link.integration || '/' || lane.flow)`),
  ]);
  const isOfWorld = environment === undefined ? sql`true` : sql`connection.environment = ${environment}`;
  return sql<SqlBool>`(${isNamed} and ${isOfWorld} and ${show === undefined ? sql`true` : isShown[show]})`;
}

/** Rows of these lanes by state are all in one index; none is read for it. */
const ofLane = sql`posting.organisation_id = lane.organisation_id and posting.lane_id = lane.id`;

/** What nobody stands at and somebody is to decide on. */
const isAside = sql`(exists (select from posting where ${ofLane} and posting.state in ('refused', 'differs'))
  or exists (select from record where record.organisation_id = lane.organisation_id and record.lane_id = lane.id
    and record.state in ('set-aside', 'conflict')))`;

/** The same postings that the lane's counts call waiting: what a halted lane stands at waits no more. */
const isShown = {
  halted: sql`lane.state = 'halted'`,
  aside: sql`lane.state <> 'halted' and ${isAside}`,
  draft: sql`link.state = 'draft'`,
  paused: sql`lane.state = 'paused'`,
  waiting: sql`exists (select from posting where ${ofLane}
    and posting.state in ('planned', 'sending', 'accepted', 'uncertain')
    and not (lane.state = 'halted' and posting.state in ('accepted', 'uncertain') and exists (
      select from halt where halt.organisation_id = lane.organisation_id and halt.lane_id = lane.id
        and halt.closed_at is null and halt.posting_id = posting.id)))`,
  unreleased: sql`exists (select from posting where ${ofLane}
    and ${isUnreleased})`,
};

/** 0: halted; 1: something is set aside; 2: running; 3: paused. */
export const laneNeed = sql<number>`case
  when lane.state = 'halted' then 0
  when lane.state = 'paused' then 3
  when ${isAside} then 1
  else 2 end`;
