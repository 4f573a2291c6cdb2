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
  return quiet.flatMap(({ arrivals, closed, timeZone, ...place }) => {
    const missingDays = silentDays({ arrivals, closed, timeZone }, clock.now());
    const lastOn = arrivals.at(-1)?.on;
    return missingDays.length === 0 || lastOn === undefined ? [] : [{ ...place, lastOn, missingDays }];
  });
}
