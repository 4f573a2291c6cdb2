/** At most so many requests of a connection under way at once, where its ledger asks for that. Counted in this process; among-workers.ts counts the others in. */
import type { InFlight, Memory } from "./world.ts";

export async function inFlight<Result>(
  { memory }: { memory: Pick<Memory, "inFlight"> },
  of: { connectionId: string; max: number | undefined },
  run: () => Promise<Result>,
): Promise<Result> {
  if (of.max === undefined) return run();
  const held: InFlight = memory.inFlight.get(of.connectionId) ?? { count: 0, waiting: [] };
  memory.inFlight.set(of.connectionId, held);
  // Whoever ends hands its place on, so the count stays.
  if (held.count >= of.max) await new Promise<void>((resolve) => held.waiting.push(resolve));
  else held.count += 1;
  try {
    return await run();
  } finally {
    const next = held.waiting.shift();
    if (next === undefined) held.count -= 1;
    else next();
  }
}
