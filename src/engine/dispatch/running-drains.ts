/**
 * The lanes that this process works on just now. A wake-up is over as soon as its lane is here: had it to wait for the drain,
 * the wake-ups that were taken together with it would hold their places until the slowest had ended.
 */
import type { LaneName } from "../../db/index.ts";

export type RunningDrains = {
  /** A lane that runs already is run once more when it has ended: what woke it may have come too late to be seen. */
  begin(lane: LaneName, drain: (lane: LaneName) => Promise<void>): void;
  /** As `begin` for a lane that runs already; false, and nothing is done, where it does not, or others wait for a place. */
  again(lane: LaneName, of: { atOnceMax: number }): boolean;
  /** Waits until fewer than so many run. */
  untilFree(count: number): Promise<void>;
};

export function runningDrains(): RunningDrains {
  const running = new Map<string, { isWokenAgain: boolean }>();
  let waiting: (() => void)[] = [];

  async function run(lane: LaneName, drain: (lane: LaneName) => Promise<void>): Promise<void> {
    const own = { isWokenAgain: true };
    running.set(lane.laneId, own);
    try {
      while (own.isWokenAgain) {
        own.isWokenAgain = false;
        await drain(lane);
      }
    } finally {
      running.delete(lane.laneId);
      const told = waiting;
      waiting = [];
      for (const tell of told) tell();
    }
  }

  return {
    begin(lane, drain) {
      const known = running.get(lane.laneId);
      if (known === undefined) void run(lane, drain);
      else known.isWokenAgain = true;
    },
    again(lane, { atOnceMax }) {
      const known = running.get(lane.laneId);
      if (known === undefined || running.size >= atOnceMax) return false;
      known.isWokenAgain = true;
      return true;
    },
    async untilFree(count) {
      while (running.size >= count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
