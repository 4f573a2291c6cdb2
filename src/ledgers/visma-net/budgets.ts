/** What a request counts against. The gateway counts by client and company; the figure is the last one that was published. */
import type { Budget } from "../../core/index.ts";

/**
 * 15 000 calls an hour (Visma.net §4: published in 2021 for the older gateway; the present one tells its figure in headers only).
 * One connection is one company. No limit is published for the identity server.
 */
export function budgets(request: { method: string; url: string }): readonly Budget[] {
  const { pathname } = new URL(request.url);
  if (/\/connect\//i.test(pathname)) return [];
  return [{ name: "calls", scope: "connection", limit: 15_000, perMs: 60 * 60_000 }];
}
