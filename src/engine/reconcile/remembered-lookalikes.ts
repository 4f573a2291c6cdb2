/** What the first page of a preview found in the ledger, for the pages after it: paging asks the ledger nothing more. */
import type { World } from "../world.ts";
import type { Lookalikes } from "./lookalikes.ts";

type Remembered = { postings: string; atMs: number; lookalikes: Lookalikes };

const remembered = new WeakMap<World, Map<string, Remembered>>();

/** Longer than anybody reads one page. */
const rememberedMs = 10 * 60_000;

function memoryOf(world: World): Map<string, Remembered> {
  const known = remembered.get(world) ?? new Map<string, Remembered>();
  remembered.set(world, known);
  return known;
}

/** `postings` is the digest of what would be sent: under another one nothing is remembered. */
export function recallLookalikes(
  world: World,
  of: { linkId: string; postings: string },
): Lookalikes | undefined {
  const known = memoryOf(world).get(of.linkId);
  if (known === undefined || known.postings !== of.postings) return undefined;
  return world.clock.now() - known.atMs < rememberedMs ? known.lookalikes : undefined;
}

export function rememberLookalikes(
  world: World,
  of: { linkId: string; postings: string; lookalikes: Lookalikes },
): void {
  const memory = memoryOf(world);
  const atMs = world.clock.now();
  for (const [linkId, known] of memory) if (atMs - known.atMs >= rememberedMs) memory.delete(linkId);
  memory.set(of.linkId, { postings: of.postings, atMs, lookalikes: of.lookalikes });
}
