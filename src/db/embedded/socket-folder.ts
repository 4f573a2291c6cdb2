// A short, private folder for the Unix socket: the path of a socket may have about 107 bytes, and a data folder
// often lies deeper than that.
import { chmod, chown, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type Account, canEnter } from "./database-account.ts";

/** sun_path: 108 bytes on Linux, 104 on macOS, with the closing zero. */
const socketPathBytesMax = 103;
const namePattern = /^bilag-[A-Za-z0-9]{6}$/;

function places(): Set<string> {
  return new Set([os.tmpdir(), "/tmp", "/var/tmp"]);
}

/**
 * A new folder that only the database's account and root can enter, or undefined where there is no place short
 * enough (then the server listens on loopback). The name is random: a foreseeable one in a folder that anyone can
 * write to could be made beforehand by someone else.
 */
export async function makeSocketFolder(account: Account | undefined): Promise<string | undefined> {
  if (process.platform === "win32") return undefined;
  for (const place of places()) {
    const longest = path.join(place, "bilag-123456", ".s.PGSQL.5432.lock");
    if (Buffer.byteLength(longest) > socketPathBytesMax) continue;
    if (!(await canEnter(place, account).catch(() => false))) continue;
    const folder = await mkdtemp(path.join(place, "bilag-")).catch(() => undefined);
    if (folder === undefined) continue;
    await chmod(folder, 0o700);
    if (account !== undefined) await chown(folder, account.uid, account.gid);
    return folder;
  }
  return undefined;
}

/**
 * Removes a folder that `makeSocketFolder` made. The name often comes from postmaster.pid, which the database's own
 * account can write: another name there must not make a hub that runs as root remove something else.
 */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (isOurs(folder)) await rm(folder, { recursive: true, force: true });
}

/** Removes what a killed server left in its folder, so that the next one can listen at the same address. */
export async function emptySocketFolder(folder: string, port: number): Promise<void> {
  if (!isOurs(folder)) return;
  for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`])
    await rm(path.join(folder, name), { force: true });
}

function isOurs(folder: string): boolean {
  return places().has(path.dirname(folder)) && namePattern.test(path.basename(folder));
}
