/** What is to be done with a file of a watched folder, by how it lies there and what is known of it. Pure. */
import type { FolderFileRow } from "../../db/index.ts";
import { type FoundFile, isSameFile } from "./files-in.ts";

/** Between two looks that see the same size and the same time a file is whole. Shares tell of changes some seconds late. */
const settlingMs = 10_000;
/** Programs make a file first and write it later; one that stays empty for so long was meant. */
const emptySettlingMs = 10 * 60_000;

/** No file is left alone for so long: such a moment was written down while the clock stood wrong. */
const farAheadMs = 60 * 60_000;

export type FileStep =
  /** New, or another one than it was. */
  | "see"
  | "wait"
  /** Whole, or a person has decided, or what stood in its way may be gone. */
  | "handle"
  /** Dealt with, and still there. */
  | "move";

export function judgeFile(file: FoundFile, known: FolderFileRow | undefined, nowMs: number): FileStep {
  if (known === undefined || !isSameFile(file, known)) return "see";
  // Seen in a time that is still to come: the clock stood wrong, and what it says of quiet is worth nothing.
  if (known.state === "arriving" && nowMs < Date.parse(known.since)) return "see";
  const waitMs = Date.parse(known.notBefore) - nowMs;
  if (waitMs > 0 && waitMs < farAheadMs) return "wait";
  switch (known.state) {
    case "arriving": {
      const quietMs = nowMs - Date.parse(known.since);
      return quietMs >= (file.sizeBytes === 0 ? emptySettlingMs : settlingMs) ? "handle" : "wait";
    }
    case "waiting":
      return "handle";
    case "asks":
      return known.decision === null ? "wait" : "handle";
    case "taken":
    case "refused":
      return "move";
    case "gone":
      return "see";
  }
}
