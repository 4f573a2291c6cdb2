/** Records and what became of them. */
import type { Selectable } from "kysely";
import type { Transaction } from "../database.ts";
import type { RecordTable } from "../schema.ts";

/** The newest version of each object that stands aside because of the start date, and has none that was taken. */
export async function recordsBeforeStart(
  trx: Transaction,
  of: { organisationId: string; laneId: string; startOn: string },
): Promise<Selectable<RecordTable>[]> {
  return trx
    .selectFrom("record")
    .selectAll()
    .distinctOn("object")
    .where("organisation_id", "=", of.organisationId)
    .where("lane_id", "=", of.laneId)
    .where("state", "=", "before-start")
    .where("record_on", ">=", of.startOn)
    .orderBy("object")
    .orderBy("received_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

export async function setRecordState(
  trx: Transaction,
  of: { organisationId: string; recordId: string; state: RecordTable["state"] },
): Promise<void> {
  await trx
    .updateTable("record")
    .set({ state: of.state, ...(of.state === "taken" ? { findings: "[]" } : {}) })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.recordId)
    .execute();
}
