/** Reads a backup's file from end to end and says what is in it, without a database. */
import { createReadStream } from "node:fs";
import { type BackupSummary, type OnBackupProgress, rowsOf } from "./backup-format.ts";
import { readBackup } from "./read-backup.ts";

/** Throws BackupError when it is no whole, unharmed backup. */
export async function verifyBackup(
  file: string,
  { onProgress = () => {} }: { onProgress?: OnBackupProgress } = {},
): Promise<BackupSummary> {
  let rowsTotal = 0;
  let rowsDone = 0;
  return readBackup(createReadStream(file), {
    header: (header) => {
      rowsTotal = rowsOf(header);
    },
    frame: ({ table, rows }) => {
      rowsDone += rows;
      onProgress({ step: "checking", table, rowsDone, rowsTotal });
    },
  });
}
