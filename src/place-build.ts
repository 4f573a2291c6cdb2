/** Puts a finished build in its place, also where another hub that starts at the same moment does the same. */
import { readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

/** The file in a build that says what it was built from. */
export const stampName = "built-from.txt";

export async function isBuiltFrom(built: string, wanted: string): Promise<boolean> {
  return (await readFile(path.join(built, stampName), "utf8").catch(() => "")) === wanted;
}

/** `fresh` is gone afterwards, and `built` is a whole build of `wanted`: this one, or the other hub's. */
export async function placeBuild(of: { fresh: string; built: string; wanted: string }): Promise<void> {
  const { fresh, built, wanted } = of;
  for (;;) {
    if (await isBuiltFrom(built, wanted)) return rm(fresh, { recursive: true, force: true });
    try {
      await rm(built, { recursive: true, force: true });
      return await rename(fresh, built);
    } catch (error) {
      // Meanwhile the other hub has put its own there, or takes the same one away: looked at again.
      if (!isTaken(error)) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOTEMPTY" || error.code === "EEXIST");
}
