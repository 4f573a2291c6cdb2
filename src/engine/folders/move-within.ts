/** Moves a file that was dealt with into a folder beside it; nothing that lies there is ever written over. */
import { lstat, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type FoundFile, isSameFile, plainFile } from "./files-in.ts";
import type { FolderPlace } from "./folder-name.ts";
import { holdFolder } from "./held-folder.ts";
import { systemWord } from "./real-folder.ts";

export type Moved =
  /** From the watched folder: "taken/z.se". */
  | { kind: "moved"; to: string }
  /** It is another file by now, or none: nothing was moved. */
  | { kind: "changed" }
  | { kind: "stays"; cause: string };

export type MoveOf = {
  folder: string;
  /** As it was when it was dealt with. */
  file: FoundFile;
  place: FolderPlace;
  /** Goes into the name where another file of that name lies there. */
  at: string;
  /** Laid beside it, as a text. */
  note?: string;
};

export async function moveWithin(of: MoveOf): Promise<Moved> {
  try {
    return (await inHeld(of.folder, (folder) => moveFrom(folder, of))) ?? noFolder;
  } catch (error) {
    return { kind: "stays", cause: systemWord(error) };
  }
}

/** A link in its place would carry the files off to wherever it leads. */
const noFolder: Moved = { kind: "stays", cause: "ENOTDIR" };

/** `from`: the folder, as it is held. */
async function moveFrom(from: string, of: MoveOf): Promise<Moved> {
  const { folder, file, place } = of;
  if (!isSameFile(await plainFile(from, file.fileName), file)) return { kind: "changed" };
  await mkdir(path.join(from, place)).catch((error: unknown) => {
    if (systemWord(error) !== "EEXIST") throw error;
  });
  return (await inHeld(path.join(folder, place), (into) => moveInto(into, from, of))) ?? noFolder;
}

async function moveInto(into: string, from: string, of: MoveOf): Promise<Moved> {
  const { file, place, note } = of;
  const left: string[] = [];
  const name = await freeName(into, of, left);
  const target = path.join(into, name);
  await renameOver(path.join(from, file.fileName), target);
  // Whoever wrote it anew in that very moment has written something that nobody has read.
  if (!isSameFile(await plainFile(into, name), file)) {
    await putBack(from, target, of);
    return { kind: "changed" };
  }
  for (const placeholder of left) await rm(placeholder, { force: true });
  if (note !== undefined) await writeFile(target + noteEnding, note, { flag: "wx" }).catch(noNote);
  return { kind: "moved", to: `${place}/${name}` };
}

/** Null where the folder is none. */
async function inHeld<Result>(
  folder: string,
  run: (place: string) => Promise<Result>,
): Promise<Result | null> {
  const held = await holdFolder(folder);
  if (held === null) return null;
  try {
    return await run(held.place);
  } finally {
    await held.close();
  }
}

/** The file is where it belongs, and the web app tells the same: a note that could not be written takes nothing back. */
function noNote(): void {}

/** Beside the file, what is told of it. */
const noteEnding = ".txt";
/** What file systems take for one name, in UTF-8; some count letters, which are never more. */
const nameBytesMax = 255;
const endingBytesMax = 20;

/**
 * Made by us, empty, so that nobody else can have it: a plain rename would write over a file of the same name. Free is a name
 * that no text stands beside either: one that was left there tells of another file. `left` gets those that a process which died in
 * between has left lying. Their names are not used again, since that process may only be frozen and rename over them yet.
 */
async function freeName(into: string, { file, at, note }: MoveOf, left: string[] = []): Promise<string> {
  const { stem, ext } = parted(file.fileName);
  const stamp = at.replaceAll(/[:.]/g, "-");
  const beside = note === undefined ? "" : noteEnding;
  for (let attempt = 0; ; attempt += 1) {
    const further = attempt < 2 ? "" : `-${attempt}`;
    const end = attempt === 0 ? ext : ` ${stamp}${further}${ext}`;
    const name = `${cutTo(stem, nameBytesMax - Buffer.byteLength(end + beside))}${end}`;
    if (beside !== "" && (await isThere(path.join(into, name + beside)))) continue;
    try {
      await (await open(path.join(into, name), "wx")).close();
      return name;
    } catch (error) {
      if (systemWord(error) !== "EEXIST") throw error;
      if (isLeft(await plainFile(into, name), file)) left.push(path.join(into, name));
    }
  }
}

/** Empty, and made after the file was last written: one that was moved here keeps its own time, and an empty one lay here before. */
function isLeft(placeholder: FoundFile | null, file: FoundFile): boolean {
  return (
    placeholder !== null &&
    placeholder.sizeBytes === 0 &&
    file.sizeBytes > 0 &&
    BigInt(placeholder.modifiedNs) > BigInt(file.modifiedNs)
  );
}

/** What follows the last point is no ending where it is long, and may be cut too. */
function parted(fileName: string): { stem: string; ext: string } {
  const { name: stem, ext } = path.parse(fileName);
  return Buffer.byteLength(ext) > endingBytesMax ? { stem: fileName, ext: "" } : { stem, ext };
}

/** Whole letters, as many as have room. */
function cutTo(text: string, bytesMax: number): string {
  let cut = text;
  while (Buffer.byteLength(cut) > bytesMax) cut = [...cut].slice(0, -1).join("");
  return cut;
}

async function isThere(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    (error: unknown) => {
      if (systemWord(error) === "ENOENT") return false;
      throw error;
    },
  );
}

async function renameOver(from: string, placeholder: string): Promise<void> {
  try {
    await rename(from, placeholder);
  } catch (error) {
    await rm(placeholder, { force: true });
    throw error;
  }
}

async function putBack(folder: string, from: string, of: MoveOf): Promise<void> {
  const { note: _note, ...plain } = of;
  await renameOver(from, path.join(folder, await freeName(folder, plain)));
}
