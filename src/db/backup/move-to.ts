/** Moves an installation to another PostgreSQL: a backup and a restore at once, with no file between them. */
import { PassThrough } from "node:stream";
import type { ConnectionOptions } from "../connection-options.ts";
import { stopSending } from "../prepare-installation.ts";
import { storageIdentity } from "../storage-identity.ts";
import { withSession } from "../with-session.ts";
import { BackupError } from "./backup-error.ts";
import type { OnBackupProgress } from "./backup-format.ts";
import { isHubConnected, refuseUsedTarget } from "./refuse-used-target.ts";
import { type RestoreSummary, restoreBackup } from "./restore-backup.ts";
import { assertInstalled, writeBackup } from "./write-backup.ts";

export type MoveOptions = { at: string; product?: string; onProgress?: OnBackupProgress };

/**
 * The source stays as it is, but for one thing: from before the copy on it does not send any more, until a person confirms that
 * it is the living one after all. Else a hub that is started on it by mistake would send beside the moved one. A move that
 * fails leaves it stopped too: confirming costs a verification, and the other way round two hubs might send. Throws BackupError with
 * any code of a backup or restore, `source-in-use` and `same-database`.
 */
export async function moveTo(
  source: ConnectionOptions,
  target: ConnectionOptions,
  migrationsFolder: string,
  { onProgress = () => {}, ...of }: MoveOptions,
): Promise<RestoreSummary> {
  await refuseMove(source, target);
  await stopSending(source, "storage-changed");
  const pipe = new PassThrough();
  // Either end may break it before the other listens.
  pipe.on("error", () => {});
  const failures: unknown[] = [];
  const breaking = (error: unknown): never => {
    failures.push(error);
    pipe.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  };
  // The progress of one end is enough: the other is at most a frame behind.
  const [, restored] = await Promise.allSettled([
    writeBackup(source, pipe, of).catch(breaking),
    restoreBackup(target, migrationsFolder, pipe, { ...of, onProgress }).catch(breaking),
  ]);
  if (restored.status === "fulfilled") return restored.value;
  // The end that broke first broke the other.
  throw failures[0];
}

async function refuseMove(source: ConnectionOptions, target: ConnectionOptions): Promise<void> {
  await withSession(source, assertInstalled);
  const [from, to] = await Promise.all(
    [source, target].map((connection) =>
      withSession(connection, async (client) => ({
        identity: await storageIdentity(client, ""),
        isHubConnected: await isHubConnected(client),
      })),
    ),
  );
  if (from?.identity === to?.identity) {
    throw new BackupError(
      "same-database",
      "Source and target of the move are the same database.",
      "Name another one.",
    );
  }
  if (from?.isHubConnected === true) {
    throw new BackupError(
      "source-in-use",
      "A hub is connected to the source: what it books from now on would not be in the target.",
      "Stop it first.",
    );
  }
  // Asked again by the restore; asked here so that a wrong target does not stop the source.
  await withSession(target, refuseUsedTarget);
}
