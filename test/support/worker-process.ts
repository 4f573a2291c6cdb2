/** Starts real workers and stops them in every way that a machine can. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { ConnectionOptions } from "../../src/db/index.ts";
import type { Pace } from "../../src/engine/pace.ts";
import type { Endpoint } from "../../src/engine/world.ts";

export type WorkerOrder = {
  connection: ConnectionOptions;
  endpoint: Endpoint;
  redirectUrl: string;
  installationId: string;
  secretKey: string;
  pace: Partial<Pace>;
};

export type WorkerProcess = { signal(name: NodeJS.Signals): void; ended: Promise<void> };

export async function startWorkerProcess(order: WorkerOrder): Promise<WorkerProcess> {
  const program = path.join(import.meta.dirname, "worker-program.ts");
  const child = spawn(process.execPath, [program, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await isReady(child);
  return { signal: (name) => child.kill(name), ended };
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`the worker ended with ${code} before it was ready`)));
  });
}
