/** A clock that only moves when told to; the twin's sleepers wake as it passes them. */
import { type Clock, systemClock } from "../../src/lib/clock.ts";
import { machineTime, type TimeSource } from "../../twin/clock.ts";

export type SteppedClock = Clock & { advance(ms: number): void; source: TimeSource };

export function steppedClock(startAt: string): SteppedClock {
  let now = Date.parse(startAt);
  const startMs = now;
  const timers = new Set<{ dueAt: number; wake: () => void }>();
  return {
    now: () => now,
    monotonic: () => now - startMs,
    advance(ms) {
      now += ms;
      for (const timer of [...timers].filter((candidate) => candidate.dueAt <= now)) {
        timers.delete(timer);
        timer.wake();
      }
    },
    source: {
      now: () => now,
      after(delayMs, wake) {
        const timer = { dueAt: now + delayMs, wake };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    },
  };
}

/** The machine's own time in the same shape, for tests with real processes. */
export function realClock(): SteppedClock {
  return { ...systemClock, advance: () => {}, source: machineTime };
}
