/** What is only tried out is never added to what is in earnest: an accountant would read pretend money as real. */
import type { Environment, LaneTotals } from "../api/queries.ts";

type Sums = LaneTotals["environments"][number];

export type SumRow = { environment: Environment; counts: Sums["counts"]; isOneOfSeveral: boolean };

/** One row of sums for each environment that has lanes; none where there is but one lane. */
export function sumRowsOf({ lanes, environments }: Pick<LaneTotals, "lanes" | "environments">): SumRow[] {
  if (lanes < 2) return [];
  const isOneOfSeveral = environments.length > 1;
  return environments.map(({ environment, counts }) => ({ environment, counts, isOneOfSeveral }));
}

/** How much of a figure is only tried out, where there is something living beside it; else nothing has to be told apart. */
export function triedOutOf(
  { environments }: Pick<LaneTotals, "environments">,
  figure: (of: Sums) => number,
): number {
  if (!environments.some(({ environment }) => environment === "live")) return 0;
  return environments
    .filter(({ environment }) => environment !== "live")
    .reduce((sum, of) => sum + figure(of), 0);
}
