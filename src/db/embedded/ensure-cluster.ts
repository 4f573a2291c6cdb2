// Answers for a cluster folder that this hub may start a server on, making it the first time.
import { chmod, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { ClusterLayout } from "./cluster-layout.ts";
import { createCluster } from "./create-cluster.ts";
import { type Account, giveTree } from "./database-account.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { exists } from "./exists.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";

/** Throws `other-major-version`, `unknown-folder` and `no-permission`; never repairs or removes what might be data. */
export async function ensureCluster(
  layout: ClusterLayout,
  binaries: PostgresBinaries,
  account: Account | undefined,
  onCreate: () => void,
): Promise<void> {
  if (!(await exists(layout.root))) {
    onCreate();
    await createCluster(layout, binaries, account);
    return;
  }
  await checkOwner(layout, account);
  await checkMajorVersion(layout, binaries);
  // A copy made without its modes is otherwise refused by PostgreSQL.
  await chmod(layout.cluster, 0o700);
}

async function checkOwner(layout: ClusterLayout, account: Account | undefined): Promise<void> {
  const folder = await stat(layout.cluster).catch((cause: unknown) => {
    throw new EmbeddedPostgresError(
      "unknown-folder",
      `${layout.root} is there, but the database in it, ${layout.cluster}, cannot be read. ` +
        "Restore the folder from a backup, or move it away to begin with an empty database.",
      { cause },
    );
  });
  if (account === undefined) {
    const uid = process.getuid?.();
    if (uid === undefined || folder.uid === uid) return;
    throw new EmbeddedPostgresError(
      "no-permission",
      `The database ${layout.cluster} belongs to the account ${folder.uid}, and Bilag runs as ${uid}. ` +
        `Start Bilag as it was started before (as root, it seems), or give all of ${layout.dataDir} to ${uid} with chown -R.`,
    );
  }
  // A copy made by root without its owners.
  if (folder.uid !== account.uid) await giveTree(layout.cluster, account);
}

async function checkMajorVersion(layout: ClusterLayout, binaries: PostgresBinaries): Promise<void> {
  const text = await readFile(path.join(layout.cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  if (text === undefined || !(await exists(layout.password))) {
    throw new EmbeddedPostgresError(
      "unknown-folder",
      `${layout.root} is not a database that Bilag made: ${text === undefined ? "PG_VERSION" : "the password file"} is missing. ` +
        "Restore the folder from a backup, or move it away to begin with an empty database.",
    );
  }
  const major = text.trim();
  if (major === binaries.major) return;
  const isNewer = Number(major) > Number(binaries.major);
  throw new EmbeddedPostgresError(
    "other-major-version",
    `The database ${layout.cluster} was made by PostgreSQL ${major}, and this Bilag brings ${binaries.major}, which cannot read it. ` +
      (isNewer
        ? "Start the newer Bilag that made it."
        : "Write a backup with the Bilag that made it (bilag backup), and restore that here into an empty data folder (bilag restore)."),
  );
}
