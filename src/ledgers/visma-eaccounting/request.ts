/** The two kinds of request to the API: JSON in, JSON out, bearer token, one try. */
import type { LedgerContext, LedgerRequest, StepPlan } from "../../core/index.ts";
import { timing } from "./timing.ts";

/** `path` starts with a slash and holds only parts that are safe as they are (our own words and encoded ids). */
export function readRequest(
  context: LedgerContext,
  of: { purpose: "read" | "look-up"; path: string; query?: Readonly<Record<string, string>> },
): LedgerRequest {
  return {
    purpose: of.purpose,
    method: "GET",
    url: `${rootOf(context)}${of.path}${queryText(of.query ?? {})}`,
    headers: { ...bearer(context), accept: "application/json" },
    timeoutMs: timing.requestTimeoutMs,
  };
}

export function writeRequest(context: LedgerContext, of: StepPlan["request"]): LedgerRequest {
  return {
    purpose: "write",
    method: of.method,
    url: `${rootOf(context)}${of.path}`,
    headers: { ...bearer(context), accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(of.body),
    timeoutMs: timing.requestTimeoutMs,
  };
}

/** Names as they are, since `$filter` must keep its dollar; values with %20, since OData readers differ on the plus sign. */
function queryText(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

function rootOf(context: LedgerContext): string {
  return context.baseUrl.replace(/\/+$/, "");
}

function bearer(context: LedgerContext): Record<string, string> {
  return { authorization: `Bearer ${context.accessToken}` };
}
