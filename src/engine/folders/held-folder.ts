/**
 * A folder that is held open while something is done in it: whoever may write beside it could put a link in its place between two
 * of our calls, and have the hub's own rights carry files to where theirs do not reach.
 */
import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";

export type HeldFolder = {
  /** What lies in it is named by this, whatever stands at its path by now. */
  place: string;
  close(): Promise<void>;
};

/** Null where `folder` (a whole path, as `realFolder` found it) is a link by now, or leads through one. Throws what the system says. */
export async function holdFolder(folder: string): Promise<HeldFolder | null> {
  // Elsewhere a path is all there is: what is asked of it holds for the moment.
  if (process.platform !== "linux")
    return (await realpath(folder)) === folder ? { place: folder, close: async () => {} } : null;
  let handle: FileHandle;
  try {
    handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR" || code === "ELOOP") return null;
    throw error;
  }
  try {
    const place = `/proc/self/fd/${handle.fd}`;
    if ((await realpath(place)) === folder) return { place, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return null;
}
