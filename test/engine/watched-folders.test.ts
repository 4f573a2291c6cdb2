/** A folder of the server that files are taken from: real files, a real database, pretend books. */
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type FolderFileRow,
  type FolderRow,
  listFileImports,
  listFolderFiles,
  readFolder,
} from "../../src/db/index.ts";
import { becomeOwner, withSession } from "../../src/db/with-session.ts";
import {
  decideFolderFile,
  endWatchedFolder,
  type FolderFileDecision,
  watchFolder,
} from "../../src/engine/acts/folders.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { lookIntoDueFolders } from "../../src/engine/folders/look-into-due-folders.ts";
import type { World } from "../../src/engine/world.ts";
import { breakingEdges, ProcessDied } from "../support/breaking-edges.ts";
import { laneState } from "../support/lane-state.ts";
import { partlyReadable } from "../support/partly-readable.ts";
import { activate, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let root: string;
let hub: SteppedHub;
let link: SampleLink;
let folder: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), "bilag-watched-")));
  hub = await steppedHub({ foldersRoot: root });
});
afterEach(async () => {
  await hub.close();
  await rm(root, { recursive: true, force: true });
});

/** A link of the sample's kind whose files come from a folder "kasse". */
async function watched(of: Parameters<typeof sampleLink>[1] = {}): Promise<void> {
  link = await sampleLink(hub, of);
  folder = path.join(root, link.actor.organisationId, "kasse");
  await watchFolder(hub.world, link.actor, { laneId: link.laneId, name: "kasse" });
  await look();
}

const integration = () => {
  const declared = hub.registry.integrations.get("day-settlements");
  if (declared === undefined) throw new Error("there is no such integration");
  return declared;
};

/** The last days' settlements, as their own JSON. */
function days(count: number, upTo = "2026-03-09"): string {
  const records = integration().sample.records({ flow: "settlements", upTo, count });
  return JSON.stringify(records.slice(-count));
}

const put = (name: string, content: string) => writeFile(path.join(folder, name), content);
const lies = async (place = "") => (await readdir(path.join(folder, place))).sort();

/** One look of one worker, some seconds after the last. */
async function look(world: World = hub.world): Promise<void> {
  hub.clock.advance(20_000);
  await lookIntoDueFolders(world);
}
/** Until what was put there is seen as whole, and dealt with. */
async function looks(world?: World): Promise<void> {
  await look(world);
  await look(world);
}

const reading = <Result>(run: Parameters<World["db"]["inOrganisation"]>[2]) =>
  hub.world.db.inOrganisation(link.actor.organisationId, "read", run) as Promise<Result>;
const named = () => ({ organisationId: link.actor.organisationId, laneId: link.laneId });
async function folderRow(): Promise<FolderRow> {
  const row = await reading<FolderRow | undefined>((trx) => readFolder(trx, named()));
  if (row === undefined) throw new Error("no folder is watched");
  return row;
}
const allStates = ["arriving", "waiting", "asks", "taken", "refused", "gone"] as const;
const files = () =>
  reading<FolderFileRow[]>((trx) =>
    listFolderFiles(trx, { ...named(), states: allStates, after: null, limit: 100 }),
  );
const states = async () => (await files()).map(({ fileName, state }) => `${fileName} ${state}`).sort();
const told = async () => (await files()).flatMap(({ findings }) => findings.map(({ code }) => code));
const handedIn = () =>
  reading<Awaited<ReturnType<typeof listFileImports>>>((trx) =>
    listFileImports(trx, { ...named(), after: null, limit: 100 }),
  );
async function decide(decision: FolderFileDecision): Promise<void> {
  const [file] = (await files()).filter(({ state }) => state === "asks" || state === "refused");
  await decideFolderFile(hub.world, link.actor, {
    laneId: link.laneId,
    folderFileId: file?.id ?? "",
    decision,
  });
}

describe("a file in a watched folder", () => {
  it("is taken in when it is whole, booked as an upload would be, and moved away", async () => {
    await watched();
    expect((await folderRow()).foundAt).not.toBeNull();
    await put("z-2026-03-09.json", days(2));
    await look();
    expect(await states()).toEqual(["z-2026-03-09.json arriving"]);
    expect(await lies()).toEqual(["z-2026-03-09.json"]);
    await look();
    expect(await states()).toEqual(["z-2026-03-09.json taken"]);
    expect([await lies(), await lies("taken")]).toEqual([["taken"], ["z-2026-03-09.json"]]);
    expect((await files())[0]?.movedTo).toBe("taken/z-2026-03-09.json");
    expect(await handedIn()).toMatchObject([
      { fileName: "z-2026-03-09.json", handedInBy: null, counts: { records: 2, taken: 2 } },
    ]);
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked"]);
  });

  it("is left alone as long as it grows, or has a name that says it is not finished", async () => {
    await watched();
    const whole = days(1);
    await put("z.json.part", whole);
    for (const length of [10, 20, 30]) {
      await put("z.json", whole.slice(0, length));
      await look();
    }
    expect(await handedIn()).toEqual([]);
    await put("z.json", whole);
    await looks();
    expect(await lies()).toEqual(["taken", "z.json.part"]);
    expect((await handedIn()).map(({ counts }) => counts.taken)).toEqual([1]);
  });

  it("changes nothing when the same days come again, under the same name, and overwrites none", async () => {
    await watched();
    for (let time = 0; time < 2; time += 1) {
      await put("z.json", days(2));
      await looks();
    }
    expect((await handedIn()).map(({ counts }) => [counts.taken, counts.already])).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect((await lies("taken")).length).toBe(2);
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked"]);
  });

  it("waits for the confirmation of the preview like any other that was handed in", async () => {
    await watched({ isActive: false });
    await put("z.json", days(1));
    await looks();
    expect(await states()).toEqual(["z.json taken"]);
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["planned"]);
    await activate(hub, link);
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["booked"]);
  });
});

describe("a file that is not simply taken in", () => {
  it("stays while the link has no settings, and is taken when it has", async () => {
    await watched({ isSetUp: false });
    await put("z.json", days(1));
    await looks();
    expect([await states(), await told(), await lies()]).toEqual([
      ["z.json waiting"],
      ["folder-set-up-missing"],
      ["z.json"],
    ]);
    const { settings } = integration().sample;
    await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
    await look();
    expect(await states()).toEqual(["z.json taken"]);
  });

  it("stays while the link is paused", async () => {
    await watched();
    await changeLink(hub.world, link.actor, { linkId: link.linkId, state: "paused" });
    await put("z.json", days(1));
    await looks();
    expect([await told(), await lies()]).toEqual([["folder-link-paused"], ["z.json"]]);
    await changeLink(hub.world, link.actor, { linkId: link.linkId, state: "active" });
    await look();
    expect(await states()).toEqual(["z.json taken"]);
  });

  it("is refused where nobody can read it, with a text beside it in the company's language", async () => {
    await watched();
    await put("bilde.json", "\u0001\u0002 no file of a till");
    await looks();
    expect(await states()).toEqual(["bilde.json refused"]);
    expect([await lies(), await lies("refused")]).toEqual([["refused"], ["bilde.json", "bilde.json.txt"]]);
    const text = await readFile(path.join(folder, "refused", "bilde.json.txt"), "utf8");
    expect(text.split("\n").slice(0, 2)).toEqual([
      "bilde.json  2026-03-10 10:01",
      "Bilag har avvist denne filen. Ingenting av den er tatt inn.",
    ]);
    expect(text).toContain("folder-file-not-recognised");
    expect(text).toContain("Hva du gjør: Ta den ut av fagsystemet i et av disse formatene");
    expect([await handedIn(), (await folderRow()).refused]).toEqual([[], 1]);
    await decide("seen");
    expect((await folderRow()).refused).toBe(0);
  });

  it("is refused as an archive, as one of another company, and where it stays empty", async () => {
    await watched();
    await put("many.zip", "PK\u0003\u0004\u0014\u0000 z.json");
    await put("theirs.se", partlyReadable.replace("#SIETYP 4", "#SIETYP 4\n#ORGNR 559999-9999"));
    await put("nothing.json", "");
    await looks();
    expect(await states()).toEqual(["many.zip refused", "nothing.json arriving", "theirs.se refused"]);
    expect(await told()).toEqual(expect.arrayContaining(["folder-file-not-recognised", "company-differs"]));
    hub.clock.advance(600_000);
    await look();
    expect(await states()).toContain("nothing.json refused");
    expect(await handedIn()).toEqual([]);
  });

  it("is refused unread where it is larger than a file may be", async () => {
    await watched();
    await put("years.se", "");
    await truncate(path.join(folder, "years.se"), 1024 * 1024 * 1024 + 1);
    await looks();
    expect([await states(), await told()]).toEqual([["years.se refused"], ["folder-file-too-large"]]);
    expect((await files())[0]?.findings[0]?.parameters).toEqual({ megabytes: 1025, most: 1024 });
    expect(await lies("refused")).toEqual(["years.se", "years.se.txt"]);
  });

  it("is a person's to decide on where a part of it cannot be read: taken so, or refused", async () => {
    await watched();
    await put("z.se", partlyReadable);
    await looks();
    await look();
    expect([await states(), await lies(), await handedIn()]).toEqual([["z.se asks"], ["z.se"], []]);
    expect((await told())[0]).toBe("folder-file-partly");
    await decide("take");
    await look();
    expect([await states(), await lies("taken")]).toEqual([["z.se taken"], ["z.se"]]);
    expect(await handedIn()).toMatchObject([
      { handedInBy: link.actor.personId, counts: { records: 1, errors: 1 } },
    ]);
    await put("y.se", partlyReadable);
    await looks();
    await decide("refuse");
    await look();
    expect(await lies("refused")).toEqual(["y.se", "y.se.txt"]);
    expect(await readFile(path.join(folder, "refused", "y.se.txt"), "utf8")).toContain("avvist av en person");
  });

  it("is asked about anew where it was put there corrected", async () => {
    await watched();
    await put("z.se", partlyReadable);
    await looks();
    await put("z.se", partlyReadable.replace("-98.00", "-100.00"));
    await looks();
    expect([await states(), await lies("taken")]).toEqual([["z.se taken"], ["z.se"]]);
    expect((await handedIn())[0]?.counts).toMatchObject({ records: 2, errors: 0 });
  });

  it("is not taken again and again where it cannot be moved, and this is told", async () => {
    await watched();
    // A file in the place of the folder stops whoever runs the tests; a folder's rights do not stop root.
    await put("taken", days(1, "2026-03-02"));
    await put("z.json", days(1));
    await looks();
    for (let time = 0; time < 5; time += 1) await look();
    const both = ["taken taken", "z.json taken"];
    expect([await states(), await lies()]).toEqual([both, ["taken", "z.json"]]);
    expect((await handedIn()).length).toBe(2);
    expect((await told()).filter((code) => code === "folder-file-stays").length).toBe(2);
    expect((await folderRow()).stuck).toBe(2);
    await rm(path.join(folder, "taken"));
    hub.clock.advance(60_000);
    await look();
    expect([await lies(), await lies("taken"), (await handedIn()).length]).toEqual([
      ["taken"],
      ["z.json"],
      2,
    ]);
  });
});

describe("a watched folder", () => {
  it("that has vanished is told and not made anew, and goes on when it is back", async () => {
    await watched();
    await rm(folder, { recursive: true });
    await look();
    expect((await folderRow()).finding).toMatchObject({
      code: "folder-missing",
      value: "kasse",
      parameters: { cause: "ENOENT" },
    });
    await mkdir(folder);
    await put("z.json", days(1));
    await looks();
    expect([(await folderRow()).finding, await states()]).toEqual([null, ["z.json taken"]]);
  });

  it("that was exchanged for a link to another organisation's is not looked into", async () => {
    await watched();
    const other = await sampleLink(hub);
    await watchFolder(hub.world, other.actor, { laneId: other.laneId, name: "kasse" });
    await look();
    const theirs = path.join(root, other.actor.organisationId, "kasse");
    await writeFile(path.join(theirs, "z.json.part"), days(1));
    await rm(folder, { recursive: true });
    await symlink(theirs, folder);
    await rm(path.join(theirs, "z.json.part"));
    await looks();
    expect((await folderRow()).finding?.code).toBe("folder-elsewhere");
    expect(await files()).toEqual([]);
  });

  it("is another lane's alone, has a name and no path, and is none where the operator opens no root", async () => {
    await watched();
    const other = await sampleLink(hub, {
      actor: link.actor,
      integration: "payroll-journals",
      isSetUp: false,
    });
    const watch = (name: string, laneId: string) => watchFolder(hub.world, link.actor, { laneId, name });
    await expect(watch("KASSE", other.laneId)).rejects.toMatchObject({ code: "already-there" });
    for (const name of ["../kasse", "/tmp", "a/b", ".x"])
      await expect(watch(name, link.laneId)).rejects.toMatchObject({ code: "not-valid" });
    const closed = { ...hub.world, folders: null };
    const without = watchFolder(closed, link.actor, { laneId: link.laneId, name: "x" });
    await expect(without).rejects.toMatchObject({ code: "not-in-this-state" });
    expect(await lookIntoDueFolders(closed)).toBe(0);
  });

  it("is one worker's at a time, and another's when the first is gone", async () => {
    await watched();
    const second = await hub.worker();
    const edges = breakingEdges(1);
    const doomed = await hub.worker({ edges });
    await put("z.json", days(1));
    await look();
    hub.clock.advance(20_000);
    edges.arm();
    await expect(lookIntoDueFolders(doomed)).rejects.toThrow(ProcessDied);
    expect(edges.reached).toEqual(["before claim folder", "after claim folder"]);
    await hub.retire(doomed);
    expect(await lookIntoDueFolders(second)).toBe(0);
    await afterTheLease(second);
    expect(await states()).toEqual(["z.json taken"]);
  });

  it("is left to the living hub by a copy of it, which sends nothing either", async () => {
    await watched();
    await put("z.json", days(1));
    await stopSending("restored");
    await looks();
    expect([await lies(), await files()]).toEqual([["z.json"], []]);
    await stopSending(null);
    await looks();
    expect(await states()).toEqual(["z.json taken"]);
  });

  it("that a person lets go of keeps what lies in it", async () => {
    await watched();
    await put("z.json", days(1));
    await endWatchedFolder(hub.world, link.actor, { laneId: link.laneId });
    await looks();
    expect([await lies(), await handedIn()]).toEqual([["z.json"], []]);
  });

  it("is left at once where a person lets go of it while a file of it is in hand", async () => {
    await watched();
    await put("a.json", days(1, "2026-03-02"));
    await put("b.json", days(1, "2026-03-03"));
    await look();
    let isFirst = true;
    const reach = async (name: string) => {
      if (name !== "before moving file" || !isFirst) return;
      isFirst = false;
      await endWatchedFolder(hub.world, link.actor, { laneId: link.laneId });
    };
    await look(await hub.worker({ edges: { reach } }));
    expect([(await handedIn()).length, await lies()]).toEqual([1, ["b.json", "taken"]]);
  });

  it("lets the others have their turn where its files take long, and goes on afterwards", async () => {
    await watched();
    await put("a.json", days(1, "2026-03-02"));
    await put("b.json", days(1, "2026-03-03"));
    await look();
    const reach = (name: string) => {
      if (name === "before moving file") hub.clock.advance(61_000);
    };
    const slow = await hub.worker({ edges: { reach } });
    await look(slow);
    expect(await lies()).toEqual(["b.json", "taken"]);
    await look(slow);
    expect(await lies()).toEqual(["taken"]);
  });

  it("is looked into again when a clock that stood a day ahead is put right", async () => {
    await watched();
    hub.clock.advance(86_400_000);
    await put("z.json", days(1));
    await look();
    expect(await states()).toEqual(["z.json arriving"]);
    hub.clock.advance(-86_400_000);
    for (let time = 0; time < 3; time += 1) await look();
    expect(await states()).toEqual(["z.json taken"]);
  });
});

/** As a restore does, and a person's word afterwards. */
async function stopSending(because: string | null): Promise<void> {
  await withSession(hub.connection, async (client) => {
    await becomeOwner(client);
    await client.query("update installation set sending_stopped_because = $1", [because]);
  });
}

/** Until a dead worker's lease has run out. */
async function afterTheLease(world: World): Promise<void> {
  hub.clock.advance(11 * 60_000);
  await looks(world);
}

describe("a process that dies at any place while a file is taken from a folder", () => {
  it("has the next one take it once, and leave nothing behind", async () => {
    await watched();
    const crashes = new Set<string>();
    for (let breakAt = 0, isOver = false; !isOver; breakAt += 1) {
      const name = `z-${breakAt}.json`;
      // Each time a day of its own, so that what is taken can be counted.
      const day = new Date(Date.parse("2026-01-05") + breakAt * 86_400_000).toISOString().slice(0, 10);
      await put(name, days(1, day));
      await look();
      hub.clock.advance(20_000);
      const edges = breakingEdges(breakAt);
      const doomed = await hub.worker({ edges });
      edges.arm();
      const death = await lookIntoDueFolders(doomed).then(
        () => null,
        (error: unknown) => error,
      );
      await hub.retire(doomed);
      const last = edges.reached.at(-1);
      if (edges.reached.length <= breakAt) isOver = true;
      else crashes.add(last ?? "");
      if (death !== null) expect(death).toBeInstanceOf(ProcessDied);
      const heir = await hub.worker();
      hub.clock.advance(11 * 60_000);
      await looks(heir);
      await hub.retire(heir);
      expect([last, await lies()]).toEqual([last, ["taken"]]);
      expect(await lies("taken")).toContain(name);
    }
    expect([...crashes]).toEqual(
      expect.arrayContaining([
        "before accept",
        "after accept",
        "before note file",
        "after note file",
        "before moving file",
        "after moving file",
        "before note move",
      ]),
    );
    const count = (await lies("taken")).length;
    await hub.run();
    const { states: all } = await laneState(hub, link);
    expect([all.length, new Set(all)]).toEqual([count, new Set(["booked"])]);
  }, 120_000);
});
