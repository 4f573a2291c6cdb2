/** A person has a lane's files taken from a folder of the server, ends that, and decides on a file that asks for it. */
import { AppError } from "../../core/index.ts";
import {
  decideFile,
  endFolder,
  hurryFolder,
  lockFolderFile,
  lockLane,
  noteFileSeen,
  setFolder,
} from "../../db/index.ts";
import { folderNameMax, isFolderName } from "../folders/folder-name.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

/**
 * `not-in-this-state` where the operator has opened no root, `not-valid` for a name that is a path, `already-there` for another
 * lane's. The folder itself is made by the next look into it: the process that is asked may see another disk.
 */
export async function watchFolder(
  world: World,
  actor: Actor,
  of: { laneId: string; name: string },
): Promise<void> {
  const { organisationId, personId } = actor;
  if (world.folders === null)
    throw new AppError(
      "not-in-this-state",
      "No folder of the server is open to files: whoever runs the hub sets BILAG_WATCHED_FOLDERS.",
    );
  const name = of.name.trim().normalize("NFC");
  if (!isFolderName(name))
    throw new AppError(
      "not-valid",
      `A folder is one name of letters, figures, spaces, and . _ - between them, up to ${folderNameMax}; no path.`,
    );
  const { laneId } = of;
  await actAs(world, actor, "watch folder", async (trx, at) => {
    found(await lockLane(trx, { organisationId, laneId }), "lane");
    if (!(await setFolder(trx, { organisationId, laneId, name, personId, at })))
      throw new AppError("already-there", `Another lane's files are taken from the folder ${name}.`);
    return { result: undefined, content: { laneId, name } };
  });
}

/** What lies in the folder stays there. `not-in-this-state` where none is watched. */
export async function endWatchedFolder(world: World, actor: Actor, of: { laneId: string }): Promise<void> {
  const { organisationId } = actor;
  await actAs(world, actor, "end watched folder", async (trx) => {
    found(await lockLane(trx, { organisationId, ...of }), "lane");
    if (!(await endFolder(trx, { organisationId, ...of })))
      throw new AppError("not-in-this-state", "No folder of this lane is watched.");
    return { result: undefined, content: of };
  });
}

export type FolderFileDecision = "take" | "refuse" | "seen";

/**
 * `take` what can be read of a file that can be read in part, or `refuse` it; `seen`: a refused file, or one that cannot be moved, is
 * told on the morning's page no more. `not-in-this-state` where that is not the question.
 */
export async function decideFolderFile(
  world: World,
  actor: Actor,
  of: { laneId: string; folderFileId: string; decision: FolderFileDecision },
): Promise<void> {
  const { organisationId, personId } = actor;
  const { laneId, folderFileId, decision } = of;
  await actAs(world, actor, "decide folder file", async (trx, at) => {
    const file = found(await lockFolderFile(trx, { organisationId, laneId, folderFileId }), "file");
    const { fileName, contentHash } = file;
    const named = { organisationId, folderFileId, personId, at };
    if (decision === "seen") {
      if (file.state !== "refused" && file.state !== "taken") throw notAsked();
      await noteFileSeen(trx, named);
    } else {
      if (file.state !== "asks" || !file.isThere || file.decision !== null) throw notAsked();
      await decideFile(trx, { ...named, decision });
      await hurryFolder(trx, { organisationId, laneId, at });
    }
    return { result: undefined, content: { laneId, folderFileId, fileName, contentHash, decision } };
  });
}

function notAsked(): AppError {
  return new AppError("not-in-this-state", "This is no question of the file as it stands.");
}
