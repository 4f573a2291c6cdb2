/** Objects that the company's other links have a posting of. */
import { postedElsewhere, type Transaction } from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";

/** A till that is handed in under its department's link and under the company's would be one voucher too many. */
export async function bookedElsewhere(
  trx: Transaction,
  { lane, link }: LaneFacts,
  objects: readonly string[],
): Promise<ReadonlySet<string>> {
  const posted = await postedElsewhere(trx, {
    organisationId: link.organisation_id,
    laneId: lane.id,
    companyId: link.company_id,
    integration: link.integration,
    flow: lane.flow,
    objects: [...new Set(objects)],
  });
  return new Set(posted);
}
