/** The one published limit: 600 requests a minute per OAuth client and endpoint, over all companies (visma-facts §3). */
import type { Budget } from "../../core/index.ts";

/** Ids are GUIDs everywhere in the paths that we use. */
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * "Endpoint/URL" may mean the address with or without its ids; taking them out is the stricter reading, so it is never too much.
 * No limit is published for the identity server.
 */
export function budgets(request: { method: string; url: string }): readonly Budget[] {
  const { pathname } = new URL(request.url);
  if (pathname.includes("/connect/")) return [];
  const endpoint = pathname
    .split("/")
    .map((part) => (idPattern.test(part) ? "{id}" : part.toLowerCase()))
    .join("/");
  return [{ name: `${request.method} ${endpoint}`, scope: "client", limit: 600, perMs: 60_000 }];
}
