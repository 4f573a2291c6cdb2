/** Counts what failed, per name and window: wrong keys per address, passwords that are tried per account. In memory: a restart forgives, and each process counts for itself. */
import { createHash } from "node:crypto";
import type { Clock } from "../lib/clock.ts";

export type FailedKeyLimit = {
  /** Seconds that the address has to wait, or null when it may try. */
  waitSeconds(address: string): number | null;
  fail(address: string): void;
};

/** Addresses remembered at most, so that a flood of them costs no memory. */
const addressesMax = 10_000;

type Window = { count: number; endsMs: number };

export function failedKeyLimit(clock: Clock, of: { countMax: number; windowMs: number }): FailedKeyLimit {
  const windows = new Map<string, Window>();
  const current = (name: string) => {
    const window = windows.get(name);
    if (window !== undefined && window.endsMs <= clock.monotonic()) windows.delete(name);
    return windows.get(name);
  };
  return {
    waitSeconds(address) {
      const window = current(shortened(address));
      if (window === undefined || window.count < of.countMax) return null;
      return Math.max(1, Math.ceil((window.endsMs - clock.monotonic()) / 1000));
    },
    fail(address) {
      const name = shortened(address);
      const window = current(name) ?? { count: 0, endsMs: clock.monotonic() + of.windowMs };
      if (windows.size >= addressesMax && !windows.has(name)) forgetOne(windows, clock.monotonic());
      windows.set(name, { ...window, count: window.count + 1 });
    },
  };
}

/** Some are an account's address as somebody has typed it, which may be as long as a call. */
function shortened(address: string): string {
  return createHash("sha256").update(address).digest("base64");
}

/**
 * One that is over, else the one with the fewest: whoever makes names up by the thousand must not wash away the count of the one
 * that they guess at.
 */
function forgetOne(windows: Map<string, Window>, nowMs: number): void {
  let fewest: { name: string; count: number } | undefined;
  for (const [name, { count, endsMs }] of windows) {
    const isOver = endsMs <= nowMs;
    if (fewest === undefined || isOver || count < fewest.count) fewest = { name, count };
    if (isOver || count === 1) break;
  }
  if (fewest !== undefined) windows.delete(fewest.name);
}
