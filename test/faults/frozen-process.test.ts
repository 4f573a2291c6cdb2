/**
 * A real process, stopped by its machine with a write under way: its lane, its place among the requests and its answer are all
 * still its own as it sees it. Another takes over, and what the frozen one does when it is let go changes nothing.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { dayIn } from "../../src/core/index.ts";
import { judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { realClock } from "../support/stepped-clock.ts";
import { redirectUrl, type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { startWorkerProcess, type WorkerProcess } from "../support/worker-process.ts";

/** As in production, only sooner. A request may take longer than the fence and not as long as the lease. */
const pace = {
  leaseMs: 6_000,
  fenceMs: 1_000,
  accessMarginMs: 2_000,
  clockSkewMs: 1_000,
  drainMs: 1_000,
  backoffMs: 300,
};
const timing = { requestTimeoutMs: 4_000, workingMs: 1_500, settlingMs: 500, unseenAgainMs: 1_000 };
const ledger = "visma-net";

let hub: SteppedHub;
let link: SampleLink;
let records: readonly unknown[];
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  hub = await steppedHub({ clock: realClock() });
  await hub.twin.control("PUT", "/switches", { accessTokenLifetimeSeconds: 8 });
  link = await sampleLink(hub, { ledger, timing, options: { release: "released" } });
  records = settlementsOf(hub, 6, dayIn(Date.now(), "Europe/Oslo"));
});
afterAll(async () => {
  for (const worker of workers) {
    worker.signal("SIGCONT");
    worker.signal("SIGKILL");
  }
  await Promise.all(workers.map((worker) => worker.ended));
  await hub.close();
});

async function startWorker(): Promise<WorkerProcess> {
  const worker = await startWorkerProcess({
    connection: hub.connection,
    endpoint: hub.world.endpoint(ledger, "twin"),
    redirectUrl,
    installationId: hub.installationId,
    secretKey: hub.secretKey,
    pace,
  });
  workers.push(worker);
  return worker;
}

const writes = async (path: RegExp) =>
  ((await hub.twin.control("GET", "/log")) as { method: string; path: string }[]).filter(
    (call) => call.method === "POST" && path.test(call.path),
  ).length;

/** Everything about the postings that a late writer could change. */
const written = () =>
  hub.world.db.inOrganisation(link.actor.organisationId, "read postings", (trx) =>
    trx
      .selectFrom("posting")
      .select(["id", "state", "step", "attempts", "ledger_number", "changed_at", "ledger_standing"])
      .where("lane_id", "=", link.laneId)
      .orderBy("sequence")
      .execute(),
  );

const allBooked = () =>
  vi.waitFor(
    async () => {
      const { states } = await laneState(hub, link);
      expect(new Set(states)).toEqual(new Set(["booked"]));
    },
    { timeout: 90_000, interval: 300 },
  );

it.each([
  ["the writing of a journal", "/v2/journaltransaction", /^\/v2\/journaltransaction$/i],
  ["its release", "*/action/release", /\/action\/release$/i],
] as const)(
  "a process frozen while it waits for the answer to %s changes nothing when it is let go",
  { timeout: 240_000 },
  async (_name, path, called) => {
    const frozen = await startWorker();
    const before = await writes(called);
    // Taken by the ledger at once; the answer lies in the frozen process's socket when it wakes.
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "slow-answer", delayMs: 2_500 },
      on: { method: "POST", path },
    });
    await handIn(hub, link, records.slice(0, 2));
    records = records.slice(2);
    await vi.waitFor(async () => expect(await writes(called)).toBe(before + 1), {
      timeout: 60_000,
      interval: 20,
    });
    frozen.signal("SIGSTOP");
    expect((await laneState(hub, link)).states).toContain("sending");
    const heir = await startWorker();
    await allBooked();
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    const asLeft = await written();
    frozen.signal("SIGCONT");
    // Longer than a request, a lease and several ticks of its own.
    await sleep(9_000);
    expect(await written()).toEqual(asLeft);
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    // Alone again, it goes on from there.
    heir.signal("SIGTERM");
    await heir.ended;
    await handIn(hub, link, records.slice(0, 1));
    records = records.slice(1);
    await allBooked();
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    frozen.signal("SIGTERM");
    await frozen.ended;
  },
);
