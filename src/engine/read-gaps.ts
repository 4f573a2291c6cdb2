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
import { readSilences } from "./read-silences.ts";
import type { World } from "./world.ts";

export type Gaps = {
  missingDays: readonly DepartmentDay[];
  /** `count`: how many are missing. */
  missingNumbers: readonly (NumberGap & { count: number })[];
  /** A list was longer than `limit`. */
  isCut: boolean;
};

type LaneOf = { organisationId: string; laneId: string };

/**
 * Days between a department's first and last without anything, those that a person has closed among them; and those after the last that
 * should have come by now, where nobody has.
 */
export async function daysNotCome(trx: Transaction, world: World, of: LaneOf): Promise<DepartmentDay[]> {
  const silences = await readSilences(trx, world, { ...of, companyIds: null });
  return [
    ...missingDays(await settledDays(trx, of)),
    ...silences.flatMap(({ department, missingDays: days }) => days.map((on) => ({ department, on }))),
  ];
}

export async function readGaps(
  trx: Transaction,
  world: World,
  of: LaneOf & { limit: number; within?: Days | undefined },
): Promise<Gaps> {
  const { limit, within } = of;
  const gaps = await numberGaps(trx, { ...of, limit: limit + 1 });
  const closed = await closedDays(trx, of);
  const missing = await daysNotCome(trx, world, of);
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
