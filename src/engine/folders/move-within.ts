/** Moves a file that was dealt with into a folder beside it; nothing that lies there is ever written over. */
import { lstat, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type FoundFile, isSameFile, plainFile } from "./files-in.ts";
import type { FolderPlace } from "./folder-name.ts";
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
  const { folder, file, place, note } = of;
  try {
    if (!isSameFile(await plainFile(folder, file.fileName), file)) return { kind: "changed" };
    const into = path.join(folder, place);
    await mkdir(into).catch((error: unknown) => {
      if (systemWord(error) !== "EEXIST") throw error;
    });
    // A link in its place would carry the files off to wherever it leads.
    if (!(await lstat(into)).isDirectory()) return { kind: "stays", cause: "ENOTDIR" };
    const name = await freeName(into, of);
    const target = path.join(into, name);
    await renameOver(path.join(folder, file.fileName), target);
    // Whoever wrote it anew in that very moment has written something that nobody has read.
    if (!isSameFile(await plainFile(into, name), file)) {
      await putBack(folder, target, of);
      return { kind: "changed" };
    }
    if (note !== undefined) await writeFile(`${target}.txt`, note, { flag: "wx" }).catch(noNote);
    return { kind: "moved", to: `${place}/${name}` };
  } catch (error) {
    return { kind: "stays", cause: systemWord(error) };
  }
}

/** The file is where it belongs, and the web app tells the same: a note that could not be written takes nothing back. */
function noNote(): void {}

/** Made by us, empty, so that nobody else can have it: a plain rename would write over a file of the same name. */
async function freeName(into: string, { file, at }: MoveOf): Promise<string> {
  const { name: stem, ext } = path.parse(file.fileName);
  const stamp = at.replaceAll(/[:.]/g, "-");
  for (let attempt = 0; ; attempt += 1) {
    const further = attempt < 2 ? "" : `-${attempt}`;
    const name = attempt === 0 ? file.fileName : `${stem} ${stamp}${further}${ext}`;
    try {
      await (await open(path.join(into, name), "wx")).close();
      return name;
    } catch (error) {
      if (systemWord(error) !== "EEXIST") throw error;
    }
  }
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
  await renameOver(from, path.join(folder, await freeName(folder, of)));
}
