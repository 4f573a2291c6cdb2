/** Starts the pretend ledger for a run and speaks with its control API. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

export type BenchTwin = {
  url: string;
  pid: number;
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): void;
};

export async function startBenchTwin(): Promise<BenchTwin> {
  const program = path.join(import.meta.dirname, "twin-program.ts");
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  // A run that fails must not leave it behind: it would hold the output open that somebody waits for the end of.
  process.once("exit", () => child.kill("SIGKILL"));
  const url = await firstLine(child);
  return {
    url,
    pid: child.pid ?? 0,
    close: () => child.kill("SIGTERM"),
    async control(method, to, body) {
      const response = await fetch(`${url}/_twin${to}`, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
      });
      const text = await response.text();
      if (response.status >= 400) throw new Error(`${method} ${to}: ${text}`);
      return text === "" ? null : JSON.parse(text);
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("exit", (code) => reject(new Error(`the twin ended with ${code}`)));
  });
}
