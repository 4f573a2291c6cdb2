/**
 * Settlements from records to certificates, beside a bare script that makes the same calls with the same parallelism and
 * keeps nothing. Ratios within one run are what counts: the machine is the same, and as busy, for both.
 */
import { dayIn } from "../src/core/index.ts";
import { laneSummaries } from "../src/db/index.ts";
import { acceptRecords } from "../src/engine/accept/accept-records.ts";
import { ensureAccess } from "../src/engine/connection/ensure-access.ts";
import { startEngine } from "../src/engine/start-engine.ts";
import { type BenchHub, openBenchHub } from "./bench-hub.ts";
import { type BenchTwin, startBenchTwin } from "./bench-twin.ts";

export type SettlementsOf = { lanes: number; settlements: number; latencyMs: number; isUnlimited: boolean };

export type SettlementsResult = SettlementsOf & {
  acceptSeconds: number;
  bookSeconds: number;
  perSecond: number;
  bareSeconds: number;
  bareCallsPerSecond: number;
  /** Our speed as a part of the bare script's. */
  ratio: number;
  tooManyRequests: number;
  /** Accepted writes between the first and the last, as a part of what the quota allows; null without a quota. */
  quotaUse: number | null;
  peakMemoryMb: number;
};

export async function benchSettlements(of: SettlementsOf): Promise<SettlementsResult> {
  const twin = await startBenchTwin();
  if (of.isUnlimited) await twin.control("PUT", "/switches", { rateLimitPerMinute: 1_000_000 });
  const hub = await openBenchHub(twin, of);
  try {
    if (of.latencyMs > 0) await twin.control("POST", "/faults", slowAnswers(of.latencyMs));
    await twin.control("DELETE", "/log");
    const own = await bookAll(hub, of);
    const writes = await writesIn(twin);
    const bare = await bareRun(hub, of);
    const seconds = own.bookSeconds;
    return {
      ...of,
      ...own,
      perSecond: of.settlements / seconds,
      ...bare,
      ratio: bare.bareSeconds / seconds,
      ...quotaOf(writes, of),
      peakMemoryMb: peakMemoryMb(),
    };
  } finally {
    await hub.close();
    twin.close();
  }
}

const slowAnswers = (delayMs: number) => ({
  fault: { kind: "slow-answer", delayMs },
  on: { path: "/v2/*" },
  probability: 1,
});

async function bookAll(
  hub: BenchHub,
  of: SettlementsOf,
): Promise<{ acceptSeconds: number; bookSeconds: number }> {
  const { world, lanes, integration } = hub;
  const perLane = of.settlements / lanes.length;
  const upTo = dayIn(world.clock.now(), "Europe/Oslo");
  // The sample company has two tills, hence two settlements a day.
  const records = integration.sample
    .records({ flow: "settlements", upTo, count: Math.ceil(perLane / 2) })
    .slice(0, perLane);
  const startMs = performance.now();
  for (const { organisationId, laneId, personId } of lanes) {
    for (let first = 0; first < records.length; first += 500) {
      await acceptRecords(world, {
        organisationId,
        laneId,
        personId,
        records: records.slice(first, first + 500),
      });
    }
  }
  const acceptSeconds = (performance.now() - startMs) / 1000;
  const engine = await startEngine(world, { connection: hub.connection, doesDrain: true });
  await untilBooked(hub, of.settlements);
  const bookSeconds = (performance.now() - startMs) / 1000;
  await engine.stop();
  return { acceptSeconds, bookSeconds };
}

async function untilBooked({ world, lanes }: BenchHub, count: number): Promise<void> {
  const [first] = lanes;
  if (first === undefined) return;
  for (;;) {
    const summaries = await world.db.inOrganisation(first.organisationId, "summaries", (trx) =>
      laneSummaries(trx, first),
    );
    const booked = summaries.reduce((sum, lane) => sum + lane.booked, 0);
    const halted = summaries.reduce((sum, lane) => sum + lane.halted, 0);
    if (halted > 0) throw new Error(`${halted} settlements halted`);
    if (booked === count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The same writes and read-backs, lane beside lane, one after the other within a lane. */
async function bareRun(
  { world, lanes }: BenchHub,
  of: SettlementsOf,
): Promise<{ bareSeconds: number; bareCallsPerSecond: number }> {
  const work = await Promise.all(
    lanes.map(async (lane) => ({
      lane,
      access: await ensureAccess(world, lane.organisationId, lane.connectionId),
      bodies: await bodiesOf(world, lane),
    })),
  );
  const startMs = performance.now();
  let calls = 0;
  await Promise.all(
    work.map(async ({ access, bodies }) => {
      if (access.kind !== "access") throw new Error("no access");
      const headers = {
        authorization: `Bearer ${access.access.accessToken}`,
        "content-type": "application/json",
        accept: "application/json",
      };
      for (const { path, body, yearId } of bodies) {
        const url = `${access.access.baseUrl}${path}`;
        const written = await send({
          method: "POST",
          url,
          headers,
          body: JSON.stringify(body),
          timeoutMs: 30_000,
        });
        await send({
          method: "GET",
          url: `${access.access.baseUrl}/vouchers/${yearId}/${written.Id}`,
          headers,
          timeoutMs: 30_000,
        });
        calls += 2;
      }
    }),
  );
  const bareSeconds = (performance.now() - startMs) / 1000;
  return { bareSeconds: of.isUnlimited ? bareSeconds : bareSeconds, bareCallsPerSecond: calls / bareSeconds };

  async function send(request: Parameters<typeof world.http.send>[0]): Promise<{ Id: string }> {
    for (;;) {
      const outcome = await world.http.send(request);
      if (outcome.kind === "answer" && outcome.status < 300) return JSON.parse(outcome.body);
      if (outcome.kind === "answer" && outcome.status === 429)
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      else throw new Error(JSON.stringify(outcome).slice(0, 300));
    }
  }
}

async function bodiesOf(world: BenchHub["world"], lane: BenchHub["lanes"][number]) {
  return world.db.inOrganisation(lane.organisationId, "bodies", async (trx) => {
    const rows = await trx
      .selectFrom("posting")
      .select(["steps", "document_on"])
      .where("organisation_id", "=", lane.organisationId)
      .where("lane_id", "=", lane.laneId)
      .orderBy("sequence")
      .execute();
    const years = await trx
      .selectFrom("register_entry")
      .select("entry")
      .where("organisation_id", "=", lane.organisationId)
      .where("connection_id", "=", lane.connectionId)
      .where("register", "=", "fiscalYears")
      .execute();
    return rows.map(({ steps, document_on: on }) => {
      const request = steps?.[0]?.request;
      const year = years
        .map((row) => row.entry as { id: string; from: string; to: string })
        .find((entry) => entry.from <= on && on <= entry.to);
      return { path: request?.path ?? "", body: request?.body, yearId: year?.id ?? "" };
    });
  });
}

type Write = { at: string; status: number };

async function writesIn(twin: BenchTwin): Promise<Write[]> {
  const log = (await twin.control("GET", "/log")) as (Write & { method: string; path: string })[];
  return log.filter((entry) => entry.method === "POST" && entry.path.toLowerCase() === "/v2/vouchers");
}

function quotaOf(
  writes: readonly Write[],
  of: SettlementsOf,
): { tooManyRequests: number; quotaUse: number | null } {
  const tooManyRequests = writes.filter((write) => write.status === 429).length;
  const accepted = writes.filter((write) => write.status === 201).map((write) => Date.parse(write.at));
  if (of.isUnlimited || accepted.length < 2) return { tooManyRequests, quotaUse: null };
  const seconds = (Math.max(...accepted) - Math.min(...accepted)) / 1000;
  return { tooManyRequests, quotaUse: (accepted.length - 1) / ((600 / 60) * seconds) };
}

/** The process's own high-water mark: what the system has ever had to hold for it. */
function peakMemoryMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}
