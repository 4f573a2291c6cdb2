/** A person sets how far back a connection is watched over, or has it looked at now. */
import { setWatch } from "../../db/index.ts";
import { type Actor, actAs, found } from "../acts/actor.ts";
import type { World } from "../world.ts";

/** `not-found` where the connection has no watch yet. */
export async function changeWatch(
  world: World,
  actor: Actor,
  of: { connectionId: string; days?: number; now?: true },
): Promise<void> {
  const { organisationId } = actor;
  const { connectionId, days, now } = of;
  await actAs(world, actor, "change watch", async (trx, at) => {
    const isThere = await setWatch(trx, {
      organisationId,
      connectionId,
      days: days ?? null,
      nextAt: now === true ? at : null,
    });
    found(isThere ? true : undefined, "watch");
    return { result: undefined, content: of };
  });
}
