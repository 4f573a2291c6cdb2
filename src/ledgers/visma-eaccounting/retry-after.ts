/** How long a 429 asks to wait: the header where it is sent (which is disputed), else the published message (visma-facts §3). */
import { retryAfterHeaderMs, waitMaxMs } from "../../lib/retry-after.ts";

type Answer = { headers: Readonly<Record<string, string>>; body: string };

/** Milliseconds, or undefined when neither header nor message says. */
export function retryAfterMs(answer: Answer): number | undefined {
  const asked = retryAfterHeaderMs(answer.headers) ?? fromMessage(answer.body);
  return asked === undefined ? undefined : Math.min(asked, waitMaxMs);
}

function fromMessage(body: string): number | undefined {
  const seconds = /try again in (\d+) seconds?/i.exec(body)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
