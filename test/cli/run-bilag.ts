/** Runs the real program as a child process, through its launcher, with an environment and a data folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

export type Ended = { status: number | null; signal: string | null; output: string; errors: string };

export type RunningBilag = {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** Resolves when a line of standard output or standard error contains the text. */
  said(text: string): Promise<void>;
  /** Standard output so far. */
  heard(): string;
};

/** Removed after the test, with the database on it, which outlives a hub that was killed. */
export function dataFolder(): string {
  const folder = keptFolder();
  onTestFinished(folder.remove);
  return folder.path;
}

/** Whoever made it removes it. */
export function keptFolder(): { path: string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), "bilag-cli-"));
  return {
    path: folder,
    remove: () => {
      killDatabase(path.join(folder, "postgres/cluster/postmaster.pid"));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function killDatabase(pidFile: string): void {
  if (!existsSync(pidFile)) return;
  try {
    process.kill(Number.parseInt(readFileSync(pidFile, "utf8"), 10), "SIGQUIT");
  } catch {
    // It had ended, and only its file was left.
  }
}

/** Nothing of the machine's own settings reaches the child. `isKept`: it outlives the test, and whoever started it ends it. */
export function startBilag(
  words: readonly string[],
  environment: Record<string, string> = {},
  { isKept = false } = {},
): RunningBilag {
  const child = spawn(process.execPath, [path.join(root, "bin/bilag.cjs"), ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", BILAG_LANGUAGE: "en", ...environment },
  });
  if (!isKept) onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  let errors = "";
  const listeners = new Set<() => void>();
  const heard = (note: (text: string) => void) => (chunk: Buffer) => {
    note(chunk.toString());
    for (const listener of listeners) listener();
  };
  child.stdout.on(
    "data",
    heard((text) => (output += text)),
  );
  child.stderr.on(
    "data",
    heard((text) => (errors += text)),
  );
  const ended = once(child, "close").then(([status, signal]) => ({ status, signal, output, errors }));
  return {
    child,
    ended,
    heard: () => output,
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!(output + errors).includes(text)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`ended before it said "${text}": ${errors}`)));
      }),
  };
}

export function runBilag(words: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  return startBilag(words, environment).ended;
}

/** Standard output as the one JSON object that it has to be. */
export function jsonOf<Shape>(ended: Ended): Shape {
  const lines = ended.output.trimEnd().split("\n");
  if (lines.length !== 1)
    throw new Error(`not one line on standard output: ${ended.output}\n${ended.errors}`);
  return JSON.parse(lines[0] ?? "");
}
