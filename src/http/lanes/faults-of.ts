/** Which lanes meet a fault of the hub each time it works on them: nobody who books can cure it, and nothing of them goes on. */
import type { Finding } from "../../core/index.ts";
import { type Border, faultyLanes, type Titles, type Transaction } from "../../db/index.ts";
import { engineFinding } from "../../engine/codes.ts";

/** Of many, these are told; one fault is often that of all. */
const toldMax = 5;

export async function faultsOf(trx: Transaction, of: Border & { titles: Titles }): Promise<Finding[]> {
  const { titles, ...border } = of;
  const lanes = await faultyLanes(trx, { ...border, limit: toldMax });
  return lanes.map(({ laneId, companyName, integration, flow, count }) => {
    const title = titles.flows[`${integration}/${flow}`] ?? flow;
    return engineFinding("drain-faults", {
      value: `${companyName}, ${title}`,
      parameters: { count, laneId },
    });
  });
}
