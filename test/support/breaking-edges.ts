/** Edges that stop the world: at the n-th one reached the process "dies", and nothing of it goes on afterwards. */
import type { Edges } from "../../src/db/index.ts";

export class ProcessDied extends Error {}

export type BreakingEdges = Edges & { reached: string[]; arm(): void };

/** Counts from 0 once armed; Infinity only records. */
export function breakingEdges(breakAt: number): BreakingEdges {
  const reached: string[] = [];
  let isArmed = false;
  return {
    reached,
    arm: () => {
      isArmed = true;
    },
    reach(edge) {
      if (!isArmed) return;
      // A dead process reaches nothing any more: whatever still runs in it stops at its next edge.
      if (reached.length <= breakAt) reached.push(edge);
      if (reached.length > breakAt) throw new ProcessDied(edge);
    },
  };
}
