/** Lanes that may go on now that something they waited for has changed. */
import type { Transaction } from "../database.ts";
import type { LaneName } from "./due-lanes.ts";

export async function wakeLane(
  trx: Transaction,
  of: { organisationId: string; laneId: string; at: string },
): Promise<void> {
  await trx
    .updateTable("lane")
    .set({ due_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.laneId)
    .execute();
}

export async function wakeLanesOfLink(
  trx: Transaction,
  of: { organisationId: string; linkId: string; at: string },
): Promise<LaneName[]> {
  const rows = await trx
    .updateTable("lane")
    .set({ due_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("link_id", "=", of.linkId)
    .returning("id")
    .execute();
  return rows.map((row) => ({ organisationId: of.organisationId, laneId: row.id }));
}

export async function wakeLanesOfConnection(
  trx: Transaction,
  of: { organisationId: string; connectionId: string; at: string },
): Promise<LaneName[]> {
  const rows = await trx
    .updateTable("lane")
    .from("link")
    .set({ due_at: of.at })
    .whereRef("link.organisation_id", "=", "lane.organisation_id")
    .whereRef("link.id", "=", "lane.link_id")
    .where("lane.organisation_id", "=", of.organisationId)
    .where("link.connection_id", "=", of.connectionId)
    .returning("lane.id")
    .execute();
  return rows.map((row) => ({ organisationId: of.organisationId, laneId: row.id }));
}
