/**
 * The yardstick: a script as one would write it without Bilag. It makes the same calls with the same parallelism, lane
 * beside lane and one after the other within a lane, and keeps nothing: no plan, no proof, no second look.
 * With a database it keeps the least that a durable way must (durable-keeping.ts), which is what any hub has to be measured by.
 * Waits a second where the ledger says "too many".
 */
import { readFileSync } from "node:fs";
import type pg from "pg";
import { httpClient } from "../src/lib/http-client.ts";
import { type DurableKeeping, openDurableKeeping } from "./durable-keeping.ts";

export type BareCall = { path: string; body: unknown; yearId: string };
export type BareLane = { accessToken: string; calls: readonly BareCall[] };
export type BareWork = {
  baseUrl: string;
  warmUp: number;
  lanes: readonly BareLane[];
  /** Undefined: nothing is kept. */
  database: pg.PoolConfig | undefined;
};
export type BareResult = { seconds: number; cpuSeconds: number; startedAt: number; endedAt: number };

type Request = { method: string; path: string; body?: unknown; accessToken: string };

const work: BareWork = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const http = httpClient();
const keeping = work.database === undefined ? undefined : await openDurableKeeping(work.database);
const warmUpEach = Math.ceil(work.warmUp / work.lanes.length);
await runAll((calls) => calls.slice(0, warmUpEach), 0);
process.stdout.write("warm\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
const startMs = performance.now();
const before = process.cpuUsage();
await runAll((calls) => calls.slice(warmUpEach), work.lanes.length);
const used = process.cpuUsage(before);
const result = { seconds: (performance.now() - startMs) / 1000, cpuSeconds: (used.user + used.system) / 1e6 };
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));

/** `offset`: the warm-up's lanes and those that count are others to what is kept. Lanes begin as their work is taken in. */
async function runAll(
  callsOf: (calls: readonly BareCall[]) => readonly BareCall[],
  offset: number,
): Promise<void> {
  const running: Promise<void>[] = [];
  for (const [index, { accessToken, calls }] of work.lanes.entries()) {
    const own = callsOf(calls);
    const lane = offset + index;
    await keeping?.take(
      lane,
      own.map(({ body }) => body),
    );
    running.push(runLane({ accessToken, calls: own }, keeping && ((kept) => keeping.keep(lane, kept))));
  }
  await Promise.all(running);
}

type Keep = (kept: Parameters<DurableKeeping["keep"]>[1]) => Promise<void>;

async function runLane({ accessToken, calls }: BareLane, keep: Keep | undefined): Promise<void> {
  let proven = {};
  for (const [number, { path, body, yearId }] of calls.entries()) {
    await keep?.({ ...proven, sending: number });
    const written = await send({ method: "POST", path, body, accessToken });
    await keep?.({ accepted: number, ledgerId: written.Id });
    const held = await send({ method: "GET", path: `/vouchers/${yearId}/${written.Id}`, accessToken });
    proven = { booked: number, held };
  }
  await keep?.(proven);
}

async function send({ method, path, body, accessToken }: Request): Promise<{ Id: string }> {
  const headers = {
    authorization: `Bearer ${accessToken}`,
    accept: "application/json",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  for (;;) {
    const outcome = await http.send({
      method,
      url: `${work.baseUrl}${path}`,
      headers,
      timeoutMs: 30_000,
      ...text,
    });
    if (outcome.kind === "answer" && outcome.status < 300) return JSON.parse(outcome.body);
    if (outcome.kind === "answer" && outcome.status === 429)
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    else throw new Error(JSON.stringify(outcome).slice(0, 300));
  }
}
