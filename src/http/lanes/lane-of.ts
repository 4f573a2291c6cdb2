/** Lanes with their counts and halts, four statements for a whole page. */
import {
  findLane,
  type LaneRow,
  laneSummaries,
  lastBooked,
  listOpenHalts,
  type Transaction,
} from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { haltAnswer, tellerOf } from "../halts/halt-schema.ts";
import { reading } from "../reading.ts";
import type { Call } from "../route.ts";
import { laneAnswer } from "./lane-schema.ts";

type SmallCall = Pick<Call, "world" | "border" | "explain" | "signed">;

/** `not-found` for a lane that is not the caller's to see. */
export async function laneRowOf(call: Pick<SmallCall, "world" | "border">, laneId: string): Promise<LaneRow> {
  return found(await reading(call, (trx) => findLane(trx, { ...call.border, laneId })), "lane");
}

export async function laneAnswers(trx: Transaction, call: SmallCall, rows: readonly LaneRow[]) {
  const laneIds = rows.map((row) => row.id);
  const { organisationId } = call.border;
  const summaries = await laneSummaries(trx, { organisationId, laneIds });
  const newest = await lastBooked(trx, { organisationId, laneIds });
  const halts = await listOpenHalts(trx, { ...call.border, laneIds, after: null, limit: laneIds.length });
  return rows.map((row) => {
    const halt = halts.find((candidate) => candidate.laneId === row.id);
    return laneAnswer(
      row,
      summaries.find((summary) => summary.laneId === row.id),
      halt === undefined ? undefined : haltAnswer(halt, tellerOf(call)),
      newest.find((candidate) => candidate.laneId === row.id),
    );
  });
}

export async function laneOf(call: SmallCall, laneId: string) {
  const row = await laneRowOf(call, laneId);
  const [answer] = await reading(call, (trx) => laneAnswers(trx, call, [row]));
  return found(answer, "lane");
}
