/** All lanes that somebody may see, or those that are looked for, added up: what no page of a list can tell. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";
import { countLanes, type LaneCounts } from "./count-lanes.ts";
import type { Border } from "./find-within-border.ts";
import type { LaneFilter } from "./lane-filter.ts";
import { lanesWhere } from "./list-lanes.ts";

const countNames = ["records", "booked", "unreleased", "waiting", "halted", "aside", "excused"] as const;

type Environment = "live" | "test" | "twin";

/** In this order, which is that of their weight. */
const environments: readonly Environment[] = ["live", "test", "twin"];

export type LaneSums = {
  lanes: number;
  halted: number;
  /** Not halted, with something refused, different, set aside or in conflict. */
  aside: number;
  /** Of links whose preview nobody has confirmed. */
  drafts: number;
  /** No sums of money: the lanes' currencies differ. */
  counts: Record<(typeof countNames)[number], number>;
};

export type LaneTotals = LaneSums & {
  live: number;
  /** The same for each world that has lanes: a hub may hold companies that are only tried out beside living ones. */
  environments: (LaneSums & { environment: Environment })[];
};

type Standing = { id: string; state: string; linkState: string; environment: Environment };

export async function laneTotals(trx: Transaction, of: Border & LaneFilter): Promise<LaneTotals> {
  const { rows } = await sql<Standing>`
    select lane.id, lane.state, link.state as "linkState", connection.environment
    from ${lanesWhere(of)}`.execute(trx);
  const { organisationId } = of;
  const counted = await countLanes(trx, { organisationId, laneIds: rows.map(({ id }) => id) });
  const countsOf = new Map(counted.map((one) => [one.laneId, one]));
  const byWorld = Map.groupBy(rows, ({ environment }) => environment);
  const inWorld = (environment: Environment) => byWorld.get(environment) ?? [];
  return {
    ...sumOf(rows, countsOf),
    live: inWorld("live").length,
    environments: environments
      .filter((environment) => byWorld.has(environment))
      .map((environment) => ({ environment, ...sumOf(inWorld(environment), countsOf) })),
  };
}

function sumOf(rows: readonly Standing[], countsOf: ReadonlyMap<string, LaneCounts>): LaneSums {
  const counts = { records: 0, booked: 0, unreleased: 0, waiting: 0, halted: 0, aside: 0, excused: 0 };
  let aside = 0;
  for (const { id, state } of rows) {
    const own = countsOf.get(id);
    if (own === undefined) continue;
    for (const name of countNames) counts[name] += own[name];
    if (own.halted > 0 && state !== "halted") aside += 1;
  }
  return {
    lanes: rows.length,
    halted: rows.filter(({ state }) => state === "halted").length,
    aside,
    drafts: rows.filter(({ linkState }) => linkState === "draft").length,
    counts,
  };
}
