/** Time as a parameter: nothing in the product reads the machine's clock but through a Clock. */
export type Clock = {
  /** The wall clock, epoch milliseconds. */
  now(): number;
  /** A clock that never jumps, milliseconds from an arbitrary start. It stops while a process is frozen on some systems, hence the engine looks at both clocks. */
  monotonic(): number;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};

/** The instant as ISO 8601 in UTC with milliseconds. */
export function instantText(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
