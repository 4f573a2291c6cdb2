/** A person has looked at what drifted and says that it may stand; the same thing is not told again. */
import { AppError } from "../../core/index.ts";
import { settleDrift as settle } from "../../db/index.ts";
import { type Actor, actAs } from "../acts/actor.ts";
import type { World } from "../world.ts";

/** `not-in-this-state` where it is settled already, or gone. The drift must have been found within the border before. */
export async function settleDrift(
  world: World,
  actor: Actor,
  of: { driftId: string; reason: string },
): Promise<void> {
  const { organisationId, personId } = actor;
  await actAs(world, actor, "settle drift", async (trx, at) => {
    const isSettled = await settle(trx, { organisationId, personId, at, ...of });
    if (!isSettled) throw new AppError("not-in-this-state", "It is settled or gone already.");
    return { result: undefined, content: of };
  });
}
