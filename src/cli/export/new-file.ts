/** A file that is not there yet, readable by its owner alone: what is exported holds people's names and pay. */
import { type FileHandle, open } from "node:fs/promises";
import { UsageError } from "../command.ts";

/** Overwrites nothing. */
export async function newFile(file: string): Promise<FileHandle> {
  return open(file, "wx", 0o600).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new UsageError("file-taken", { file });
    throw error;
  });
}
