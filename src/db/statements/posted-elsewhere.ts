/** What another link of the same company has a posting of: two links of one integration may meet in one object. */
import type { Transaction } from "../database.ts";

/**
 * Those of the objects that have a posting, whatever became of it, in the same flow under another link of the company and the
 * integration: their business keys are given away.
 */
export async function postedElsewhere(
  trx: Transaction,
  of: {
    organisationId: string;
    laneId: string;
    companyId: string;
    integration: string;
    flow: string;
    objects: readonly string[];
  },
): Promise<string[]> {
  if (of.objects.length === 0) return [];
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
