/**
 * The yardstick: a script as one would write it without Bilag. It makes the same calls with the same parallelism, lane
 * beside lane and one after the other within a lane, and keeps nothing: no plan, no proof, no second look.
 * Waits a second where the ledger says "too many".
 */
import { readFileSync } from "node:fs";
import { httpClient } from "../src/lib/http-client.ts";

export type BareCall = { path: string; body: unknown; yearId: string };
export type BareWork = {
  baseUrl: string;
  warmUp: number;
  lanes: readonly { accessToken: string; calls: readonly BareCall[] }[];
};
export type BareResult = { seconds: number; cpuSeconds: number; startedAt: number; endedAt: number };

type Request = { method: string; path: string; body?: unknown; accessToken: string };

const work: BareWork = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const http = httpClient();
const warmUpEach = Math.ceil(work.warmUp / work.lanes.length);
await Promise.all(work.lanes.map((lane) => runLane(lane.accessToken, lane.calls.slice(0, warmUpEach))));
process.stdout.write("warm\n");
await new Promise((resolve) => process.stdin.once("data", resolve));
const startMs = performance.now();
const before = process.cpuUsage();
await Promise.all(work.lanes.map((lane) => runLane(lane.accessToken, lane.calls.slice(warmUpEach))));
const used = process.cpuUsage(before);
const result = { seconds: (performance.now() - startMs) / 1000, cpuSeconds: (used.user + used.system) / 1e6 };
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));

async function runLane(accessToken: string, calls: readonly BareCall[]): Promise<void> {
  for (const { path, body, yearId } of calls) {
    const written = await send({ method: "POST", path, body, accessToken });
    await send({ method: "GET", path: `/vouchers/${yearId}/${written.Id}`, accessToken });
  }
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
