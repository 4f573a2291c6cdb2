/** What both products of the twin stand on: seed, clock, switches, faults, people, and the log of requests. */
import { type Clock, createClock, type TimeSource } from "./clock.ts";
import { createDeliveryBook, type DeliveryBook } from "./deliveries.ts";
import { createFaultBook, type FaultBook } from "./faults.ts";
import type { Person } from "./people.ts";
import { createRequestLog, type RequestLog } from "./request-log.ts";
import { seededId, seededSecret } from "./seeded.ts";
import { createSwitchBoard, type SwitchBoard } from "./switches.ts";

export type World = {
  seed: number;
  readonly clock: Clock;
  readonly board: SwitchBoard;
  faults: FaultBook;
  readonly deliveries: DeliveryBook;
  readonly log: RequestLog;
  /** By user name in lower case. */
  readonly people: Map<string, Person>;
  /** A GUID that no earlier call gave. */
  nextId(kind: string): string;
  /** A secret that no earlier call gave. */
  nextSecret(kind: string): string;
  /** Empties everything; the products fill it again. Sleeping and held requests are lost. */
  empty(seed: number): void;
};

export function createWorld(seed: number, time: TimeSource): World {
  let drawn = 0;
  const world: World = {
    seed,
    clock: createClock(time),
    board: createSwitchBoard(),
    faults: createFaultBook(seed),
    deliveries: createDeliveryBook(),
    log: createRequestLog(),
    people: new Map(),
    nextId: (kind) => {
      drawn += 1;
      return seededId(world.seed, kind, drawn);
    },
    nextSecret: (kind) => {
      drawn += 1;
      return seededSecret(world.seed, kind, drawn);
    },
    empty: (newSeed) => {
      drawn = 0;
      world.seed = newSeed;
      world.clock.wakeAll();
      world.clock.skew(0);
      world.deliveries.loseAll();
      world.board.reset();
      world.faults = createFaultBook(newSeed);
      world.log.clear();
      world.people.clear();
    },
  };
  return world;
}
