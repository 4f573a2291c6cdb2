// Who the database runs as. PostgreSQL refuses to run as root, so a hub that runs as root hands it to an
// unprivileged account; any other hub runs it as itself.
import { lchown, readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

export interface Account {
  uid: number;
  gid: number;
}

/**
 * An own number, not `nobody` (65534): other daemons run as `nobody`, and whoever takes over one of them could
 * read the books or stop the database. 60578–61183 is assigned to no one by systemd's table of ids
 * (https://systemd.io/UIDS-GIDS/), and lies below 65536, the end of what a rootless container usually maps.
 */
const ownAccount: Account = { uid: 60918, gid: 60918 };

/**
 * The account for a cluster folder, or undefined when the database runs as we do. As root, a cluster that exists
 * stays with its owner, so that a change of the number above never strands a folder.
 */
export async function databaseAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  return owner !== undefined && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : ownAccount;
}

/**
 * initdb (and nothing else of PostgreSQL) looks its own account up by name and refuses a number without one, so
 * under root it runs as an account that the machine knows; the result is then given to `databaseAccount`.
 */
export async function namedAccount(passwdFile = "/etc/passwd"): Promise<Account> {
  const text = await readFile(passwdFile, "utf8").catch(() => "");
  const accounts = text
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    // macOS writes -2 for nobody, which the system calls do not take.
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const found = accounts.find(({ name }) => name === "nobody") ?? accounts[0];
  if (found === undefined) {
    throw new EmbeddedPostgresError(
      "no-permission",
      `PostgreSQL does not run as root, and ${passwdFile} names no other account to create its database as. ` +
        "Start Bilag as an ordinary user, or set DATABASE_URL.",
    );
  }
  return { uid: found.uid, gid: found.gid };
}

/** What `spawn` needs to run a child as the account. Node also drops the supplementary groups. */
export function spawnAs(account: Account | undefined): Partial<Account> {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** Gives a folder and all in it to the account; links themselves, never what they point to. */
export async function giveTree(folder: string, { uid, gid }: Account): Promise<void> {
  await lchown(folder, uid, gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) await giveTree(child, { uid, gid });
    else await lchown(child, uid, gid);
  }
}

/**
 * Whether the account may pass through every folder on the way to (and into) `folder`, by the mode bits. Access
 * lists are not read: they could only make us copy or detour without need.
 */
export async function canEnter(folder: string, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true;
  for (let current = await realpath(folder); ; current = path.dirname(current)) {
    const { mode, uid, gid } = await stat(current);
    const search = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & search) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}
