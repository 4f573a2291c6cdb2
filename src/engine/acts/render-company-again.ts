/**
 * What the hub knows of a company has changed: what was never sent is rendered anew. A company that was marked as a test or blocked
 * sends nothing any more, also of what came in before; one that is free again goes on.
 */
import { linksOfCompany, lockLanesOfLink, type Transaction, wakeLanesOfLink } from "../../db/index.ts";
import { renderLaneAgain } from "../accept/render-lane-again.ts";
import { takeSetAside } from "../accept/take-set-aside.ts";
import type { World } from "../world.ts";

/** The company's row has been changed already. */
export async function renderCompanyAgain(
  world: World,
  trx: Transaction,
  of: { organisationId: string; companyId: string; at: string },
): Promise<void> {
  const { organisationId, at } = of;
  const links = await linksOfCompany(trx, of);
  const lanes: string[] = [];
  // All of them first: a link that takes records waits for those of the company's others, and would wait for this act for ever.
  for (const { id: linkId } of links) lanes.push(...(await lockLanesOfLink(trx, { organisationId, linkId })));
  for (const laneId of lanes) {
    await renderLaneAgain(world, trx, { organisationId, laneId, at, onlyChanged: true });
    // A run may name the company as it is called from now on.
    await takeSetAside(world, trx, { organisationId, laneId, at });
  }
  for (const { id: linkId } of links) await wakeLanesOfLink(trx, { organisationId, linkId, at });
}
