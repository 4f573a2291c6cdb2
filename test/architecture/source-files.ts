/** The repository's own code as files and imports. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

export const root = path.join(import.meta.dirname, "../..");

export type SourceFile = { path: string; text: string; imports: readonly string[] };

/** Files that git tracks or would track, so that what lies around on a machine does not count. */
export function sourceFiles(pattern: RegExp): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed
    .split("\n")
    .filter((file) => pattern.test(file))
    .flatMap((file) => {
      const text = readIfThere(path.join(root, file));
      return text === null ? [] : [{ path: file, text, imports: importsOf(file, text) }];
    });
}

/** A file may be listed and gone: deleted and not yet committed. */
function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Relative imports as paths from the root; the others are packages. */
function importsOf(file: string, text: string): string[] {
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(
    (match) => match[1] ?? "",
  );
  return names
    .filter((name) => name.startsWith("."))
    .map((name) => path.posix.normalize(path.posix.join(path.posix.dirname(file), name)));
}
