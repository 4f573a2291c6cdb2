/** The connection of a link that was activated is watched from the next night on. */
import { beginWatch, type Link, readCompany, type Transaction } from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import { existing } from "../existing.ts";
import type { World } from "../world.ts";
import { nextWatch } from "./next-watch.ts";

export async function watchFromNowOn(world: World, trx: Transaction, link: Link): Promise<void> {
  const { organisation_id: organisationId, company_id: companyId, connection_id: connectionId } = link;
  const { time_zone: timeZone } = existing(
    await readCompany(trx, { organisationId, companyId }),
    `company ${companyId}`,
  );
  const nextAt = instantText(nextWatch(connectionId, world.clock.now(), timeZone));
  await beginWatch(trx, { organisationId, connectionId, nextAt });
}
