/**
 * The twin's clock: it follows a source of time, can be frozen, moved on and skewed by the control API,
 * and wakes those who sleep in twin time. Nothing else in the twin asks the machine what time it is.
 */

/** Where time comes from. The default is the machine; a test may hand in its own. Milliseconds since 1970. */
export type TimeSource = {
  now(): number;
  /** Runs `wake` once after so many milliseconds; the answer cancels it. */
  after(delayMs: number, wake: () => void): () => void;
};

export const machineTime: TimeSource = {
  now: () => Date.now(),
  after: (delayMs, wake) => {
    // A timer of Node holds at most 2^31-1 ms; longer sleeps wake early and are re-armed by `arm`.
    const timer = setTimeout(wake, Math.min(delayMs, 2_147_483_647));
    timer.unref();
    return () => clearTimeout(timer);
  },
};

type ClockReading = { mode: "real" | "frozen"; now: string; shown: string; skewMs: number };

export type Clock = {
  /** Twin time in milliseconds: what rules (expiry, windows, delays) are counted in. */
  now(): number;
  /** Twin time as the twin shows it to clients: twin time plus the skew. */
  shown(): string;
  freeze(atMs?: number): void;
  advance(byMs: number): void;
  /** Follows the source again, with no offset. */
  real(): void;
  skew(byMs: number): void;
  reading(): ClockReading;
  /** Resolves true when twin time has moved on by `delayMs`, false when the sleep was cut off by `wakeAll`. */
  sleep(delayMs: number): Promise<boolean>;
  /** Ends every sleep with false: reset and close use it, so that nothing old is committed afterwards. */
  wakeAll(): void;
};

type Sleeper = { dueAt: number; end: (slept: boolean) => void; cancel: () => void };

export function createClock(source: TimeSource): Clock {
  let offsetMs = 0;
  let frozenAt: number | null = null;
  let skewMs = 0;
  const sleepers = new Set<Sleeper>();

  const now = () => (frozenAt === null ? source.now() + offsetMs : frozenAt);
  const end = (sleeper: Sleeper, slept: boolean) => {
    sleeper.cancel();
    sleepers.delete(sleeper);
    sleeper.end(slept);
  };
  const arm = (sleeper: Sleeper) => {
    sleeper.cancel();
    const waitMs = sleeper.dueAt - now();
    if (waitMs <= 0) return end(sleeper, true);
    if (frozenAt === null) sleeper.cancel = source.after(waitMs, () => arm(sleeper));
  };
  const armAll = () => {
    for (const sleeper of [...sleepers].sort((a, b) => a.dueAt - b.dueAt)) arm(sleeper);
  };

  return {
    now,
    shown: () => new Date(now() + skewMs).toISOString(),
    freeze: (atMs) => {
      frozenAt = atMs ?? now();
      armAll();
    },
    advance: (byMs) => {
      if (frozenAt === null) offsetMs += byMs;
      else frozenAt += byMs;
      armAll();
    },
    real: () => {
      frozenAt = null;
      offsetMs = 0;
      armAll();
    },
    skew: (byMs) => {
      skewMs = byMs;
    },
    reading: () => ({
      mode: frozenAt === null ? "real" : "frozen",
      now: new Date(now()).toISOString(),
      shown: new Date(now() + skewMs).toISOString(),
      skewMs,
    }),
    sleep: (delayMs) =>
      new Promise((resolve) => {
        const sleeper = { dueAt: now() + delayMs, end: resolve, cancel: () => {} };
        sleepers.add(sleeper);
        arm(sleeper);
      }),
    wakeAll: () => {
      for (const sleeper of [...sleepers]) end(sleeper, false);
    },
  };
}
