/** A lane's row, for reading or under its lock; undefined where the organisation has no such lane. */
import type { Transaction } from "../database.ts";
import type { Lane } from "../rows.ts";

type Of = { organisationId: string; laneId: string };

export async function readLane(trx: Transaction, of: Of): Promise<Lane | undefined> {
  return laneOf(trx, of).executeTakeFirst();
}

/** Whoever takes places in a lane's order, or decides on its state, holds this lock: two at once would have no defined order. */
export async function lockLane(trx: Transaction, of: Of): Promise<Lane | undefined> {
  return laneOf(trx, of).forUpdate().executeTakeFirst();
}

function laneOf(trx: Transaction, of: Of) {
  return trx
    .selectFrom("lane")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.laneId);
}
