/** The lanes of a link, by flow: made with it, found by it, scheduled together. */
import type { Transaction } from "../database.ts";
import type { Schedule } from "../schema.ts";

type Of = { organisationId: string; linkId: string };

/** Their ids; empty for a link that the organisation does not have. */
export async function lanesOfLink(trx: Transaction, of: Of): Promise<string[]> {
  const rows = await idsOf(trx, of).execute();
  return rows.map((row) => row.id);
}

/** As `lanesOfLink`, under the lock of each. */
export async function lockLanesOfLink(trx: Transaction, of: Of): Promise<string[]> {
  const rows = await idsOf(trx, of).forUpdate().execute();
  return rows.map((row) => row.id);
}

function idsOf(trx: Transaction, of: Of) {
  return trx
    .selectFrom("lane")
    .select("id")
    .where("organisation_id", "=", of.organisationId)
    .where("link_id", "=", of.linkId)
    .orderBy("flow");
}

export async function insertLanes(
  trx: Transaction,
  of: Of & {
    lanes: readonly { flow: string; laneId: string }[];
    schedule: Schedule;
    nextRunAt: string | null;
    at: string;
  },
): Promise<void> {
  const rows = of.lanes.map(({ flow, laneId }) => ({
    organisation_id: of.organisationId,
    id: laneId,
    link_id: of.linkId,
    flow,
    state: "running" as const,
    schedule: JSON.stringify(of.schedule),
    next_run_at: of.nextRunAt,
    created_at: of.at,
  }));
  await trx.insertInto("lane").values(rows).execute();
}

export async function setSchedule(
  trx: Transaction,
  of: Of & { schedule: Schedule; nextRunAt: string | null },
): Promise<void> {
  await trx
    .updateTable("lane")
    .set({ schedule: JSON.stringify(of.schedule), next_run_at: of.nextRunAt })
    .where("organisation_id", "=", of.organisationId)
    .where("link_id", "=", of.linkId)
    .execute();
}

export async function setNextRun(
  trx: Transaction,
  of: { organisationId: string; laneId: string; nextRunAt: string | null },
): Promise<void> {
  await trx
    .updateTable("lane")
    .set({ next_run_at: of.nextRunAt })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.laneId)
    .execute();
}
