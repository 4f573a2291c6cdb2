/** The open halt of a lane, and its end. */
import type { Selectable } from "kysely";
import type { Transaction } from "../database.ts";
import type { HaltTable } from "../schema.ts";

export async function openHaltOf(
  trx: Transaction,
  of: { organisationId: string; laneId: string },
): Promise<Selectable<HaltTable> | undefined> {
  return trx
    .selectFrom("halt")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("closed_at", "is", null)
    .executeTakeFirst();
}

/** Ends the lane's open halt, if any, and lets the lane run again. */
export async function closeHalt(
  trx: Transaction,
  of: {
    organisationId: string;
    laneId: string;
    at: string;
    how: "resumed" | "skipped" | "resolved" | "healed";
    personId: string | null;
    reason: string | null;
  },
): Promise<void> {
  await trx
    .updateTable("halt")
    .set({ closed_at: of.at, closed_by: of.personId, closed_how: of.how, reason: of.reason })
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("closed_at", "is", null)
    .execute();
  await trx
    .updateTable("lane")
    .set({ state: "running", due_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.laneId)
    .where("state", "=", "halted")
    .execute();
}
