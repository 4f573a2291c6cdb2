/** The same world, whose acts all run within one transaction: they stand or fall together with the answer that is kept. */
import { isDeadlock, type LaneName, type Transaction } from "../../db/index.ts";
import type { World } from "../../engine/world.ts";

export type JoinedWorld = {
  world: World;
  /** Lanes that the acts wanted to wake: to be woken after the commit, since nobody sees the change before. */
  wakes: LaneName[];
};

export function joinedWorld(world: World, organisationId: string, trx: Transaction): JoinedWorld {
  const wakes: LaneName[] = [];
  let undone: unknown;
  return {
    wakes,
    world: {
      ...world,
      db: {
        ...world.db,
        inOrganisation: async (id, _label, run) => {
          if (id !== organisationId) throw new Error(`a call for ${organisationId} reached for ${id}`);
          // Nothing can be tried again inside of it: whoever began it may.
          if (undone !== undefined) throw undone;
          try {
            return await run(trx);
          } catch (error) {
            if (isDeadlock(error)) undone = error;
            throw error;
          }
        },
      },
      wake: (lanes) => wakes.push(...lanes),
    },
  };
}
