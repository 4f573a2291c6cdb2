// npm's prepack: writes dist/, the copy without types that a published package runs, since Node does not strip types
// below node_modules. What the code reads beside itself (SQL, JSON, fixtures) goes along at the same place.
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { builtPages } from "../src/build-pages.ts";

const codeFolders = ["src", "twin"];
const copiedWhole = ["migrations", "openapi.json"];

/** Writes `dist/` in a checkout anew; answers with the files whose text still names a .ts file. */
export function stripTypes(root: string): string[] {
  const target = path.join(root, "dist");
  rmSync(target, { recursive: true, force: true });
  const files = globSync(
    codeFolders.map((folder) => `${folder}/**/*.*`),
    { cwd: root, withFileTypes: true },
  )
    .filter((entry) => entry.isFile() && isShipped(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const suspects = files.filter((file) => !writeFile(path.join(root, file), path.join(target, file)));
  for (const name of copiedWhole) {
    if (existsSync(path.join(root, name)))
      cpSync(path.join(root, name), path.join(target, name), { recursive: true });
  }
  return suspects;
}

function isShipped(name: string): boolean {
  return !/\.test\.\w+$|\.snap$|\.md$|\.d\.ts$/.test(name);
}

/** False when a .ts name is left that this cannot rewrite. */
function writeFile(source: string, target: string): boolean {
  mkdirSync(path.dirname(target), { recursive: true });
  if (path.extname(source) !== ".ts") {
    cpSync(source, target);
    return true;
  }
  const code = toJavaScript(readFileSync(source, "utf8"));
  writeFileSync(target.replace(/\.ts$/, ".js"), code);
  return !/["'`/.]\w*\.ts["'`]/.test(code.replace(/^\s*(\/\/|\*|\/\*).*$/gm, ""));
}

/** Types become blanks, so that lines and columns stay; relative imports then end in .js. */
export function toJavaScript(source: string): string {
  return stripTypeScriptTypes(source, { mode: "strip" }).replace(
    /(\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)(["'])(\.{1,2}\/[^"'\n]+)\.ts\2/g,
    "$1$2$3.js$2",
  );
}

if (import.meta.main) {
  const suspects = stripTypes(path.dirname(import.meta.dirname));
  for (const file of suspects)
    console.warn(`${file} names a .ts file in a way that is not rewritten for dist/`);
  // The package has no sources of the web app and nothing to build it with: it brings the built one along.
  const pages = await builtPages(() => console.log("building the web app"));
  if (pages === null) throw new Error("the web app could not be built");
  cpSync(pages, path.join(path.dirname(import.meta.dirname), "dist/admin/dist"), { recursive: true });
}
