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
  const aside = `${fresh}-aside`;
  if (!(await isBuiltFrom(fresh, wanted))) throw new Error(`${fresh} is no build of ${wanted}`);
  while (!(await moved(fresh, built))) {
    if (await isBuiltFrom(built, wanted)) break;
    // Out of the way in one step: taken away file by file, it would take the other hub's files with it.
    if (!(await moved(built, aside))) continue;
    // The other hub's, which came between the look and the step.
    if (await isBuiltFrom(aside, wanted)) await moved(aside, built);
    await rm(aside, { recursive: true, force: true });
  }
  await rm(fresh, { recursive: true, force: true });
}

/** False where something is in its place, or another hub has moved it already. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOTEMPTY" || code === "EEXIST" || code === "ENOENT") return false;
    throw error;
  }
}
