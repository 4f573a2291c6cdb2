/** Figures in Prometheus' text format, the living world's apart from those that are only tried out. Sums over all organisations: nothing names one. */
import { settledStates } from "../../core/index.ts";
import {
  type LaneFigures,
  listLaneFigures,
  listOpenPostings,
  organisationsWithLanes,
} from "../../db/index.ts";
import { environments } from "../../engine/offered-environments.ts";
import type { World } from "../../engine/world.ts";

/** One environment's. */
type Figures = {
  lanes: number;
  halted: number;
  faulty: number;
  taken: number;
  lateSeconds: number;
  open: Map<string, number>;
};

const noFigures = (): Figures => ({
  lanes: 0,
  halted: 0,
  faulty: 0,
  taken: 0,
  lateSeconds: 0,
  open: new Map(),
});

export async function metricsText(world: World): Promise<string> {
  const figures = new Map(environments.map((environment) => [environment, noFigures()]));
  for (const organisationId of await world.db.acrossOrganisations(
    "name organisations",
    organisationsWithLanes,
  ))
    await addOrganisation(world, figures, organisationId);
  // The living world is told also where it is empty, so that nobody waits for a figure that never comes.
  const told = [...figures].filter(([environment, { lanes }]) => environment === "live" || lanes > 0);
  const each = (name: string, value: (of: Figures) => number) =>
    told.map(([environment, of]) => `${name}{environment="${environment}"} ${value(of)}`);
  return [
    ...head("bilag_postings", `Postings by state; settled is ${settledStates.join(", ")}.`),
    ...told.flatMap(([environment, of]) => postingLines(environment, of)),
    ...head("bilag_lanes", "Lanes."),
    ...each("bilag_lanes", (of) => of.lanes),
    ...head("bilag_lanes_halted", "Lanes that stand still until someone acts."),
    ...each("bilag_lanes_halted", (of) => of.halted),
    ...head(
      "bilag_lanes_faulty",
      "Lanes that a fault of the hub stops each time it works on them: see its log.",
    ),
    ...each("bilag_lanes_faulty", (of) => of.faulty),
    ...head("bilag_oldest_due_seconds", "How long the longest waiting lane has had something to do."),
    ...each("bilag_oldest_due_seconds", (of) => of.lateSeconds),
    "",
  ].join("\n");
}

async function addOrganisation(
  world: World,
  figures: ReadonlyMap<LaneFigures["environment"], Figures>,
  organisationId: string,
): Promise<void> {
  const { lanes, open } = await world.db.inOrganisation(organisationId, "read figures", async (trx) => ({
    lanes: await listLaneFigures(trx, { organisationId }),
    open: await listOpenPostings(trx, { organisationId }),
  }));
  for (const own of lanes) {
    const sum = figures.get(own.environment);
    if (sum === undefined) continue;
    sum.lanes += own.lanes;
    sum.halted += own.halted;
    sum.faulty += own.faulty;
    sum.taken += own.taken;
    const dueMs = own.oldestDueAt === null ? Number.POSITIVE_INFINITY : Date.parse(own.oldestDueAt);
    sum.lateSeconds = Math.max(sum.lateSeconds, (world.clock.now() - dueMs) / 1000);
  }
  for (const { environment, state, count } of open) {
    const counts = figures.get(environment)?.open;
    counts?.set(state, (counts.get(state) ?? 0) + count);
  }
}

function postingLines(environment: string, { taken, open }: Figures): string[] {
  const openCount = [...open.values()].reduce((total, count) => total + count, 0);
  const states = [...open].sort((left, right) => (left[0] < right[0] ? -1 : 1));
  return [...states, ["settled", Math.max(0, taken - openCount)]].map(
    ([state, count]) => `bilag_postings{environment="${environment}",state="${state}"} ${count}`,
  );
}

function head(name: string, text: string): string[] {
  return [`# HELP ${name} ${text}`, `# TYPE ${name} gauge`];
}
