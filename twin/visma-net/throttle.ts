/** Rate limits: a fixed window per client and company, told on every answer, and the older limits on repetition. Visma.net §4 */
import type { Net } from "./net.ts";
import { type Refusal, refuse } from "./refusal.ts";

export type Throttle = {
  headers: Record<string, string>;
  /** Set when the request may not pass. */
  refusal: Refusal | null;
};

const minuteMs = 60_000;

/** Counts a request of the budget. Calls without a known token share one. */
export function throttled({ switches, windows, world }: Net, budget: string): Throttle {
  const now = world.clock.now();
  const windowMs = switches.erpRateWindowSeconds * 1000;
  const known = windows.get(budget);
  const window = known && now - known.startedAt < windowMs ? known : { startedAt: now, requests: 0 };
  windows.set(budget, window);
  window.requests += 1;
  const max = switches.erpRateLimit;
  if (max === 0) return { headers: {}, refusal: null };
  const seconds = Math.max(1, Math.ceil((window.startedAt + windowMs - now) / 1000));
  const headers = {
    "X-RateLimit-Limit": String(max),
    "X-RateLimit-Remaining": String(Math.max(0, max - window.requests)),
    "X-RateLimit-Reset": String(
      switches.erpRateReset === "seconds" ? seconds : Math.floor(now / 1000) + seconds,
    ),
    // 4: the ordinary window of client and company.
    "X-RateLimit-Policy": "4-fixed-window",
  };
  if (window.requests <= max) return { headers, refusal: null };
  return {
    headers: { ...headers, "Retry-After": String(seconds) },
    refusal: refuse("tooManyRequests", `Rate limit is exceeded. Try again in ${seconds} seconds.`),
  };
}

/** The limits of 2021: an equal request more than five times a minute, or again after two failures in five minutes. */
export function repeatRefusal(net: Net, request: string): Refusal | null {
  if (!net.switches.repeatThrottle) return null;
  const asked = noted(net.repeats, request, net.world.clock.now(), minuteMs);
  const failed = recent(net.failures, request, net.world.clock.now(), 5 * minuteMs);
  if (asked.length <= 5 && failed.length < 2) return null;
  return refuse("tooManyRequests", "Same request made too many times");
}

export function noteFailure(net: Net, request: string): void {
  if (net.switches.repeatThrottle) noted(net.failures, request, net.world.clock.now(), 5 * minuteMs);
}

function noted(moments: Map<string, number[]>, request: string, now: number, keptMs: number): number[] {
  const kept = [...recent(moments, request, now, keptMs), now];
  moments.set(request, kept);
  return kept;
}

function recent(moments: Map<string, number[]>, request: string, now: number, keptMs: number): number[] {
  return (moments.get(request) ?? []).filter((moment) => now - moment < keptMs);
}
