/** Real workers on one database: one is killed, one is frozen for longer than the take-over and let go. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "../../src/core/index.ts";
import { judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { realClock } from "../support/stepped-clock.ts";
import { redirectUrl, type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { startWorkerProcess, type WorkerProcess } from "../support/worker-process.ts";

/** Everything as in production, only sooner: a token lives 8 s, a lane is held for 4 s. */
const pace = {
  leaseMs: 4_000,
  fenceMs: 1_000,
  accessMarginMs: 2_000,
  clockSkewMs: 1_000,
  drainMs: 1_000,
  backoffMs: 300,
};
const timing = { requestTimeoutMs: 1_500, workingMs: 1_500, settlingMs: 500 };

let hub: SteppedHub;
let links: SampleLink[];
let workers: WorkerProcess[];

beforeAll(async () => {
  hub = await steppedHub({ clock: realClock() });
  await hub.twin.control("PUT", "/switches", { accessTokenLifetimeSeconds: 8 });
  await hub.twin.control("PATCH", "/clients/bilag-twin", { refreshTokens: "reusable" });
  links = [];
  for (const twinCompany of ["Kaffebar Nord AS", "Fjord Sport AS"])
    links.push(await sampleLink(hub, { twinCompany, timing }));
  workers = await Promise.all([1, 2, 3].map(startWorker));
});
afterAll(async () => {
  for (const worker of workers) {
    worker.signal("SIGCONT");
    worker.signal("SIGKILL");
  }
  await Promise.all(workers.map((worker) => worker.ended));
  await hub.close();
});

function startWorker(): Promise<WorkerProcess> {
  return startWorkerProcess({
    connection: hub.connection,
    endpoint: hub.world.endpoint("visma-eaccounting", "twin"),
    redirectUrl,
    installationId: hub.installationId,
    secretKey: hub.secretKey,
    pace,
  });
}

describe("three real workers", () => {
  it("leave each settlement exactly once and in order, one killed and one frozen and let go", {
    timeout: 180_000,
  }, async () => {
    const onWrites = { method: "POST", path: "/v2/vouchers*" };
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "lost-answer" },
      on: onWrites,
      every: 13,
      times: 3,
    });
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "slow-answer", delayMs: 40 },
      on: onWrites,
      probability: 1,
    });
    for (const link of links)
      await handIn(hub, link, settlementsOf(hub, 30, dayIn(Date.now(), "Europe/Oslo")));
    await sleep(1_500);
    const [killed, frozen] = workers;
    killed?.signal("SIGKILL");
    frozen?.signal("SIGSTOP");
    await sleep(18_000);
    frozen?.signal("SIGCONT");
    await untilBooked(120_000);
    for (const link of links) expect(await judgeBooks(hub, link)).toEqual(perfect);
  });
});

async function untilBooked(withinMs: number): Promise<void> {
  const untilMs = Date.now() + withinMs;
  while (Date.now() < untilMs) {
    const states = await Promise.all(links.map((link) => laneState(hub, link)));
    if (states.every((state) => state.states.every((one) => one === "booked"))) return;
    await sleep(500);
  }
}
