/**
 * Wake-ups of lanes over pg-boss: who drains what, on how many machines, and who takes over when one dies.
 * pg-boss: heartbeats, take-over and back-pressure on PostgreSQL, alive, measured (ARCHITECTURE.md). It only dispatches:
 * everything it holds can be thrown away, since the lanes' own due times say what there is to do.
 */
import { PgBoss } from "pg-boss";
import type { ConnectionOptions, LaneName } from "../../db/index.ts";
import type { Log } from "../../lib/log.ts";
import { toError } from "../../lib/to-error.ts";
import { runningDrains } from "./running-drains.ts";

const queue = "lane";

/** So many lanes a process works on at the same time; it takes no more wake-ups until one of them ends. */
const lanesAtOnceMax = 32;

export type LaneQueue = {
  wake(lanes: readonly LaneName[]): void;
  /** Starts taking wake-ups. The handler must not throw for anything but bugs and a lost database. */
  work(drain: (lane: LaneName) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

/** `isOnlyUser`: whoever took wake-ups here before is dead, so theirs are thrown away rather than waited for. */
export async function openLaneQueue(
  connection: ConnectionOptions,
  log: Log,
  { isOnlyUser }: { isOnlyUser: boolean },
): Promise<LaneQueue> {
  const boss = new PgBoss({
    ...connection,
    options: "-c role=bilag_queue -c timezone=UTC",
    schema: "pgboss",
    createSchema: false,
    schedule: false,
    // How often wake-ups of a dead worker are looked for: a lane whose wake-up seems to run gets no other one.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    max: 6,
  });
  boss.on("error", (error) => log.fault("dispatcher", { cause: toError(error).message }));
  await boss.start();
  // One wake-up may wait and one may run per lane; a failed one is no record of anything, so it is dropped soon.
  await boss.createQueue(queue, {
    policy: "stately",
    retryLimit: 1,
    heartbeatSeconds: 10,
    retentionSeconds: 3_600,
    deleteAfterSeconds: 60,
    notify: true,
  });
  if (isOnlyUser) await boss.deleteAllJobs(queue);
  let isStopping = false;
  const drains = runningDrains();
  return {
    wake(lanes) {
      for (const lane of lanes) {
        if (isStopping) return;
        // A lane that is at work here and has more to do goes on here; the queue would cost it a tenth of a second.
        if (drains.again(lane, { atOnceMax: lanesAtOnceMax })) continue;
        // Sent after the commit, never inside it; a lost one is found again by the tick.
        boss.send(queue, lane, { singletonKey: lane.laneId }).catch((error: unknown) => {
          if (!isStopping)
            log.warning("wake-up not sent", { laneId: lane.laneId, cause: toError(error).message });
        });
      }
    },
    async work(drain) {
      const options = {
        batchSize: lanesAtOnceMax,
        pollingIntervalSeconds: 0.5,
        useListenNotify: true,
      } as const;
      await boss.work<LaneName>(queue, options, async (jobs) => {
        for (const job of jobs) {
          drains.begin(job.data, (lane) => drainSafely(drain, lane, log));
          await drains.untilFree(lanesAtOnceMax);
        }
      });
    },
    async stop() {
      isStopping = true;
      await boss.stop({ graceful: true, timeout: 20_000 });
      await drains.untilFree(1);
    },
  };
}

/** A lane that meets a bug must not take the others of its batch with it; its lease runs out and the tick names it again. */
async function drainSafely(
  drain: (lane: LaneName) => Promise<void>,
  lane: LaneName,
  log: Log,
): Promise<void> {
  try {
    await drain(lane);
  } catch (error) {
    log.fault("drain stopped", {
      laneId: lane.laneId,
      organisationId: lane.organisationId,
      cause: toError(error).stack ?? "",
    });
  }
}
