/** What should have come into a lane and did not: numbers that its source left out, and days without anything. */
import { closedOn, type DepartmentDay, missingDays } from "../core/index.ts";
import {
  closedDays,
  type Days,
  type NumberGap,
  numberGaps,
  settledDays,
  type Transaction,
} from "../db/index.ts";

export type Gaps = {
  missingDays: readonly DepartmentDay[];
  /** `count`: how many are missing. */
  missingNumbers: readonly (NumberGap & { count: number })[];
  /** A list was longer than `limit`. */
  isCut: boolean;
};

export async function readGaps(
  trx: Transaction,
  of: { organisationId: string; laneId: string; limit: number; within?: Days | undefined },
): Promise<Gaps> {
  const { limit, within } = of;
  const gaps = await numberGaps(trx, { ...of, limit: limit + 1 });
  const closed = await closedDays(trx, of);
  const missing = missingDays(await settledDays(trx, of));
  const days = missing.filter(
    (day) =>
      closedOn(closed, day) === undefined &&
      (within === undefined || (day.on >= within.from && day.on <= within.through)),
  );
  return {
    missingDays: days.slice(0, limit),
    missingNumbers: gaps.slice(0, limit).map((gap) => ({ ...gap, count: gap.before - gap.after - 1 })),
    isCut: days.length > limit || gaps.length > limit,
  };
}
