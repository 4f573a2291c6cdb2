// Runs one of PostgreSQL's own programs to its end.
import { spawn } from "node:child_process";
import { type Account, spawnAs } from "./database-account.ts";

export interface ToolResult {
  /** Null when a signal ended it or it could not be started at all. */
  exitCode: number | null;
  /** Standard output and standard error as they came. */
  output: string;
  /** Why it could not be started: ENOENT, EACCES, EPERM … */
  failure: NodeJS.ErrnoException | undefined;
}

const passedOn = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"];

/**
 * The environment for PostgreSQL: a few allow-listed variables, so that neither the hub's secrets nor a user's
 * PGDATA or PGOPTIONS reach it, and English messages, since we show them beside our own.
 */
export function toolEnvironment(): Record<string, string> {
  const kept = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" };
}

export function runTool(
  file: string,
  toolArguments: readonly string[],
  { account, folder }: { account: Account | undefined; folder?: string },
): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(file, toolArguments, {
      // The folder is entered before the account is dropped to, so it may be one that the account cannot reach.
      cwd: folder ?? "/",
      env: toolEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      ...spawnAs(account),
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (failure) => resolve({ exitCode: null, output, failure }));
    child.on("close", (exitCode) => resolve({ exitCode, output, failure: undefined }));
  });
}

/** The last lines of a text, indented, to close an error message with. */
export function lastLines(text: string, count = 12): string {
  const lines = text.trimEnd().split("\n").slice(-count);
  return lines.map((line) => `\n  ${line}`).join("");
}
