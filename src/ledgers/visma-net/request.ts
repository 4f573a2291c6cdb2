/** The two kinds of request to the API: JSON in, JSON out, bearer token, one try. */
import type { LedgerContext, LedgerRequest } from "../../core/index.ts";
import type { FileForm } from "./file-form.ts";
import { timing } from "./timing.ts";

type Query = Readonly<Record<string, string>>;

/** `path` starts with a slash and holds only parts that are safe as they are (our own words and encoded ids). */
export function readRequest(
  context: LedgerContext,
  of: { purpose: "read" | "look-up"; path: string; query?: Query },
): LedgerRequest {
  return {
    purpose: of.purpose,
    method: "GET",
    url: `${rootOf(context)}${of.path}${queryText(of.query ?? {})}`,
    headers: { ...bearer(context), accept: "application/json" },
    timeoutMs: timing.requestTimeoutMs,
  };
}

/**
 * `ifMatch`: only while the document is still the one with this ETag. `inBackground`: taken as a job, answered at once. `form`: a file
 * instead of a JSON body.
 */
export function writeRequest(
  context: LedgerContext,
  of: { path: string; body?: unknown; form?: FileForm; ifMatch?: string; inBackground?: boolean },
): LedgerRequest {
  const { path, body, form, ifMatch, inBackground } = of;
  return {
    purpose: "write",
    method: "POST",
    url: `${rootOf(context)}${path}`,
    headers: {
      ...bearer(context),
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(form === undefined ? {} : { "content-type": form.contentType }),
      ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
      ...(inBackground === true ? { "erp-api-background": "none" } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form === undefined ? {} : { body: form.bytes }),
    timeoutMs: timing.requestTimeoutMs,
  };
}

function queryText(query: Query): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

function rootOf(context: LedgerContext): string {
  return context.baseUrl.replace(/\/+$/, "");
}

function bearer(context: LedgerContext): Record<string, string> {
  return { authorization: `Bearer ${context.accessToken}` };
}
