/** Counts what failed, per name and window: wrong keys per address, passwords that are tried per account. In memory: a restart forgives, and each process counts for itself. */
import type { Clock } from "../lib/clock.ts";

export type FailedKeyLimit = {
  /** Seconds that the address has to wait, or null when it may try. */
  waitSeconds(address: string): number | null;
  fail(address: string): void;
};

/** Addresses remembered at most; the oldest are forgotten first, so that a flood of addresses costs no memory. */
const addressesMax = 10_000;

export function failedKeyLimit(clock: Clock, of: { countMax: number; windowMs: number }): FailedKeyLimit {
  const windows = new Map<string, { count: number; endsMs: number }>();
  const current = (address: string) => {
    const window = windows.get(address);
    if (window !== undefined && window.endsMs <= clock.monotonic()) windows.delete(address);
    return windows.get(address);
  };
  return {
    waitSeconds(address) {
      const window = current(address);
      if (window === undefined || window.count < of.countMax) return null;
      return Math.max(1, Math.ceil((window.endsMs - clock.monotonic()) / 1000));
    },
    fail(address) {
      const window = current(address) ?? { count: 0, endsMs: clock.monotonic() + of.windowMs };
      const [oldest] = windows.keys();
      if (windows.size >= addressesMax && oldest !== undefined) windows.delete(oldest);
      windows.set(address, { ...window, count: window.count + 1 });
    },
  };
}
