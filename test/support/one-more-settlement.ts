/** Hands in one settlement that the lane has not seen: the next Z of the sample company. */
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import type { SampleLink } from "./sample-link.ts";
import type { SteppedHub } from "./stepped-hub.ts";

export function settlementsOf(hub: SteppedHub, count: number, upTo = "2026-03-09"): readonly unknown[] {
  const integration = hub.registry.integrations.get("day-settlements");
  if (integration === undefined) throw new Error("no day settlements");
  return integration.sample.records({ flow: "settlements", upTo, count });
}

export async function handIn(
  hub: SteppedHub,
  link: SampleLink,
  records: readonly unknown[],
): Promise<string[]> {
  const { organisationId, personId } = link.actor;
  const answers = await acceptRecords(hub.world, { organisationId, laneId: link.laneId, records, personId });
  return answers.map((answer) => answer.outcome);
}
