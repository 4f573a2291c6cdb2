/**
 * One look into one watched folder: what is new, what is whole, what a person has decided. The order is what makes it exactly once:
 * taken in (known again by each record's key), written down as taken, and only then moved. A process that dies between any two of
 * these finds the file where it lay; what it hands in again is `already`, and what is written down as taken is only moved.
 */
import { languageOfCountry } from "../../core/index.ts";
import {
  changeFile,
  type FolderFileRow,
  type FolderRow,
  fileLeft,
  fileStays,
  filesThere,
  keepFolder,
  type LaneName,
  noteLook,
  readFolder,
  seeFile,
} from "../../db/index.ts";
import { instantText } from "../../lib/clock.ts";
import { engineFinding } from "../codes.ts";
import { nowText, type World } from "../world.ts";
import { type FilesIn, type FoundFile, filesIn } from "./files-in.ts";
import type { FolderPlace } from "./folder-name.ts";
import { judgeFile } from "./judge-file.ts";
import { moveWithin } from "./move-within.ts";
import { type RealFolder, realFolder, systemWord } from "./real-folder.ts";
import { takeFromFolder, waitsFor } from "./take-from-folder.ts";

/** What one look costs at most, whatever lies in the folder. */
const entriesMax = 2_000;
const filesMax = 100;
/** After the file that is in hand then, the other folders have their turn: big files of one organisation must not keep all others waiting. */
const lookMaxMs = 60_000;
/** A folder that cannot be written to is tried now and then, not at each look. */
const moveAgainMs = 60_000;
const staysCode = "folder-file-stays";

export type FolderWays = {
  /** Longer than one file takes; kept before each. */
  leaseMs: number;
  isStopping(): boolean;
};

/** True where something is on its way, so that the next look should come soon. */
export async function lookIntoFolder(world: World, name: LaneName, ways: FolderWays): Promise<boolean> {
  const { organisationId } = name;
  const { folder, known } = await world.db.inOrganisation(organisationId, "read folder", async (trx) => ({
    folder: await readFolder(trx, name),
    known: await filesThere(trx, name),
  }));
  if (folder === undefined || !folder.isOn || world.folders === null) return false;
  const names = [organisationId, folder.name];
  const found = await realFolder({ root: world.folders.root, names, mayMake: folder.foundAt === null });
  if (found.kind !== "found") {
    await note(world, name, { isFound: false, finding: notFound(found, folder.name) });
    return false;
  }
  let seen: FilesIn;
  try {
    seen = await filesIn(found.path, entriesMax);
  } catch (error) {
    const parameters = { cause: systemWord(error) };
    const finding = engineFinding("folder-unreadable", { value: folder.name, parameters });
    await note(world, name, { isFound: true, finding });
    return false;
  }
  await note(world, name, { isFound: true, finding: oddities(seen, folder.name) });
  return goThrough(world, { ...name, folder, path: found.path, seen, known }, ways);
}

type Look = LaneName & { folder: FolderRow; path: string; seen: FilesIn; known: readonly FolderFileRow[] };

async function goThrough(world: World, look: Look, ways: FolderWays): Promise<boolean> {
  const { organisationId, laneId, seen, known } = look;
  const byName = new Map(known.map((row) => [row.fileName, row]));
  const present = new Set([...seen.files, ...seen.untold].map(({ fileName }) => fileName));
  const at = nowText(world);
  // What lies beyond a list that was cut may still be there.
  const gone = seen.isCut ? [] : known.filter(({ fileName }) => !present.has(fileName));
  const steps = seen.files.map((file) => {
    const row = byName.get(file.fileName);
    return { file, row, step: judgeFile(file, row, world.clock.now()) };
  });
  const fresh = steps.filter(({ step }) => step === "see").slice(0, filesMax);
  if (gone.length + fresh.length > 0)
    await world.db.inOrganisation(organisationId, "see files", async (trx) => {
      for (const { id } of gone) await fileLeft(trx, { organisationId, folderFileId: id, movedTo: null, at });
      for (const { file } of fresh)
        await seeFile(trx, { organisationId, laneId, id: world.ids.next(), at, ...file });
    });
  let count = 0;
  const endsMs = world.clock.monotonic() + lookMaxMs;
  for (const { file, row, step } of steps) {
    if (row === undefined || (step !== "handle" && step !== "move")) continue;
    if (step === "handle" && waitsAsBefore(look.folder, row)) continue;
    if (count > 0 && world.clock.monotonic() > endsMs) return true;
    if (count === filesMax || ways.isStopping() || !(await stillOurs(world, look, ways))) return true;
    count += 1;
    const now = step === "handle" ? await handle(world, look, row) : row;
    if (now.state === "taken" || now.state === "refused") await moveAway(world, look, { file, row: now });
  }
  return fresh.length > 0 || count === filesMax || steps.some(({ row }) => row?.state === "arriving");
}

/** A link that is paused for weeks costs no statement for each file and look. */
function waitsAsBefore(folder: FolderRow, { state, findings }: FolderFileRow): boolean {
  return state === "waiting" && findings[0]?.code === waitsFor(folder);
}

function stillOurs(world: World, { organisationId, laneId }: LaneName, { leaseMs }: FolderWays) {
  const of = { organisationId, laneId, workerId: world.workerId, leaseMs };
  return world.db.acrossOrganisations("keep folder", (trx) => keepFolder(trx, of));
}

/** The row as it is afterwards. */
async function handle(world: World, look: Look, row: FolderFileRow): Promise<FolderFileRow> {
  const { organisationId, folder, path } = look;
  const handled = await takeFromFolder(world, { organisationId, folder, path, file: row });
  const { waitMs, ...change } = handled;
  const at = nowText(world);
  const notBefore = instantText(world.clock.now() + waitMs);
  const { id: folderFileId, modifiedNs } = row;
  await world.db.inOrganisation(organisationId, "note file", (trx) =>
    changeFile(trx, { organisationId, folderFileId, modifiedNs, ...change, notBefore, at }),
  );
  return { ...row, ...change, findings: [...change.findings] };
}

async function moveAway(
  world: World,
  look: Look,
  { file, row }: { file: FoundFile; row: FolderFileRow },
): Promise<void> {
  const { organisationId, path: folder } = look;
  const place: FolderPlace = row.state === "taken" ? "taken" : "refused";
  const at = nowText(world);
  const note = place === "refused" ? { note: refusedText(world, look, row) } : {};
  await world.edges.reach("before moving file");
  const moved = await moveWithin({ folder, file, place, at, ...note });
  await world.edges.reach("after moving file");
  // Another file of that name by now: the next look sees it anew.
  if (moved.kind === "changed") return;
  const { id: folderFileId, fileName: value } = row;
  await world.db.inOrganisation(organisationId, "note move", async (trx) => {
    if (moved.kind === "moved") return fileLeft(trx, { organisationId, folderFileId, movedTo: moved.to, at });
    const parameters = { cause: moved.cause, place };
    const finding = engineFinding(staysCode, { value, parameters });
    const notBefore = instantText(world.clock.now() + moveAgainMs);
    return fileStays(trx, { organisationId, folderFileId, finding, notBefore });
  });
}

function refusedText(world: World, { folder }: Look, row: FolderFileRow): string {
  const language = languageOfCountry(folder.country);
  const now = Temporal.Instant.fromEpochMilliseconds(world.clock.now()).toZonedDateTimeISO(folder.timeZone);
  const at = now.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
  // That it lay there for a while is over when this is read.
  const findings = row.findings.filter(({ code }) => code !== staysCode);
  const findingsCount = Math.max(row.findingsCount, findings.length);
  const { fileName } = row;
  return world.folders?.refusedText({ fileName, at, language, findings, findingsCount }) ?? "";
}

async function note(
  world: World,
  name: LaneName,
  of: { isFound: boolean; finding: FolderRow["finding"] },
): Promise<void> {
  const at = nowText(world);
  await world.db.inOrganisation(name.organisationId, "note look", (trx) =>
    noteLook(trx, { ...name, at, ...of }),
  );
}

function notFound(found: Exclude<RealFolder, { kind: "found" }>, value: string) {
  if (found.kind === "elsewhere") return engineFinding("folder-elsewhere", { value });
  const { cause } = found;
  return found.kind === "missing"
    ? engineFinding("folder-missing", { value, parameters: { cause } })
    : engineFinding("folder-root-missing", { parameters: { cause } });
}

function oddities({ isCut, unreadableName, untold: [first] }: FilesIn, value: string) {
  if (isCut) return engineFinding("folder-crowded", { value, parameters: { count: entriesMax } });
  if (unreadableName !== null) return engineFinding("folder-name-unreadable", { value: unreadableName });
  if (first === undefined) return null;
  const { fileName, cause } = first;
  return engineFinding("folder-file-unreadable", { value: fileName, parameters: { cause } });
}
