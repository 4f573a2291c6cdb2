/**
 * Settlements from a file to their certificates, beside a bare script that makes the same calls with the same parallelism
 * and keeps nothing. Ratios within one run are what counts: the machine is the same, and as busy, for both.
 */
import { dayIn, settledStates } from "../src/core/index.ts";
import { withSession } from "../src/db/with-session.ts";
import { startEngine } from "../src/engine/start-engine.ts";
import { type BenchHub, openBenchHub } from "./bench-hub.ts";
import { type BenchTwin, startBenchTwin } from "./bench-twin.ts";
import { cpuSeconds } from "./cpu-seconds.ts";
import { runBare } from "./run-bare.ts";
import { importForAll, writeSettlementFiles } from "./settlement-file.ts";

export type SettlementsOf = {
  lanes: number;
  settlements: number;
  /** So many go before, on both sides, and do not count: a hub runs for weeks. */
  warmUp: number;
  latencyMs: number;
  /** Hub and twin know no quota, to measure what the engine itself costs. */
  isUnlimited: boolean;
};

/** Seconds of processor time; null where the system does not tell. */
type Cpu = {
  hub: number;
  database: number | null;
  twin: number | null;
};

export type ScriptResult = { seconds: number; script: number; database: number | null; twin: number | null };

export type SettlementsResult = {
  of: SettlementsOf;
  /** From opening the first file to the last certificate. */
  bookSeconds: number;
  bare: ScriptResult;
  /** The script that keeps the least that a durable way must; null where latency or quota hide what that costs. */
  durable: ScriptResult | null;
  tooManyRequests: number;
  /** Accepted writes between the first and the last, as a part of what the quota allows; null without a quota. */
  quotaUse: number | null;
  peakMemoryMb: number;
  cpu: Cpu;
};

export async function benchSettlements(of: SettlementsOf): Promise<SettlementsResult> {
  const twin = await startBenchTwin();
  if (of.isUnlimited) await twin.control("PUT", "/switches", { rateLimitPerMinute: 1_000_000 });
  const hub = await openBenchHub(twin, of);
  try {
    if (of.latencyMs > 0) await twin.control("POST", "/faults", slowAnswers(of.latencyMs));
    const own = await bookAll(hub, twin, of);
    const peakMemoryMb = process.resourceUsage().maxRSS / 1024;
    const requests = await requestsTo(twin);
    // The twin's window of a minute has to be empty again before somebody else begins.
    if (!of.isUnlimited) await new Promise((resolve) => setTimeout(resolve, 60_000));
    const bare = await runScript(hub, twin, { ...of, isDurable: false });
    const durable = of.isUnlimited ? await runScript(hub, twin, { ...of, isDurable: true }) : null;
    return {
      of,
      bookSeconds: own.seconds,
      bare,
      durable,
      ...quotaOf(requests, of),
      peakMemoryMb,
      cpu: own.cpu,
    };
  } finally {
    await hub.close();
    twin.close();
  }
}

async function runScript(
  hub: BenchHub,
  twin: BenchTwin,
  of: { warmUp: number; isDurable: boolean },
): Promise<ScriptResult> {
  let before: Booked["cpu"] | undefined;
  const onStart = async () => {
    before = await usedBy(hub, twin);
  };
  const { seconds, cpuSeconds: script } = await runBare(hub, { ...of, onStart });
  const after = await usedBy(hub, twin);
  return {
    seconds,
    script,
    database: difference(before?.database ?? null, after.database),
    twin: difference(before?.twin ?? null, after.twin),
  };
}

const slowAnswers = (delayMs: number) => ({
  fault: { kind: "slow-answer", delayMs },
  on: { path: "/v2/*" },
  probability: 1,
});

type Booked = { seconds: number; cpu: Pick<Cpu, "hub" | "database" | "twin"> };

async function bookAll(hub: BenchHub, twin: BenchTwin, of: SettlementsOf): Promise<Booked> {
  const files = await writeSettlementFiles(hub, {
    upTo: dayIn(hub.world.clock.now(), "Europe/Oslo"),
    warmUpEach: of.warmUp / of.lanes,
    measuredEach: of.settlements / of.lanes,
  });
  const engine = await startEngine(hub.world, { connection: hub.connection, doesDrain: true });
  if (of.warmUp > 0) await importForAll(hub, files.warmUp);
  await untilBooked(hub);
  // A hub that has run for a while has its tables' rows counted; from a cold start they are not.
  if (of.warmUp > 0) await withSession(hub.connection, (client) => client.query("analyze"));
  await twin.control("DELETE", "/log");
  const before = await usedBy(hub, twin);
  const startMs = performance.now();
  await importForAll(hub, files.measured);
  await untilBooked(hub);
  const seconds = (performance.now() - startMs) / 1000;
  const after = await usedBy(hub, twin);
  await engine.stop();
  return {
    seconds,
    cpu: {
      hub: after.hub - before.hub,
      database: difference(before.database, after.database),
      twin: difference(before.twin, after.twin),
    },
  };
}

async function usedBy(hub: BenchHub, twin: BenchTwin): Promise<Booked["cpu"]> {
  const { user, system } = process.cpuUsage();
  return {
    hub: (user + system) / 1e6,
    database: await cpuSeconds(hub.databasePid, { withChildren: true }),
    twin: await cpuSeconds(twin.pid, { withChildren: false }),
  };
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

/** Asks for the first that is not settled, not for how many: counting a long backlog would be felt. */
async function untilBooked({ world, lanes }: BenchHub): Promise<void> {
  const [first] = lanes;
  if (first === undefined) return;
  const { organisationId } = first;
  for (;;) {
    const waiting = await world.db.inOrganisation(organisationId, "first unsettled", (trx) =>
      trx
        .selectFrom("posting")
        .select(["state", "findings"])
        .where("organisation_id", "=", organisationId)
        .where("state", "not in", [...settledStates])
        .orderBy("lane_id")
        .orderBy("sequence")
        .limit(1)
        .executeTakeFirst(),
    );
    if (waiting === undefined) return;
    if (waiting.state === "refused" || waiting.state === "differs")
      throw new Error(`${waiting.state}: ${JSON.stringify(waiting.findings)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Request = { at: string; status: number; method: string; path: string };

async function requestsTo(twin: BenchTwin): Promise<Request[]> {
  return (await twin.control("GET", "/log")) as Request[];
}

function quotaOf(
  requests: readonly Request[],
  of: SettlementsOf,
): { tooManyRequests: number; quotaUse: number | null } {
  const tooManyRequests = requests.filter((request) => request.status === 429).length;
  const accepted = requests
    .filter(
      ({ method, path, status }) =>
        method === "POST" && path.toLowerCase() === "/v2/vouchers" && status === 201,
    )
    .map((write) => Date.parse(write.at));
  if (of.isUnlimited || accepted.length < 2) return { tooManyRequests, quotaUse: null };
  const seconds = (Math.max(...accepted) - Math.min(...accepted)) / 1000;
  return { tooManyRequests, quotaUse: (accepted.length - 1) / ((600 / 60) * seconds) };
}
