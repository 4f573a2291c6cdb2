/** A lane's halt: opened with the finding that says why, looked at, and ended. */
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { Halt } from "../rows.ts";

export async function openHaltOf(
  trx: Transaction,
  of: { organisationId: string; laneId: string },
): Promise<Halt | undefined> {
  return trx
    .selectFrom("halt")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("closed_at", "is", null)
    .executeTakeFirst();
}

/** Stops the lane, and no other. One that stands already keeps the halt it has, with its first cause. */
export async function openHalt(
  trx: Transaction,
  of: {
    organisationId: string;
    haltId: string;
    laneId: string;
    postingId: string | null;
    finding: Finding;
    at: string;
  },
): Promise<void> {
  await trx
    .updateTable("lane")
    .set({ state: "halted" })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.laneId)
    .execute();
  await trx
    .insertInto("halt")
    .values({
      organisation_id: of.organisationId,
      id: of.haltId,
      lane_id: of.laneId,
      posting_id: of.postingId,
      finding: JSON.stringify(of.finding),
      opened_at: of.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The open halt at that posting says from now on what is known by now; it stays the halt that it is. */
export async function explainHalt(
  trx: Transaction,
  of: { organisationId: string; laneId: string; postingId: string; finding: Finding },
): Promise<void> {
  await trx
    .updateTable("halt")
    .set({ finding: JSON.stringify(of.finding) })
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("posting_id", "=", of.postingId)
    .where("closed_at", "is", null)
    .execute();
}

export type HaltEnd = {
  organisationId: string;
  laneId: string;
  at: string;
  how: "resumed" | "skipped" | "resolved" | "healed";
  personId: string | null;
  reason: string | null;
};

/** As `closeHalt`, if the lane stands at that posting; a halt for another cause stays. */
export async function closeHaltAt(
  trx: Transaction,
  { postingId, ...end }: HaltEnd & { postingId: string },
): Promise<void> {
  const halt = await openHaltOf(trx, end);
  if (halt?.posting_id === postingId) await closeHalt(trx, end);
}

/** Ends the lane's open halt, if any, and lets the lane run again. */
export async function closeHalt(trx: Transaction, of: HaltEnd): Promise<void> {
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
