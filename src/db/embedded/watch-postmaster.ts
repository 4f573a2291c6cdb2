// Brings the server back when it dies under a living hub (the kernel ran out of memory, someone killed it).
import { setTimeout as sleep } from "node:timers/promises";

const lookEveryMs = 500;
const afterFailureMs = 5_000;

export interface PostmasterWatch {
  /** Answers when no revival is under way any more and none will begin. */
  end(): Promise<void>;
}

/** Never keeps the process alive. A failed revival is reported and tried again: disks are emptied, files put back. */
export function watchPostmaster(
  isRunning: () => Promise<boolean>,
  revive: () => Promise<void>,
  onFailure: (error: unknown) => void,
): PostmasterWatch {
  const ending = new AbortController();
  const pause = (durationMs: number) =>
    sleep(durationMs, undefined, { ref: false, signal: ending.signal }).catch(() => {
      // Told to end.
    });
  const run = async () => {
    for (let pauseMs = lookEveryMs; ; ) {
      await pause(pauseMs);
      if (ending.signal.aborted) return;
      pauseMs = lookEveryMs;
      try {
        if (!(await isRunning())) await revive();
      } catch (error) {
        onFailure(error);
        pauseMs = afterFailureMs;
      }
    }
  };
  const running = run();
  return {
    end() {
      ending.abort();
      return running;
    },
  };
}
