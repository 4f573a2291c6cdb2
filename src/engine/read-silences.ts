/** Who has fallen silent: departments of whose days, by what is usual, some should have come by now. */
import { silentDays } from "../core/index.ts";
import { type Border, type QuietDepartment, quietDepartments, type Transaction } from "../db/index.ts";
import type { World } from "./world.ts";

type Place = "laneId" | "companyName" | "environment" | "department" | "departmentName";

export type Silence = Pick<QuietDepartment, Place> & {
  /** The last day from which something came. */
  lastOn: string;
  /** Oldest first; at least one. */
  missingDays: string[];
};

/** The newest silence first. `laneId`: of that one lane. */
export async function readSilences(
  trx: Transaction,
  { registry, clock }: Pick<World, "registry" | "clock">,
  of: Border & { laneId?: string | undefined },
): Promise<Silence[]> {
  const flows = [...registry.integrations.values()].flatMap(({ name, flows: all }) =>
    all.filter(({ isOfPastDays }) => isOfPastDays === true).map((flow) => `${name}/${flow.name}`),
  );
  const quiet = await quietDepartments(trx, { ...of, flows });
  return quiet.flatMap((arrivals) => {
    const missingDays = silentDays(arrivals, clock.now());
    const lastOn = arrivals.days.at(-1);
    if (missingDays.length === 0 || lastOn === undefined) return [];
    const { laneId, companyName, environment, department, departmentName } = arrivals;
    return [{ laneId, companyName, environment, department, departmentName, lastOn, missingDays }];
  });
}
