// Makes sure that the binaries of the package can run here, as the account that the database runs as: re-creates
// the library links that a blocked install script left out, and copies the binaries to a place that the account
// can read where the checkout is private.
import { randomUUID } from "node:crypto";
import { chmod, cp, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { type Account, canEnter } from "./database-account.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { makeFolder } from "./make-folder.ts";
import { setDatabaseUrlAdvice } from "./platform-package.ts";
import { lastLines, runTool, type ToolResult } from "./run-tool.ts";

export interface PostgresBinaries {
  /** The folder with bin, lib and share. */
  folder: string;
  /** As PostgreSQL names itself, `18.4`. */
  version: string;
  /** `18`. */
  major: string;
}

export interface BinariesPlaces {
  /** Where npm put them. */
  native: string;
  /** Where our copy may go, best first. */
  copies: readonly string[];
}

export function toolPath(folder: string, tool: "initdb" | "postgres" | "pg_ctl"): string {
  return path.join(folder, "bin", process.platform === "win32" ? `${tool}.exe` : tool);
}

/** Under root the data folder may itself be private, so there is one place of the system's own to fall back to. */
export function systemCopyFolder(): string {
  return process.platform === "darwin" ? "/Library/Caches/bilag" : "/var/cache/bilag";
}

/**
 * Binaries that run. Asking `postgres` for its version as the account is the test: it fails on a folder that the
 * account cannot enter, on a missing library link and on a C library that the binaries were not made for.
 */
export async function preparePostgresBinaries(
  { native, copies }: BinariesPlaces,
  account: Account | undefined,
  onCopy: () => void = () => {},
): Promise<PostgresBinaries> {
  const inPlace = await tryBinaries(native, account);
  if (inPlace.found !== undefined) return inPlace.found;
  // A package in a place that is not ours to write stays as it is; the copy gets the links.
  await linkLibraries(native).catch(() => {});
  const linked = await tryBinaries(native, account);
  if (linked.found !== undefined) return linked.found;
  onCopy();
  const causes = [explain(native, linked.result)];
  for (const place of copies) {
    const { found, cause } = await copyBinaries(native, place, account);
    if (found !== undefined) return found;
    causes.push(`${place}: ${cause}`);
  }
  throw new EmbeddedPostgresError(
    "no-binary",
    `The PostgreSQL that Bilag brings does not run on this machine. ${setDatabaseUrlAdvice} What was tried:` +
      causes.map((cause) => `\n- ${cause}`).join(""),
  );
}

async function tryBinaries(
  folder: string,
  account: Account | undefined,
): Promise<{ found?: PostgresBinaries; result: ToolResult }> {
  const result = await runTool(toolPath(folder, "postgres"), ["--version"], { account });
  const version = /^postgres \(PostgreSQL\) ((\d+)\S*)/.exec(result.output);
  if (result.exitCode !== 0 || version?.[1] === undefined || version[2] === undefined) return { result };
  return { found: { folder, version: version[1], major: version[2] }, result };
}

function explain(folder: string, { failure, exitCode, output }: ToolResult): string {
  // The kernel says "no such file" of a binary whose program loader is missing: a C library other than glibc.
  if (failure?.code === "ENOENT") return `${folder}: the binaries are missing, or made for another C library`;
  if (failure !== undefined) return `${folder}: ${failure.message}`;
  return `${folder}: postgres --version ended with ${exitCode ?? "a signal"}${lastLines(output, 3)}`;
}

async function copyBinaries(
  native: string,
  place: string,
  account: Account | undefined,
): Promise<{ found?: PostgresBinaries; cause: string }> {
  try {
    await makeFolder(place, 0o755);
    if (!(await canEnter(place, account))) {
      return { cause: `the account ${account?.uid} that the database runs as may not enter it` };
    }
    const target = path.join(place, await copyName(native));
    const present = await tryBinaries(target, account);
    if (present.found !== undefined) return { found: present.found, cause: "" };
    await copyTree(native, target);
    const { found, result } = await tryBinaries(target, account);
    return found === undefined ? { cause: explain(target, result) } : { found, cause: "" };
  } catch (error) {
    return { cause: error instanceof Error ? error.message : String(error) };
  }
}

/** A copy is named for the version of the package, so that an upgrade never runs yesterday's binaries. */
async function copyName(native: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(path.join(native, "..", "package.json"), "utf8"));
  const version = manifest instanceof Object && "version" in manifest ? manifest.version : undefined;
  return `postgres-${typeof version === "string" ? version : "unknown"}`;
}

async function copyTree(native: string, target: string): Promise<void> {
  const unfinished = `${target}.new-${randomUUID()}`;
  try {
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: neededAtRunTime });
    await linkLibraries(unfinished, native);
    await makeReadable(unfinished);
    // What lies at the target did not run: the wreck of a power failure, say.
    await rename(target, `${unfinished}-old`).catch(() => {});
    await rename(unfinished, target).catch((error: NodeJS.ErrnoException) => {
      // Another hub was quicker, with the same files.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await rm(`${unfinished}-old`, { recursive: true, force: true });
  }
}

/** What is only for compiling against PostgreSQL stays behind. */
function neededAtRunTime(source: string): boolean {
  return !source.endsWith(".a") && !["pkgconfig", "pgxs", "include"].includes(path.basename(source));
}

/** The links that the package's own install script makes; npm tarballs cannot carry links. */
async function linkLibraries(folder: string, native = folder): Promise<void> {
  const text = await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: unknown = JSON.parse(text);
  if (!Array.isArray(links)) return;
  for (const { source, target } of links as { source: string; target: string }[]) {
    const link = path.join(folder, path.relative("native", target));
    const file = path.relative(path.dirname(target), source);
    await symlink(file, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** An install under a strict umask leaves files that only their owner may read. The copy stays ours: read, not write. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) await makeReadable(child);
    else if (entry.isFile()) await chmod(child, path.basename(folder) === "bin" ? 0o755 : 0o644);
  }
}
