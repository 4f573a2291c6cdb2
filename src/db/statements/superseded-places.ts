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

/** The generation that the next original of an object has: one above all that there ever were. */
export async function nextOriginalGeneration(
  trx: Transaction,
  of: { organisationId: string; laneId: string; object: string },
): Promise<number> {
  const row = await trx
    .selectFrom("posting")
    .select((select) => select.fn.max("generation").as("last"))
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("object", "=", of.object)
    .where("role", "=", "original")
    .executeTakeFirst();
  return row?.last === null || row?.last === undefined ? 0 : Number(row.last) + 1;
}
