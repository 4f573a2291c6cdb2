/** Stops one lane, and no other, with the finding that says why. */
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../../db/index.ts";
import { type Drain, nowText } from "./drain.ts";

/** Inside the transaction that found the cause, so that a halted lane always says why. */
export async function haltLane(
  trx: Transaction,
  drain: Drain,
  finding: Finding,
  postingId: string | null,
): Promise<void> {
  const at = nowText(drain.world);
  await trx
    .updateTable("lane")
    .set({ state: "halted" })
    .where("organisation_id", "=", drain.organisationId)
    .where("id", "=", drain.lane.id)
    .execute();
  await trx
    .insertInto("halt")
    .values({
      organisation_id: drain.organisationId,
      id: drain.world.ids.next(),
      lane_id: drain.lane.id,
      posting_id: postingId,
      finding: JSON.stringify(finding),
      opened_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  drain.lane = { ...drain.lane, state: "halted" };
}
