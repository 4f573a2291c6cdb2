/** A person asked to stop before the work was done. */
export class Stopped extends Error {
  constructor() {
    super("stopped by a signal");
  }
}

/** The work, or Stopped as soon as a person asks for it; what the work held is for the caller's `finally` to give back. */
export async function unlessStopped<Result>(stop: AbortSignal, work: Promise<Result>): Promise<Result> {
  let leave = () => {};
  const stopped = new Promise<never>((_, reject) => {
    leave = () => reject(new Stopped());
    if (stop.aborted) leave();
    stop.addEventListener("abort", leave, { once: true });
  });
  // Left behind, the work may still fail when what it stands on is taken away; nobody is waiting for that any more.
  work.catch(() => {});
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop.removeEventListener("abort", leave);
  }
}

/** Resolves when a person asks to stop. */
export function untilStopped(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
}
