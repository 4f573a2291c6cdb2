/** How long the ledger asks to wait: `Retry-After`, else the end of the window that the rate headers tell (Visma.net §4). */
import { headerOf } from "../../lib/header-of.ts";
import { retryAfterHeaderMs, untilMs, waitMaxMs } from "../../lib/retry-after.ts";

type Answer = { headers: Readonly<Record<string, string>>; body: string };

/** Milliseconds, or undefined when nothing says. */
export function retryAfterMs(answer: Answer): number | undefined {
  const asked = retryAfterHeaderMs(answer.headers) ?? fromMessage(answer.body) ?? fromWindow(answer.headers);
  return asked === undefined ? undefined : Math.min(asked, waitMaxMs);
}

/** When the last call of the window has been used, the time until the next window begins; undefined while some are left. */
export function restMs(headers: Answer["headers"]): number | undefined {
  if (headerOf(headers, "x-ratelimit-remaining")?.trim() !== "0") return undefined;
  return fromWindow(headers);
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
  return seconds < 1_000_000_000 ? seconds * 1000 : untilMs(headers, seconds * 1000);
}
