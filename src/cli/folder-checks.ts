/** Of `bilag doctor`: may files be taken from folders, and does each watched folder give them. */
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import path from "node:path";
import type { WatchedFolderState } from "../db/index.ts";
import type { Terminal } from "./terminal.ts";

export type FolderCheck = {
  check: "folders" | "folder";
  of?: string;
  standing: "ok" | "look";
  detail: string;
};

/** `root`: null where the operator has opened none. Looks as whoever asks, who may have other rights than the hub. */
export async function folderChecks(
  { text }: Pick<Terminal, "text">,
  root: string | null,
  watched: readonly WatchedFolderState[],
): Promise<FolderCheck[]> {
  const each = watched.map((folder): FolderCheck => {
    const { organisation, organisationId, company, name, code } = folder;
    const place = root === null ? name : path.join(root, organisationId, name);
    const because = root === null ? "folders-off" : code;
    const detail = because === null ? place : text("folder-because", { place, code: because });
    return {
      check: "folder",
      of: `${organisation}: ${company}`,
      standing: because === null ? "ok" : "look",
      detail,
    };
  });
  return [await rootCheck(text, root), ...each];
}

async function rootCheck(text: Terminal["text"], root: string | null): Promise<FolderCheck> {
  if (root === null) return { check: "folders", standing: "ok", detail: text("folders-off") };
  const look = (code: string): FolderCheck => ({
    check: "folders",
    standing: "look",
    detail: text("folder-because", { place: root, code }),
  });
  try {
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!(await stat(root)).isDirectory()) return look("ENOTDIR");
    return { check: "folders", standing: "ok", detail: root };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return look(code);
  }
}
