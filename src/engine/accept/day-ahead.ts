/** A till's report of a day that has not come: its clock is wrong, or somebody mistyped the day. */
import { addDays, type CompanyFlags, dayIn, type Finding, type Integration } from "../../core/index.ts";
import { engineFinding } from "../codes.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { flowOf, type World } from "../world.ts";
import type { Judged } from "./judge-records.ts";

/**
 * A warning for each, and none on the day after today's: the company may have moved to another time zone than its tills. It is
 * booked all the same where the ledger has the day, since a clock that runs ahead must not keep the money of a day out of the books.
 */
export function dayAhead(
  { world, facts, integration }: { world: World; facts: LaneFacts; integration: Integration },
  company: Pick<CompanyFlags, "timeZone">,
  { key, isNew, recordId }: Judged,
): Finding[] {
  const { isOfPastDays } = flowOf(integration, facts.lane.flow);
  const today = dayIn(world.clock.now(), company.timeZone);
  if (isOfPastDays !== true || !isNew || recordId === null || key.on <= addDays(today, 1)) return [];
  const finding = engineFinding("day-ahead", { record: key.object, value: key.on, parameters: { today } });
  return [{ ...finding, severity: "warning" }];
}
