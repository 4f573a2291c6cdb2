/** What another link of the same company has a posting of: two links of one integration may meet in one object. */
import { sql } from "kysely";
import type { Transaction } from "../database.ts";

type ElsewhereOf = {
  organisationId: string;
  laneId: string;
  companyId: string;
  integration: string;
  flow: string;
  objects: readonly string[];
};

/**
 * Those of the objects that have a posting, whatever became of it, in the same flow under another link of the company and the
 * integration: their business keys are given away. The lane must be locked already, and no other lane be locked later.
 */
export async function postedElsewhere(trx: Transaction, of: ElsewhereOf): Promise<string[]> {
  if (of.objects.length === 0) return [];
  await waitForOthers(trx, of);
  const rows = await trx
    .selectFrom("posting")
    .innerJoin("lane", (join) =>
      join
        .onRef("lane.organisation_id", "=", "posting.organisation_id")
        .onRef("lane.id", "=", "posting.lane_id"),
    )
    .innerJoin("link", (join) =>
      join.onRef("link.organisation_id", "=", "lane.organisation_id").onRef("link.id", "=", "lane.link_id"),
    )
    .select("posting.object")
    .distinct()
    .where("posting.organisation_id", "=", of.organisationId)
    .where("posting.object", "in", of.objects)
    .where("posting.lane_id", "<>", of.laneId)
    .where("lane.flow", "=", of.flow)
    .where("link.company_id", "=", of.companyId)
    .where("link.integration", "=", of.integration)
    .execute();
  return rows.map((row) => row.object);
}

/**
 * Where there is such a link, one at a time until the transaction ends: of two that are handed the same at once, the later one must
 * see what the earlier one took. Without it the business key would stop it, and its whole delivery.
 */
async function waitForOthers(trx: Transaction, of: ElsewhereOf): Promise<void> {
  const { organisationId, companyId, integration, flow } = of;
  const name = ["flow", organisationId, companyId, integration, flow].join(" ");
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${name}, 0)) where exists (
      select from lane join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
      where lane.organisation_id = ${organisationId} and lane.id <> ${of.laneId} and lane.flow = ${flow}
        and link.company_id = ${companyId} and link.integration = ${integration})`.execute(trx);
}
