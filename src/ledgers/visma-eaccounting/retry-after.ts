/** How long a 429 asks to wait: the header where it is sent (which is disputed), else the published message (visma-facts §3). */
import { headerOf } from "./header-of.ts";

type Answer = { headers: Readonly<Record<string, string>>; body: string };

/** Milliseconds, or undefined when neither header nor message says. */
export function retryAfterMs(answer: Answer): number | undefined {
  const asked = fromHeader(answer.headers) ?? fromMessage(answer.body);
  return asked === undefined ? undefined : Math.min(asked, waitMaxMs);
}

/** However long an answer asks to wait, it is asked again after a quarter of an hour: a wrong header must not stop everyone. */
const waitMaxMs = 15 * 60_000;

function fromHeader(headers: Answer["headers"]): number | undefined {
  const value = headerOf(headers, "retry-after")?.trim();
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // A date is counted from the answer's own date: this machine's clock may be wrong, the two of one server are not.
  const untilMs = Date.parse(value) - Date.parse(headerOf(headers, "date") ?? "");
  return Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs);
}

function fromMessage(body: string): number | undefined {
  const seconds = /try again in (\d+) seconds?/i.exec(body)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
