/** Waits until a hub has sent what it can: until every lane is empty, stands, or has been waiting for too long. */
import { setTimeout as pause } from "node:timers/promises";
import { type LaneSummary, laneSummaries, listLanes } from "../db/index.ts";
import type { World } from "../engine/world.ts";
import { Stopped } from "./stopped.ts";

export type UntilSentOf = {
  organisationIds: readonly string[];
  stop: AbortSignal;
  timeoutMs: number;
  /** How many of all records are no longer waiting. */
  onProgress(done: number, count: number): void;
};

const lookEveryMs = 150;
/** A lane may halt and heal at once (a connection that comes back); only one that stays is told. */
const standsAfterMs = 3_000;

/** The lanes as they stand at the end; whatever still waits then shows in `waiting`. Throws Stopped. */
export async function untilSent(world: World, of: UntilSentOf): Promise<LaneSummary[]> {
  const untilMs = world.clock.monotonic() + of.timeoutMs;
  let standsSinceMs: number | null = null;
  for (;;) {
    if (of.stop.aborted) throw new Stopped();
    const { lanes, moves } = await look(world, of.organisationIds);
    const count = lanes.reduce((sum, lane) => sum + lane.records, 0);
    of.onProgress(count - lanes.reduce((sum, lane) => sum + lane.waiting, 0), count);
    const nowMs = world.clock.monotonic();
    if (lanes.every((lane) => lane.waiting === 0) || nowMs > untilMs) return lanes;
    standsSinceMs = moves ? null : (standsSinceMs ?? nowMs);
    if (standsSinceMs !== null && nowMs - standsSinceMs > standsAfterMs) return lanes;
    await pause(lookEveryMs);
  }
}

async function look(
  world: World,
  organisationIds: readonly string[],
): Promise<{ lanes: LaneSummary[]; moves: boolean }> {
  const lanes: LaneSummary[] = [];
  let moves = false;
  for (const organisationId of organisationIds) {
    await world.db.inOrganisation(organisationId, "read lanes", async (trx) => {
      const summaries = await laneSummaries(trx, { organisationId });
      const rows = await listLanes(trx, {
        organisationId,
        companyIds: null,
        linkId: null,
        after: null,
        limit: 10_000,
      });
      const waiting = new Set(summaries.filter((lane) => lane.waiting > 0).map((lane) => lane.laneId));
      moves ||= rows.some((lane) => waiting.has(lane.id) && lane.state === "running" && lane.dueAt !== null);
      lanes.push(...summaries);
    });
  }
  return { lanes, moves };
}
