/** A backup as a file that is either whole or not there under its name. */
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import type { ConnectionOptions } from "../connection-options.ts";
import { BackupError } from "./backup-error.ts";
import type { BackupSummary } from "./backup-format.ts";
import { type BackupOptions, writeBackup } from "./write-backup.ts";

/**
 * Written beside it first, down to the disk, and readable by its owner alone: it holds people's names and wages.
 * Throws what `writeBackup` throws, `name-taken`, and what the file system says.
 */
export async function writeBackupFile(
  connection: ConnectionOptions,
  file: string,
  options: BackupOptions,
): Promise<BackupSummary> {
  if (existsSync(file)) {
    throw new BackupError(
      "name-taken",
      `There is a file ${file} already.`,
      "Choose another name: an older backup is never overwritten.",
    );
  }
  const unfinished = `${file}.part`;
  const destination = createWriteStream(unfinished, { mode: 0o600, flush: true });
  try {
    const summary = await writeBackup(connection, destination, options);
    await rename(unfinished, file);
    return summary;
  } catch (error) {
    destination.destroy();
    // Closed one way or the other: removed while it is open, it would come back.
    await finished(destination).catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}
