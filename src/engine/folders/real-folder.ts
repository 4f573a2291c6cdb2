/** Finds a watched folder below the operator's root, and never anything else: no link leads out of it. */
import { lstat, mkdir, realpath } from "node:fs/promises";
import path from "node:path";

export type RealFolder =
  | { kind: "found"; path: string }
  /** The operator's root, or the folder, is not there; `cause` is the system's word, "ENOENT". */
  | { kind: "root-missing" | "missing"; cause: string }
  /** A link or a file stands where the folder should be. */
  | { kind: "elsewhere" };

export type RealFolderOf = {
  root: string;
  /** From the root, each one name: checked here once more, since what they come from may have been written by others. */
  names: readonly string[];
  /** What is missing below the root is made. */
  mayMake: boolean;
};

/** The root itself may be a link: where it leads is the operator's to say. Below it each part must be a folder in its own right. */
export async function realFolder({ root, names, mayMake }: RealFolderOf): Promise<RealFolder> {
  if (!names.every(isOneName)) return { kind: "elsewhere" };
  let at: string;
  try {
    at = await realpath(root);
  } catch (error) {
    return { kind: "root-missing", cause: systemWord(error) };
  }
  try {
    for (const name of names) {
      const parent = at;
      at = path.join(parent, name);
      if (!(await isFolder(at, mayMake))) return { kind: "elsewhere" };
      // Asked once more by the whole path: a junction or a mount may look like a folder and lead elsewhere.
      if (path.dirname(await realpath(at)) !== parent) return { kind: "elsewhere" };
    }
  } catch (error) {
    return { kind: "missing", cause: systemWord(error) };
  }
  return { kind: "found", path: at };
}

function isOneName(name: string): boolean {
  return (
    name !== "" && name !== "." && name !== ".." && path.basename(name) === name && !/[/\\\0]/.test(name)
  );
}

async function isFolder(at: string, mayMake: boolean): Promise<boolean> {
  // Two that make it at once are no fault: what counts is what stands there afterwards.
  if (mayMake)
    await mkdir(at).catch((error: unknown) => {
      if (systemWord(error) !== "EEXIST") throw error;
    });
  return (await lstat(at)).isDirectory();
}

/** "EACCES", as the system says it; people can look it up. */
export function systemWord(error: unknown): string {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return typeof code === "string" ? code : String(error);
}

const fileCalls: readonly unknown[] = ["open", "read", "stat", "fstat", "lstat", "realpath", "close"];

/** True for what the system has refused of a file; a bug of ours has no such word, and a database's sockets have others. */
export function isOfDisk(error: unknown): boolean {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return typeof code === "string" && fileCalls.includes(syscall);
}
