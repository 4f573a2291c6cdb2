/** What a ledger was asked a moment ago, for the pages after the first: paging asks it nothing more. A restart forgets it. */
import type { World } from "./world.ts";

export type BriefMemory<Value> = {
  /** Undefined where nothing is known, or what is known has grown old. */
  recall(world: World, key: string): Value | undefined;
  remember(world: World, key: string, value: Value): void;
};

/** Longer than anybody reads one page. */
const rememberedMs = 10 * 60_000;

export function briefMemory<Value>(): BriefMemory<Value> {
  const memories = new WeakMap<World, Map<string, { atMs: number; value: Value }>>();
  const memoryOf = (world: World) => {
    const memory = memories.get(world) ?? new Map<string, { atMs: number; value: Value }>();
    memories.set(world, memory);
    return memory;
  };
  const isOld = (world: World, atMs: number) => world.clock.now() - atMs >= rememberedMs;
  return {
    recall(world, key) {
      const known = memoryOf(world).get(key);
      return known === undefined || isOld(world, known.atMs) ? undefined : known.value;
    },
    remember(world, key, value) {
      const memory = memoryOf(world);
      for (const [other, known] of memory) if (isOld(world, known.atMs)) memory.delete(other);
      memory.set(key, { atMs: world.clock.now(), value });
    },
  };
}
