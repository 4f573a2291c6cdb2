/** Runs the bare script on what the hub has just posted: the same bodies, the same companies, a process of its own. */
import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { ensureAccess } from "../src/engine/connection/ensure-access.ts";
import type { BareCall, BareWork } from "./bare-script.ts";
import type { BenchHub, BenchLane } from "./bench-hub.ts";

export type BareRun = { seconds: number; cpuSeconds: number };

/**
 * `onStart` is called when the script is warm and about to begin. `isDurable`: it keeps the least that a durable way must, in
 * the hub's own PostgreSQL.
 */
export async function runBare(
  hub: BenchHub,
  of: { warmUp: number; isDurable: boolean; onStart: () => Promise<void> },
): Promise<BareRun> {
  const file = path.join(hub.folder, "bare.json");
  const database = of.isDurable ? hub.connection : undefined;
  await writeFile(file, JSON.stringify({ ...(await workOf(hub, of.warmUp)), database }));
  const program = path.join(import.meta.dirname, "bare-script.ts");
  const child = spawn(process.execPath, [program, file], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const warm = await lines.next();
  if (warm.value !== "warm") throw new Error("the bare script ended before it began");
  await of.onStart();
  child.stdin.write("go\n");
  const told = await lines.next();
  if (told.done === true) throw new Error("the bare script ended without a result");
  return JSON.parse(told.value);
}

async function workOf({ world, lanes }: BenchHub, warmUp: number): Promise<Omit<BareWork, "database">> {
  const work: { accessToken: string; calls: readonly BareCall[] }[] = [];
  let baseUrl = "";
  for (const lane of lanes) {
    const outcome = await ensureAccess(world, lane.organisationId, lane.connectionId);
    if (outcome.kind !== "access") throw new Error("no access");
    baseUrl = outcome.access.baseUrl;
    work.push({ accessToken: outcome.access.accessToken, calls: await callsOf(world, lane) });
  }
  return { baseUrl, warmUp, lanes: work };
}

async function callsOf(world: BenchHub["world"], lane: BenchLane): Promise<BareCall[]> {
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
