/** Runs the engine in this process: takes wake-ups, ticks each second, is seen, and says goodbye at the end. */
import { hostname } from "node:os";
import {
  type ConnectionOptions,
  markOthersDead,
  registerWorker,
  sayGoodbye,
  seeWorker,
} from "../db/index.ts";
import { toError } from "../lib/to-error.ts";
import { type LaneQueue, openLaneQueue } from "./dispatch/lane-queue.ts";
import { startLooking } from "./folders/start-looking.ts";
import { keepHouse } from "./keep-house.ts";
import { drainOrNote } from "./lane/drain-or-note.ts";
import { tick } from "./tick.ts";
import { startWatching } from "./watch/start-watching.ts";
import { startTelling } from "./webhooks/start-telling.ts";
import type { World } from "./world.ts";

export type RunningEngine = { stop(): Promise<void> };

export type EngineOf = {
  connection: ConnectionOptions;
  /** The web role only wakes lanes and leaves draining to workers. */
  doesDrain: boolean;
  tickMs?: number;
};

export async function startEngine(world: World, of: EngineOf): Promise<RunningEngine> {
  await world.db.acrossOrganisations("register worker", async (trx) => {
    // The embedded hub holds its data folder: whoever wrote here before is dead.
    if (world.isOnlyHub) await markOthersDead(trx, world.workerId);
    await registerWorker(trx, { id: world.workerId, host: hostname(), doesDrain: of.doesDrain });
  });
  const queue = await openLaneQueue(of.connection, world.log, { isOnlyUser: world.isOnlyHub });
  world.wake = queue.wake;
  if (of.doesDrain) await queue.work((lane) => drainOrNote(world, lane));
  const ticker = startTicking(world, queue, of.tickMs ?? 1_000);
  const watcher = of.doesDrain ? startWatching(world) : undefined;
  const looking = of.doesDrain ? startLooking(world) : undefined;
  const telling = of.doesDrain ? startTelling(world, of.tickMs ?? 1_000) : undefined;
  return {
    async stop() {
      await telling?.stop();
      await looking?.stop();
      await ticker.stop();
      await watcher?.stop();
      await queue.stop();
      await world.db.acrossOrganisations("goodbye", (trx) => sayGoodbye(trx, world.workerId));
    },
  };
}

/** One tick at a time; a slow one delays the next rather than piling up. */
function startTicking(world: World, queue: LaneQueue, tickMs: number): { stop(): Promise<void> } {
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  let houseKeptFor: string | null = null;

  async function once(): Promise<void> {
    try {
      queue.wake(await tick(world));
      await world.db.acrossOrganisations("see worker", (trx) => seeWorker(trx, world.workerId));
      houseKeptFor = await keepHouse(world, houseKeptFor);
    } catch (error) {
      world.log.fault("tick", { cause: toError(error).message });
    }
    if (!isStopping)
      timer = setTimeout(() => {
        current = once();
      }, tickMs);
  }

  current = once();
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await current;
    },
  };
}
