/** The places in a lane's order that an object's superseded postings have left, newest generation first. */
import type { Transaction } from "../database.ts";

export async function supersededPlaces(
  trx: Transaction,
  of: { organisationId: string; laneId: string; object: string },
): Promise<{ part: string; sequence: number; generation: number }[]> {
  return trx
    .selectFrom("posting")
    .select(["part", "sequence", "generation"])
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("object", "=", of.object)
    .where("state", "=", "superseded")
    .orderBy("generation", "desc")
    .execute();
}
