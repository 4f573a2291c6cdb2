// Runs the named steps of a script one after the other, on this Node, and says what each took.
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";

export const root = path.dirname(import.meta.dirname);

export interface Step {
  name: string;
  /** The program and its arguments: a script of ours, or `package:program` for a tool of an installed package. */
  command: readonly [program: string, ...programArguments: string[]];
}

/** The name of the first step that failed, which is also the last that ran; undefined when all passed. */
export async function runSteps(steps: readonly Step[]): Promise<string | undefined> {
  for (const { name, command } of steps) {
    console.log(`\n▸ ${name}: ${command.join(" ").replace(/^(\S+):/, "")}`);
    const startedMs = performance.now();
    const exitCode = await run(command);
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(`${exitCode === 0 ? "✓" : "✗"} ${name}, ${seconds} s`);
    if (exitCode !== 0) return name;
  }
  return undefined;
}

function run([program, ...programArguments]: Step["command"]): Promise<number> {
  const child = spawn(process.execPath, [programFile(program), ...programArguments], {
    cwd: root,
    stdio: "inherit",
  });
  const stopPassing = passSignals(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (exitCode) => {
      stopPassing();
      resolve(exitCode ?? 1);
    });
  });
}

/** A script that is told to stop shall not leave its tool behind. */
function passSignals(child: ChildProcess): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}

/** Straight to the tool's own file: the launchers in node_modules/.bin differ between the systems. */
function programFile(program: string): string {
  const [packageName, tool] = program.split(":");
  if (packageName === undefined || tool === undefined) return program;
  // Not by require: a package may keep its manifest out of its exports.
  const manifestFile = findPackageJSON(packageName, import.meta.url);
  if (manifestFile === undefined) throw new Error(`${packageName} is not installed`);
  const manifest: { bin: Record<string, string> } = JSON.parse(readFileSync(manifestFile, "utf8"));
  const file = manifest.bin[tool];
  if (file === undefined)
    throw new Error(`${packageName} has no program ${tool}; it has ${Object.keys(manifest.bin)}`);
  return path.join(path.dirname(manifestFile), file);
}
