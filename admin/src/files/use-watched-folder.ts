/**
 * A folder on the reader's own machine, looked into while the page is open: what is new in it is dropped as if by hand, so that it
 * is read and shown, and handed in by nobody but a person. The server is given no path: whoever may use the web app would then
 * read the server's disk.
 */
import { useEffect, useRef, useState } from "react";

const lookMs = 3_000;

type Picker = (of: { id: string; mode: "read" }) => Promise<FileSystemDirectoryHandle>;

/** Chromium has it, over https and on the own machine; what it is called is no part of the language's types yet. */
function pickerOf(browser: object): Picker | null {
  return "showDirectoryPicker" in browser ? (browser.showDirectoryPicker as Picker) : null;
}

export type WatchedFolder = {
  /** Null where the browser has no way to watch. */
  choose: (() => Promise<void>) | null;
  stop(): void;
  /** Null while none is watched. */
  name: string | null;
  /** The folder went away, or was taken back by its owner. */
  isLost: boolean;
};

export function useWatchedFolder(drop: (files: readonly File[]) => void): WatchedFolder {
  const [folder, setFolder] = useState<FileSystemDirectoryHandle | null>(null);
  const [isLost, setLost] = useState(false);
  const offer = useRef(drop);
  offer.current = drop;
  useEffect(() => {
    if (folder === null) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fresh = freshFiles();
    const look = async () => {
      try {
        const files = await fresh(folder);
        if (isOver) return;
        if (files.length > 0) offer.current(files);
        timer = setTimeout(look, lookMs);
      } catch {
        if (isOver) return;
        setLost(true);
        setFolder(null);
      }
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [folder]);
  const pick = pickerOf(window);
  const choose =
    pick &&
    (async () => {
      // Whoever closes the browser's own question has said no, and nothing happens.
      const chosen = await pick.call(window, { id: "bilag", mode: "read" }).catch(() => null);
      if (chosen === null) return;
      setLost(false);
      setFolder(chosen);
    });
  return { choose, stop: () => setFolder(null), name: folder?.name ?? null, isLost };
}

/** Each file once, in the order in which they were written, and again when it was changed. */
function freshFiles(): (folder: FileSystemDirectoryHandle) => Promise<File[]> {
  let before = new Set<string>();
  const offered = new Set<string>();
  return async (folder) => {
    const files = await filesOf(folder);
    // A file that is still being written looks otherwise the next time.
    const ready = files.filter((file) => before.has(mark(file)) && !offered.has(mark(file)));
    before = new Set(files.map(mark));
    for (const file of ready) offered.add(mark(file));
    return ready.toSorted(
      (left, right) => left.lastModified - right.lastModified || left.name.localeCompare(right.name),
    );
  };
}

const mark = ({ name, size, lastModified }: File) => JSON.stringify([name, size, lastModified]);

/** Those of the folder itself; what programs hide there while they write is none of them. */
async function filesOf(folder: FileSystemDirectoryHandle): Promise<File[]> {
  const files: File[] = [];
  for await (const handle of folder.values())
    if (handle.kind === "file" && !/^[.~]/.test(handle.name)) {
      // One that is gone since the folder was read is not there; the folder itself is.
      const file = await (handle as FileSystemFileHandle).getFile().catch(() => null);
      if (file !== null && file.size > 0) files.push(file);
    }
  return files;
}
