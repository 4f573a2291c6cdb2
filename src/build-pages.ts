/**
 * Where the web app's built files lie. In a checkout they are built by the first start that serves them, and again when
 * their sources changed; a published package brings them along and has neither sources nor the tool that builds.
 */
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isBuiltFrom, placeBuild, stampName } from "./place-build.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const admin = path.join(root, "admin");

/** The folder with the built files, or null where there are none and none can be built. */
export async function builtPages(onBuild: () => void): Promise<string | null> {
  const built = path.join(admin, "dist");
  const wanted = await sourcesHash();
  if (wanted === null) return (await exists(path.join(built, "index.html"))) ? built : null;
  if (await isBuiltFrom(built, wanted)) return built;
  onBuild();
  const fresh = await buildBeside();
  await writeFile(path.join(fresh, stampName), wanted);
  // Two hubs that start at once build twice; whoever is last finds the work done, and neither serves half a build.
  await placeBuild({ fresh, built, wanted });
  return built;
}

async function buildBeside(): Promise<string> {
  const { build } = await import("vite");
  const outDir = await mkdtemp(path.join(admin, "dist-"));
  const configFile = path.join(admin, "vite.config.ts");
  await build({ root: admin, configFile, logLevel: "error", build: { outDir, emptyOutDir: false } });
  return outDir;
}

/** Over the names and contents of all that goes into the build; null without sources. */
async function sourcesHash(): Promise<string | null> {
  if (!(await exists(path.join(admin, "vite.config.ts")))) return null;
  const hash = createHash("sha256");
  const sources = ["index.html", "vite.config.ts", ...(await filesIn("src")), ...(await filesIn("public"))];
  for (const name of [...sources.sort(), "../package-lock.json"])
    hash.update(`${name}\n`).update(await readFile(path.join(admin, name)));
  return hash.digest("hex");
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(admin, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(admin, path.join(entry.parentPath, entry.name)));
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
