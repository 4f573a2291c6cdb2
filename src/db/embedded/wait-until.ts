import { setTimeout as sleep } from "node:timers/promises";

/** Asks again and again until the answer is true; false when the time is over. Real time: what we wait for is outside. */
export async function waitUntil(
  isDone: () => Promise<boolean>,
  { timeoutMs, intervalMs = 10 }: { timeoutMs: number; intervalMs?: number },
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (!(await isDone())) {
    if (performance.now() > deadline) return false;
    await sleep(intervalMs);
  }
  return true;
}
