/** The header `Retry-After` (RFC 9110 §10.2.3): seconds, or a date. */
import { headerOf } from "./header-of.ts";

type Headers = Readonly<Record<string, string>>;

/** However long an answer asks to wait, it is asked again after a quarter of an hour: a wrong header must not stop everyone. */
export const waitMaxMs = 15 * 60_000;

/** Milliseconds, not yet cut to `waitMaxMs`; undefined where the header is absent or cannot be read. */
export function retryAfterHeaderMs(headers: Headers): number | undefined {
  const value = headerOf(headers, "retry-after")?.trim();
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  return untilMs(headers, Date.parse(value));
}

/**
 * From the answer until an instant, 0 where that is past. Counted from the answer's own date: this machine's clock may be wrong, the
 * two of one server are not. Undefined without a date.
 */
export function untilMs(headers: Headers, instantMs: number): number | undefined {
  const waitMs = instantMs - Date.parse(headerOf(headers, "date") ?? "");
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
