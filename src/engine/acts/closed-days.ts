/** A person says of days without records that nothing was to come, or takes it back. */
import { AppError, daysThrough, isDay } from "../../core/index.ts";
import { closeDay, laneHasDepartment, lockLane, reopenDay } from "../../db/index.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found, requireReason } from "./actor.ts";

/** `department` null: the whole lane. `through` left out: one day; both ends are meant. */
export type DaysOf = {
  laneId: string;
  department: string | null;
  on: string;
  through?: string;
  reason: string;
};

/** Longer than any shop closes for; a slip in a year must not write thousands of rows. */
const daysMax = 400;

/** Records that come for a day nevertheless are taken like any others. `not-valid` for a department that the company has not. */
export async function markDaysClosed(world: World, actor: Actor, of: DaysOf): Promise<void> {
  const { organisationId, personId } = actor;
  const days = daysOf(of);
  const { laneId, department, reason } = of;
  await actAs(world, actor, "close day", async (trx, at) => {
    found(await lockLane(trx, { organisationId, laneId }), "lane");
    // A slip in the code would close nothing, and nobody would be told.
    if (department !== null && !(await laneHasDepartment(trx, { organisationId, laneId, department })))
      throw new AppError(
        "not-valid",
        `The company has no department ${department}, and no record came with it.`,
      );
    for (const on of days)
      await closeDay(trx, { organisationId, laneId, department, on, reason, closedBy: personId, at });
    return { result: undefined, content: of };
  });
}

/** `not-found` where none of the days is closed for just that department, or for just the whole lane. */
export async function markDaysOpen(world: World, actor: Actor, of: DaysOf): Promise<void> {
  const { organisationId } = actor;
  const days = daysOf(of);
  const { laneId, department } = of;
  await actAs(world, actor, "open day", async (trx, at) => {
    found(await lockLane(trx, { organisationId, laneId }), "lane");
    let count = 0;
    for (const on of days) {
      if (await reopenDay(trx, { organisationId, laneId, department, on, at })) count += 1;
    }
    if (count === 0) throw new AppError("not-found", "None of these days is closed.");
    return { result: undefined, content: of };
  });
}

/** Every day that is meant, once it is clear what is. */
function daysOf({ department, on, through = on, reason }: DaysOf): string[] {
  for (const day of [on, through])
    if (!isDay(day)) throw new AppError("not-valid", `${day} is no day: write it as 2026-03-10.`);
  requireReason(reason);
  if (department === "") throw new AppError("not-valid", "A department has a code; leave it out for all.");
  if (through < on) throw new AppError("not-valid", `The last day, ${through}, is before the first.`);
  const { days: apart } = Temporal.PlainDate.from(on).until(through, { largestUnit: "days" });
  if (apart >= daysMax) throw new AppError("not-valid", `These are more than ${daysMax} days.`);
  return daysThrough(on, through).map(String);
}
