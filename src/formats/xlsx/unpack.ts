// Takes the parts that are wanted out of a workbook, which is a zip archive, within limits.

import { unzipSync } from "fflate";

/** A year of payroll is a few megabytes; a file that unpacks to more than this is made to do harm. */
export const packedBytesMax = 64 * 1024 * 1024;
export const unpackedBytesMax = 256 * 1024 * 1024;

export type Parts = ReadonlyMap<string, Uint8Array>;

const wanted =
  /^xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i;

/**
 * The parts by path without leading slash, in lower case. Sizes are those that the archive states; a part that unpacks to more
 * than it states is cut there, so that no file can take more memory than it says. "damaged": no archive, or a broken one.
 */
export function unpack(bytes: Uint8Array): Parts | "damaged" | "too-large" {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(pathOf(name))) return false;
        total += originalSize;
        return total <= unpackedBytesMax;
      },
    });
    if (total > unpackedBytesMax) return "too-large";
    return new Map(Object.entries(parts).map(([name, part]) => [pathOf(name), part]));
  } catch {
    // The library says no by throwing, whatever is wrong with the archive.
    return "damaged";
  }
}

export function pathOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
