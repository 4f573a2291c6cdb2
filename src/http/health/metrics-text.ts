/** Figures in Prometheus' text format. Sums over all organisations: nothing names one. */
import { settledStates } from "../../core/index.ts";
import { listLaneFigures, listOpenPostings } from "../../db/index.ts";
import type { World } from "../../engine/world.ts";

export async function metricsText(world: World): Promise<string> {
  const figures = await world.db.acrossOrganisations("read figures", listLaneFigures);
  const open = new Map<string, number>();
  for (const { organisationId } of figures) {
    const counts = await world.db.inOrganisation(organisationId, "read figures", (trx) =>
      listOpenPostings(trx, { organisationId }),
    );
    for (const { state, count } of counts) open.set(state, (open.get(state) ?? 0) + count);
  }
  const sum = (of: (one: (typeof figures)[number]) => number) =>
    figures.reduce((total, one) => total + of(one), 0);
  const openCount = [...open.values()].reduce((total, count) => total + count, 0);
  const dueMs = figures.flatMap(({ oldestDueAt }) => (oldestDueAt === null ? [] : [Date.parse(oldestDueAt)]));
  const lateSeconds = Math.max(0, world.clock.now() - Math.min(world.clock.now(), ...dueMs)) / 1000;
  return [
    ...head("bilag_postings", `Postings by state; settled is ${settledStates.join(", ")}.`),
    ...[...open].sort().map(([state, count]) => `bilag_postings{state="${state}"} ${count}`),
    `bilag_postings{state="settled"} ${Math.max(0, sum((one) => one.taken) - openCount)}`,
    ...head("bilag_lanes", "Lanes."),
    `bilag_lanes ${sum((one) => one.lanes)}`,
    ...head("bilag_lanes_halted", "Lanes that stand still until someone acts."),
    `bilag_lanes_halted ${sum((one) => one.halted)}`,
    ...head("bilag_oldest_due_seconds", "How long the longest waiting lane has had something to do."),
    `bilag_oldest_due_seconds ${lateSeconds}`,
    "",
  ].join("\n");
}

function head(name: string, text: string): string[] {
  return [`# HELP ${name} ${text}`, `# TYPE ${name} gauge`];
}
