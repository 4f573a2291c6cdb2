/** All that the records of a lane are rendered under: the link with its settings, the integration, and the company. */
import type { CompanyFlags, Integration } from "../../core/index.ts";
import { companyFlags, type LaneName, type Transaction } from "../../db/index.ts";
import { type LaneFacts, laneFacts } from "../lane/begin-drain.ts";
import { integrationOf, type World } from "../world.ts";
import { type RenderedPart, renderRecord } from "./render-record.ts";

export type LaneUnder = { facts: LaneFacts; integration: Integration; company: CompanyFlags };

export async function readLaneUnder(
  world: World,
  trx: Transaction,
  { organisationId, laneId }: LaneName,
): Promise<LaneUnder> {
  const { facts } = await laneFacts(trx, organisationId, laneId);
  const integration = integrationOf(world, facts.link.integration);
  const company = await companyFlags(trx, { organisationId, companyId: facts.link.company_id });
  return { facts, integration, company };
}

/** Under the settings of now. */
export function renderUnder({ facts, integration, company }: LaneUnder, record: unknown): RenderedPart[] {
  const { lane, settings } = facts;
  return renderRecord({ integration, flow: lane.flow, record, settings: settings?.settings, company });
}
