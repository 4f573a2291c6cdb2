/** How long the ledger asks to wait: `Retry-After`, else the end of the window that the rate headers tell (Visma.net §4). */
import { headerOf } from "./header-of.ts";

type Answer = { headers: Readonly<Record<string, string>>; body: string };

/** However long an answer asks to wait, it is asked again after a quarter of an hour: a wrong header must not stop everyone. */
const waitMaxMs = 15 * 60_000;

/** Milliseconds, or undefined when nothing says. */
export function retryAfterMs(answer: Answer): number | undefined {
  const asked = fromRetryAfter(answer.headers) ?? fromMessage(answer.body) ?? fromWindow(answer.headers);
  return asked === undefined ? undefined : Math.min(asked, waitMaxMs);
}

/** When the last call of the window has been used, the time until the next window begins; undefined while some are left. */
export function restMs(headers: Answer["headers"]): number | undefined {
  if (headerOf(headers, "x-ratelimit-remaining")?.trim() !== "0") return undefined;
  return fromWindow(headers);
}

function fromRetryAfter(headers: Answer["headers"]): number | undefined {
  const value = headerOf(headers, "retry-after")?.trim();
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // A date is counted from the answer's own date: this machine's clock may be wrong, the two of one server are not.
  const untilMs = Date.parse(value) - answeredAtMs(headers);
  return Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs);
}

/** "retry after 411 seconds" stood in the text of an older gateway. */
function fromMessage(body: string): number | undefined {
  const seconds = /(?:retry after|try again in) (\d+) seconds?/i.exec(body)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}

/** Seconds until the window begins anew; on the old host the second at which it does, counted from 1970. */
function fromWindow(headers: Answer["headers"]): number | undefined {
  const reset = headerOf(headers, "x-ratelimit-reset")?.trim() ?? "";
  if (!/^\d+$/.test(reset)) return undefined;
  const seconds = Number(reset);
  if (seconds < 1_000_000_000) return seconds * 1000;
  const untilMs = seconds * 1000 - answeredAtMs(headers);
  return Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs);
}

function answeredAtMs(headers: Answer["headers"]): number {
  return Date.parse(headerOf(headers, "date") ?? "");
}
