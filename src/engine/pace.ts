/** Every interval of the engine in one place, so that tests and the twin can shorten them. Milliseconds. */
export type Pace = {
  /** How long a lane is ours without a word; longer than any request may take, so that a live worker is not robbed. */
  leaseMs: number;
  /** Just before a write, our hold must have been confirmed more recently than this. Well below `leaseMs`. */
  fenceMs: number;
  /** How long one drain works on a lane before it lets others in. */
  drainMs: number;
  /** Registers younger than this are believed by the preflight. */
  registersFreshMs: number;
  /** An access token with less than this left is refreshed before use. */
  accessMarginMs: number;
  /** How far two machines' clocks may differ before an access token that we call expired is still taken. */
  clockSkewMs: number;
  /** How long one worker may take to refresh a token before another may try. */
  refreshLeaseMs: number;
  /** First wait after `later`; doubles up to `backoffMaxMs`. */
  backoffMs: number;
  backoffMaxMs: number;
  /** How often the cause of a halt is probed; doubles up to `backoffMaxMs`. */
  probeMs: number;
  /** The longest wait for quota that a drain sits out; longer ones let the lane go. */
  quotaWaitMaxMs: number;
};

export const normalPace: Pace = {
  leaseMs: 60_000,
  fenceMs: 5_000,
  drainMs: 3_000,
  registersFreshMs: 15 * 60_000,
  accessMarginMs: 120_000,
  clockSkewMs: 60_000,
  refreshLeaseMs: 60_000,
  backoffMs: 2_000,
  backoffMaxMs: 15 * 60_000,
  probeMs: 60_000,
  quotaWaitMaxMs: 2_000,
};

/** `attempt` counts from 1. No random spread: lanes of one connection are serialised by the quota already. */
export function backoff(pace: Pace, attempt: number): number {
  return Math.min(pace.backoffMaxMs, pace.backoffMs * 2 ** Math.min(Math.max(attempt, 1) - 1, 20));
}

/** So many answers in a row that told nothing, eight and a half minutes of doubling waits at the normal pace, and people are told. */
export const missesMax = 8;
