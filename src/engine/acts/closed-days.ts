/** A person says of a day without records that nothing was to come, or takes it back. */
import { AppError, isDay } from "../../core/index.ts";
import { closeDay, lockLane, reopenDay } from "../../db/index.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

/** `department` null: the whole lane. */
export type DayOf = { laneId: string; department: string | null; on: string; reason: string };

/** Records that come for the day nevertheless are taken like any others. */
export async function markDayClosed(world: World, actor: Actor, of: DayOf): Promise<void> {
  const { organisationId, personId } = actor;
  refuseVague(of);
  await actAs(world, actor, "close day", async (trx, at) => {
    found(await lockLane(trx, { organisationId, laneId: of.laneId }), "lane");
    await closeDay(trx, { organisationId, ...of, closedBy: personId, at });
    return { result: undefined, content: of };
  });
}

/** `not-found` where the day is not closed for just that department, or for just the whole lane. */
export async function markDayOpen(world: World, actor: Actor, of: DayOf): Promise<void> {
  const { organisationId } = actor;
  refuseVague(of);
  await actAs(world, actor, "open day", async (trx, at) => {
    found(await lockLane(trx, { organisationId, laneId: of.laneId }), "lane");
    if (!(await reopenDay(trx, { organisationId, ...of, at })))
      throw new AppError("not-found", "The day is not closed.");
    return { result: undefined, content: of };
  });
}

function refuseVague({ department, on, reason }: DayOf): void {
  if (!isDay(on)) throw new AppError("not-valid", `${on} is no day: write it as 2026-03-10.`);
  if (reason.trim() === "") throw new AppError("not-valid", "This needs a reason.");
  if (department === "") throw new AppError("not-valid", "A department has a code; leave it out for all.");
}
