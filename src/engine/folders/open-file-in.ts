/** Opens a plain file of a watched folder: no link is followed, and what was opened is what lies in that folder. */
import { constants } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import path from "node:path";
import type { FoundFile } from "./files-in.ts";
import { holdFolder } from "./held-folder.ts";

export type OpenFile = {
  /** From its beginning, each time it is asked for. */
  pieces(): AsyncIterable<Uint8Array>;
  /** As it is now. */
  look(): Promise<FoundFile>;
  close(): Promise<void>;
};

/** Windows knows no such flag; the comparison below holds there by itself. A pipe that nobody writes to must not hold us. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const pieceBytes = 256 * 1024;

/**
 * Null where it is no plain file, or is not the one that lies in `folder` (as `realFolder` found it): somebody has put a link in its
 * place, or in the folder's, since. Throws what the system says where it cannot be opened.
 */
export async function openFileIn(folder: string, fileName: string): Promise<OpenFile | null> {
  const held = await holdFolder(folder);
  if (held === null) return null;
  try {
    return await openHeld(path.join(held.place, fileName), fileName);
  } finally {
    await held.close();
  }
}

async function openHeld(place: string, fileName: string): Promise<OpenFile | null> {
  const handle = await open(place, flags);
  try {
    const opened = await handle.stat({ bigint: true });
    const lies = await lstat(place, { bigint: true });
    if (opened.isFile() && opened.dev === lies.dev && opened.ino === lies.ino)
      return openFile(handle, fileName);
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return null;
}

function openFile(handle: FileHandle, fileName: string): OpenFile {
  return {
    pieces: () => piecesOf(handle),
    async look() {
      const { size, mtimeNs } = await handle.stat({ bigint: true });
      return { fileName, sizeBytes: Number(size), modifiedNs: String(mtimeNs) };
    },
    close: () => handle.close(),
  };
}

/** No stream: one that its reader leaves in the middle would still be reading when the file is closed. */
async function* piecesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(pieceBytes), 0, pieceBytes, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
