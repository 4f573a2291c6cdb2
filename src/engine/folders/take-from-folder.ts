/**
 * One whole file of a watched folder: read through, and then taken in by the door of uploads, refused, or left for a person. What an
 * upload shows before it is handed in is the measure: a file that is clean is handed in, one that cannot be read at all is refused,
 * and of one that can be read in part a person decides, since what its reader refused is kept under no key and would be missed.
 * Records that are set aside or in conflict are no reason to wait: the lane keeps them whole and asks there, as after an upload.
 */
import type { Finding } from "../../core/index.ts";
import type { FolderFileRow, FolderRow } from "../../db/index.ts";
import { toError } from "../../lib/to-error.ts";
import type { FileTally } from "../accept/file-tally.ts";
import { findingsKeptMax } from "../accept/keep-file-import.ts";
import { fileBytesMax, takeFile } from "../accept/take-file.ts";
import { engineFinding, type FolderCode } from "../codes.ts";
import { integrationOf, type World } from "../world.ts";
import { isSameFile } from "./files-in.ts";
import { type OpenFile, openFileIn } from "./open-file-in.ts";
import { readThrough } from "./read-through.ts";
import { isOfDisk, systemWord } from "./real-folder.ts";

export type Handled = {
  state: "waiting" | "asks" | "taken" | "refused" | "arriving";
  findings: readonly Finding[];
  findingsCount: number;
  contentHash: string | null;
  fileImportId: string | null;
  /** Not looked at again before; 0 is the next look. */
  waitMs: number;
};

export type FileIn = { organisationId: string; folder: FolderRow; path: string; file: FolderFileRow };

/** What the system refuses is asked again soon, a fault of ours not all the time. */
const unreadableWaitMs = 60_000;
const faultWaitMs = 10 * 60_000;
const megabyte = 1024 * 1024;

export async function takeFromFolder(world: World, of: FileIn): Promise<Handled> {
  const { file, folder } = of;
  const inTheWay = waitsFor(folder);
  if (inTheWay !== null) return waits(engineFinding(inTheWay), 0);
  let open: OpenFile | null = null;
  try {
    open = await openFileIn(of.path, file.fileName);
    if (open === null) return unreadable(file, "ELOOP");
    return await takeOpen(world, of, open);
  } catch (error) {
    if (isOfDisk(error)) return unreadable(file, systemWord(error));
    const { organisationId } = of;
    world.log.fault("watched folder", { organisationId, cause: toError(error).stack ?? "" });
    return waits(engineFinding("folder-file-failed", { value: file.fileName }), faultWaitMs);
  } finally {
    await open?.close();
  }
}

/** As long as nobody has said what to book on, or a person has stopped the link, files stay where their owner sees them. */
export function waitsFor({ settingsVersion, linkState }: FolderRow): FolderCode | null {
  if (settingsVersion === 0) return "folder-set-up-missing";
  return linkState === "paused" ? "folder-link-paused" : null;
}

async function takeOpen(world: World, of: FileIn, open: OpenFile): Promise<Handled> {
  const { organisationId, folder, file } = of;
  const { fileName, decision } = file;
  if (file.sizeBytes === 0) return refuses([engineFinding("folder-file-empty", { value: fileName })]);
  if (file.sizeBytes > fileBytesMax) {
    const parameters = { megabytes: Math.ceil(file.sizeBytes / megabyte), most: fileBytesMax / megabyte };
    return refuses([engineFinding("folder-file-too-large", { value: fileName, parameters })]);
  }
  const lane = { id: folder.laneId, companyId: folder.companyId, integration: folder.integration };
  const handedIn = { organisationId, lane, format: undefined };
  const read = await readThrough(world, { ...handedIn, file: open.pieces() });
  if (read.kind === "not-recognised") return notRecognised(world, of);
  const { tally, contentHash } = read;
  const { records, errors } = tally.counts;
  if (tally.isOtherCompanys() || (records === 0 && errors > 0))
    return { ...told("refused", tally), contentHash };
  if (decision === "refuse")
    return {
      ...told("refused", tally, engineFinding("folder-file-declined", { value: fileName })),
      contentHash,
    };
  const partly = { value: fileName, parameters: { records, errors } };
  if (errors > 0 && decision !== "take")
    return { ...told("asks", tally, engineFinding("folder-file-partly", partly)), contentHash };
  const personId = file.decidedBy;
  const taken = await takeFile(world, { ...handedIn, personId, fileName, file: open.pieces() });
  // Written anew while it was read: what was taken of it stands, and is known when the whole comes.
  if (taken.contentHash !== contentHash || !isSameFile(await open.look(), file)) return again;
  return { ...told("taken", taken.tally), contentHash, fileImportId: taken.fileImportId };
}

const nothingTold = { findings: [], findingsCount: 0, contentHash: null, fileImportId: null, waitMs: 0 };
const again: Handled = { state: "arriving", ...nothingTold };

function waits(finding: Finding, waitMs: number): Handled {
  return { state: "waiting", ...nothingTold, findings: [finding], findingsCount: 1, waitMs };
}

function unreadable({ fileName }: FolderFileRow, cause: string): Handled {
  const finding = engineFinding("folder-file-unreadable", { value: fileName, parameters: { cause } });
  return waits(finding, unreadableWaitMs);
}

function refuses(findings: readonly Finding[]): Handled {
  return { state: "refused", ...nothingTold, findings, findingsCount: findings.length };
}

function notRecognised(world: World, { folder, file }: FileIn): Handled {
  const formats = Object.keys(integrationOf(world, folder.integration).formats).join(", ");
  return refuses([
    engineFinding("folder-file-not-recognised", { value: file.fileName, parameters: { formats } }),
  ]);
}

/** `first`: what is to be read before what was found in the file. */
function told(state: "asks" | "taken" | "refused", tally: FileTally, first?: Finding): Handled {
  const own = first === undefined ? [] : [first];
  return {
    state,
    ...nothingTold,
    findings: [...own, ...tally.findings()].slice(0, findingsKeptMax),
    findingsCount: own.length + tally.findingsCount(),
  };
}
