/** What a request counts against. The gateway counts by client and company; the figure is the last one that was published. */
import type { Budget } from "../../core/index.ts";

/**
 * 250 a minute, which is the 15 000 an hour of Visma.net §4 without their bursts: a handful of quick calls has been seen to be too
 * many. The present gateway tells its own figure in headers only, and `restMs` reads there when it is used up. One connection is
 * one company. No limit is published for the sign-in server.
 */
export function budgets(request: { method: string; url: string }): readonly Budget[] {
  const { pathname } = new URL(request.url);
  if (/\/connect\//i.test(pathname)) return [];
  return [{ name: "calls", scope: "connection", limit: 250, perMs: 60_000 }];
}

/** As many at once as a client in live use allows itself (Visma.net §4). */
export const inFlightMax = 8;
