/**
 * What a person may call a watched folder: one name, and no path. It lies below the organisation's own folder, which is called by
 * its id: names of organisations change and can be alike, and whoever may choose a name must never choose another's files. Pure.
 */

export const folderNameMax = 60;

/** Names that Windows keeps to itself, which shares are often kept on. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export function isFolderName(name: string): boolean {
  return (
    name.length <= folderNameMax &&
    name === name.normalize("NFC") &&
    // Letters of any language, figures, and what stands between words; nothing that any system takes for a path.
    /^[\p{L}\p{N}]([\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}_-])?$/u.test(name) &&
    !reserved.test(name)
  );
}

/** Where files go that were dealt with; they lie in the watched folder itself. */
export type FolderPlace = "taken" | "refused";

/** What programs write under while they write, and what systems leave lying about. */
const unfinished =
  /(^[.~]|~$|\.(tmp|temp|part|partial|filepart|crdownload|download|swp|lock)$|^(thumbs\.db|desktop\.ini)$)/i;

export function isUnfinishedName(fileName: string): boolean {
  return unfinished.test(fileName);
}
