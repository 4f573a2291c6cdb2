/**
 * The plain files of a folder, by polling: what the system tells of changes does not reach across network shares, which is where
 * tills export to, and is lost while the hub stands still.
 */
import { lstat, opendir } from "node:fs/promises";
import path from "node:path";
import { isUnfinishedName } from "./folder-name.ts";
import { systemWord } from "./real-folder.ts";

export type FoundFile = { fileName: string; sizeBytes: number; modifiedNs: string };

export type FilesIn = {
  /** The one that was written first stands first. */
  files: FoundFile[];
  /** There were more than `entriesMax` entries: the rest was not looked at. */
  isCut: boolean;
  /** A name that is no text: nobody can open it by what we can write down. */
  unreadableName: string | null;
  /** What the system would tell nothing of: there, and neither new nor gone. */
  untold: Untold[];
};

/** `cause`: the system's word, "EIO". */
export type Untold = { fileName: string; cause: string };

type Look = (folder: string, fileName: string) => Promise<FoundFile | null>;

/** Throws what the system says where the folder cannot be read, or nothing of all that is in it can be looked at. */
export async function filesIn(folder: string, entriesMax: number, look: Look = plainFile): Promise<FilesIn> {
  const files: FoundFile[] = [];
  const untold: Untold[] = [];
  let count = 0;
  let toldCount = 0;
  let refusal: unknown;
  let unreadableName: string | null = null;
  const found = (isCut: boolean): FilesIn => {
    // May be looked into and not be gone through: that is the folder's, and no file's.
    if (toldCount === 0 && untold.length > 0) throw refusal;
    return { files: inOrder(files), isCut, unreadableName, untold };
  };
  const entries = await opendir(folder, { bufferSize: 256 });
  for await (const { name } of entries) {
    // What is hidden, and what is not finished, counts too: the cost is bounded whatever the folder holds.
    if (count === entriesMax) return found(true);
    count += 1;
    if (isUnfinishedName(name)) continue;
    if (name.includes("\u{FFFD}")) {
      unreadableName ??= name;
      continue;
    }
    try {
      const file = await look(folder, name);
      toldCount += 1;
      if (file !== null) files.push(file);
    } catch (error) {
      // One broken entry of a share must not keep the others from being taken in.
      refusal ??= error;
      untold.push({ fileName: name, cause: systemWord(error) });
    }
  }
  return found(false);
}

/** Null for a folder, a link, a pipe, and what is gone since the folder was read. */
export async function plainFile(folder: string, fileName: string): Promise<FoundFile | null> {
  try {
    const stat = await lstat(path.join(folder, fileName), { bigint: true });
    if (!stat.isFile()) return null;
    return { fileName, sizeBytes: Number(stat.size), modifiedNs: String(stat.mtimeNs) };
  } catch (error) {
    if (systemWord(error) === "ENOENT") return null;
    throw error;
  }
}

export function isSameFile(left: FoundFile | null, right: FoundFile): boolean {
  return left !== null && left.sizeBytes === right.sizeBytes && left.modifiedNs === right.modifiedNs;
}

function inOrder(files: FoundFile[]): FoundFile[] {
  return files.sort((left, right) => {
    const apart = BigInt(left.modifiedNs) - BigInt(right.modifiedNs);
    if (apart !== 0n) return apart < 0n ? -1 : 1;
    return left.fileName < right.fileName ? -1 : 1;
  });
}
