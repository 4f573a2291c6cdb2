import { chmod, mkdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Makes a folder with exactly this mode, and the missing ones above it with 0755, whatever the umask: under a
 * umask of 077 a plain recursive mkdir locks the database's account out of its own folder. A folder that is
 * already there keeps its mode.
 */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  if (
    await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
  )
    return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent, 0o755);
  try {
    await mkdir(folder);
    await chmod(folder, mode);
  } catch (error) {
    // Made by someone else in between: theirs to choose the mode of.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
