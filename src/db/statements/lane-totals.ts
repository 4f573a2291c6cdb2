/** All lanes that somebody may see, or those that are looked for, added up: what no page of a list can tell. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { countLanes } from "./count-lanes.ts";
import type { Border } from "./find-within-border.ts";
import type { LaneFilter } from "./lane-filter.ts";
import { lanesWhere } from "./list-lanes.ts";

const countNames = ["records", "booked", "unreleased", "waiting", "halted", "aside", "excused"] as const;

export type LaneTotals = {
  lanes: number;
  halted: number;
  /** Not halted, with something refused, different, set aside or in conflict. */
  aside: number;
  /** Of links whose preview nobody has confirmed. */
  drafts: number;
  live: number;
  /** No sums of money: the lanes' currencies differ. */
  counts: Record<(typeof countNames)[number], number>;
};

type Standing = { id: string; state: string; linkState: string; environment: string };

export async function laneTotals(trx: Transaction, of: Border & LaneFilter): Promise<LaneTotals> {
  const { rows } = await sql<Standing>`
    select lane.id, lane.state, link.state as "linkState", connection.environment
    from ${lanesWhere(of)}`.execute(trx);
  const { organisationId } = of;
  const summaries = await countLanes(trx, { organisationId, laneIds: rows.map(({ id }) => id) });
  const halted = new Set(rows.filter(({ state }) => state === "halted").map(({ id }) => id));
  const counts = { records: 0, booked: 0, unreleased: 0, waiting: 0, halted: 0, aside: 0, excused: 0 };
  for (const summary of summaries) for (const name of countNames) counts[name] += summary[name];
  return {
    lanes: rows.length,
    halted: halted.size,
    aside: summaries.filter((summary) => summary.halted > 0 && !halted.has(summary.laneId)).length,
    drafts: rows.filter(({ linkState }) => linkState === "draft").length,
    live: rows.filter(({ environment }) => environment === "live").length,
    counts,
  };
}
