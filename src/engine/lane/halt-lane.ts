/** Stops one lane, and no other, with the finding that says why. */
import type { Finding } from "../../core/index.ts";
import { openHalt, type Transaction } from "../../db/index.ts";
import { nowText } from "../world.ts";
import type { Drain } from "./drain.ts";

/** Inside the transaction that found the cause, so that a halted lane always says why. */
export async function haltLane(
  trx: Transaction,
  drain: Drain,
  finding: Finding,
  postingId: string | null,
): Promise<void> {
  await openHalt(trx, {
    organisationId: drain.organisationId,
    haltId: drain.world.ids.next(),
    laneId: drain.lane.id,
    postingId,
    finding,
    at: nowText(drain.world),
  });
  drain.lane = { ...drain.lane, state: "halted" };
}
