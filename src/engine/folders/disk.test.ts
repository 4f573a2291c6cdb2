/** The hand that a watched folder is touched with, on a real disk: where it looks, what it opens, where it moves things. */
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesIn, plainFile } from "./files-in.ts";
import { holdFolder } from "./held-folder.ts";
import { moveWithin } from "./move-within.ts";
import { openFileIn } from "./open-file-in.ts";
import { realFolder } from "./real-folder.ts";

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), "bilag-folders-")));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = (name: string, content = name) => writeFile(path.join(root, name), content);

async function found(name: string) {
  const { files } = await filesIn(root, 100);
  const file = files.find(({ fileName }) => fileName === name);
  if (file === undefined) throw new Error(`${name} is not there`);
  return file;
}

async function contentOf(name: string): Promise<string | null> {
  const open = await openFileIn(root, name);
  if (open === null) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of open.pieces()) pieces.push(piece);
  await open.close();
  return Buffer.concat(pieces).toString();
}

describe("a watched folder", () => {
  const kind = async (names: string[], mayMake = false) => (await realFolder({ root, names, mayMake })).kind;

  it("is made below the organisation's own when it is first looked for, and not again", async () => {
    expect(await kind(["org", "till"])).toBe("missing");
    expect(await kind(["org", "till"], true)).toBe("found");
    expect(await kind(["org", "till"], true)).toBe("found");
    await rm(path.join(root, "org", "till"), { recursive: true });
    expect(await kind(["org", "till"])).toBe("missing");
  });

  it("is never reached by a way out of the root", async () => {
    for (const name of ["..", ".", "", "a/b", "../x", "/etc", "a\\b"])
      expect(await kind(["org", name], true)).toBe("elsewhere");
  });

  it("is not what a link leads to, be it the folder or the organisation's", async () => {
    await mkdir(path.join(root, "other", "till"), { recursive: true });
    await mkdir(path.join(root, "org"));
    await symlink(path.join(root, "other", "till"), path.join(root, "org", "till"));
    await symlink(path.join(root, "other"), path.join(root, "linked"));
    expect(await kind(["org", "till"], true)).toBe("elsewhere");
    expect(await kind(["linked", "till"], true)).toBe("elsewhere");
    await put("file");
    expect(await kind(["file"], true)).toBe("elsewhere");
  });

  it("may lie below a root that is a link itself, and is told when the root is gone", async () => {
    await mkdir(path.join(root, "disk"));
    await symlink(path.join(root, "disk"), path.join(root, "mounted"));
    const mounted = path.join(root, "mounted");
    expect(await realFolder({ root: mounted, names: ["org"], mayMake: true })).toEqual({
      kind: "found",
      path: path.join(root, "disk", "org"),
    });
    expect(await realFolder({ root: path.join(root, "gone"), names: ["org"], mayMake: true })).toEqual({
      kind: "root-missing",
      cause: "ENOENT",
    });
  });
});

describe("the files of a folder", () => {
  it("are plain ones with finished names, the oldest first; folders, links and what is being written are none", async () => {
    await put("b.se");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await put("a.se");
    await put("c.se.part");
    await put(".d.se");
    await mkdir(path.join(root, "taken"));
    await symlink(path.join(root, "a.se"), path.join(root, "e.se"));
    const { files, isCut } = await filesIn(root, 100);
    expect([files.map(({ fileName }) => fileName), isCut]).toEqual([["b.se", "a.se"], false]);
  });

  it("are not all looked at where there are too many, and this is said", async () => {
    for (let index = 0; index < 5; index += 1) await put(`${index}.se`);
    const { files, isCut } = await filesIn(root, 3);
    expect([files.length, isCut]).toEqual([3, true]);
  });

  it("are looked at though the system tells nothing of one of them, which is neither there nor gone", async () => {
    await put("a.se");
    await put("broken.se");
    const look = (folder: string, fileName: string) =>
      fileName === "broken.se"
        ? Promise.reject(Object.assign(new Error("i/o error"), { code: "EIO" }))
        : plainFile(folder, fileName);
    const { files, untold } = await filesIn(root, 100, look);
    expect(files.map(({ fileName }) => fileName)).toEqual(["a.se"]);
    expect(untold).toEqual([{ fileName: "broken.se", cause: "EIO" }]);
  });

  it("are the folder's to tell where nothing can be told of any of them", async () => {
    await put("a.se");
    await put("b.se");
    const look = () => Promise.reject(Object.assign(new Error("not allowed"), { code: "EACCES" }));
    await expect(filesIn(root, 100, look)).rejects.toMatchObject({ code: "EACCES" });
  });

  it("are opened as they lie there, and no link in their place is followed", async () => {
    await put("a.se", "content");
    expect(await contentOf("a.se")).toBe("content");
    await symlink("/etc/hostname", path.join(root, "b.se"));
    await expect(contentOf("b.se")).rejects.toThrow("ELOOP");
    await mkdir(path.join(root, "c.se"));
    expect(await contentOf("c.se")).toBeNull();
  });

  it("are read from their beginning each time, and let go of in the middle", async () => {
    const long = "0123456789abcdef".repeat(50_000);
    await put("long.se", long);
    const open = await openFileIn(root, "long.se");
    if (open === null) throw new Error("it is there");
    for await (const piece of open.pieces()) {
      expect(Buffer.from(piece.subarray(0, 4)).toString()).toBe("0123");
      break;
    }
    let sizeBytes = 0;
    for await (const piece of open.pieces()) sizeBytes += piece.byteLength;
    expect(sizeBytes).toBe(long.length);
    await open.close();
  });

  it("are not opened in a folder that was exchanged for a link since it was found", async () => {
    await mkdir(path.join(root, "others"));
    await writeFile(path.join(root, "others", "a.se"), "not ours");
    await symlink(path.join(root, "others"), path.join(root, "till"));
    expect(await openFileIn(path.join(root, "till"), "a.se")).toBeNull();
  });
});

describe("a folder that is held", () => {
  // Elsewhere there is no name for an open folder.
  it.runIf(process.platform === "linux")(
    "stays the one that it was, whatever is put in its place",
    async () => {
      const till = path.join(root, "till");
      await mkdir(till);
      const held = await holdFolder(till);
      await rename(till, path.join(root, "away"));
      await mkdir(path.join(root, "others"));
      await symlink(path.join(root, "others"), till);
      await writeFile(path.join(held?.place ?? "", "z.se"), "ours");
      await held?.close();
      expect([await readdir(path.join(root, "away")), await readdir(path.join(root, "others"))]).toEqual([
        ["z.se"],
        [],
      ]);
      expect(await holdFolder(till)).toBeNull();
      expect(await holdFolder(path.join(root, "away", "z.se"))).toBeNull();
    },
  );

  it("is none where a link leads to it on the way", async () => {
    await mkdir(path.join(root, "others", "till"), { recursive: true });
    await symlink(path.join(root, "others"), path.join(root, "org"));
    expect(await holdFolder(path.join(root, "org", "till"))).toBeNull();
  });
});

describe("a file that was dealt with", () => {
  const at = "2026-03-10T09:00:00.000Z";

  it("is moved beside those of its name, which are never written over", async () => {
    for (const content of ["first", "second", "third"]) {
      await put("z.se", content);
      const moved = await moveWithin({ folder: root, file: await found("z.se"), place: "taken", at });
      expect(moved.kind).toBe("moved");
    }
    const taken = path.join(root, "taken");
    const names = (await readdir(taken)).sort();
    expect(names).toEqual(["z 2026-03-10T09-00-00-000Z-2.se", "z 2026-03-10T09-00-00-000Z.se", "z.se"]);
    const contents = names.map((name) => readFile(path.join(taken, name), "utf8"));
    expect(await Promise.all(contents)).toEqual(["third", "second", "first"]);
    expect(await readdir(root)).toEqual(["taken"]);
  });

  it("leaves nothing behind of a move that died before it, and not its name either", async () => {
    await put("z.se", "content");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await mkdir(path.join(root, "taken"));
    await writeFile(path.join(root, "taken", "z.se"), "");
    const moved = await moveWithin({ folder: root, file: await found("z.se"), place: "taken", at });
    expect(moved).toEqual({ kind: "moved", to: "taken/z 2026-03-10T09-00-00-000Z.se" });
    expect(await readdir(path.join(root, "taken"))).toEqual(["z 2026-03-10T09-00-00-000Z.se"]);
  });

  it("leaves an empty file be that lay there before it was written", async () => {
    await mkdir(path.join(root, "refused"));
    await writeFile(path.join(root, "refused", "z.se"), "");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await put("z.se", "content");
    await moveWithin({ folder: root, file: await found("z.se"), place: "refused", at });
    expect((await readdir(path.join(root, "refused"))).sort()).toEqual([
      "z 2026-03-10T09-00-00-000Z.se",
      "z.se",
    ]);
  });

  it("is left alone when it was written anew meanwhile", async () => {
    await put("z.se", "first");
    const file = await found("z.se");
    await put("z.se", "second, longer");
    expect(await moveWithin({ folder: root, file, place: "taken", at })).toEqual({ kind: "changed" });
    expect(await readFile(path.join(root, "z.se"), "utf8")).toBe("second, longer");
  });

  it("stays where the place for it is none, and nothing follows a link there", async () => {
    await put("z.se");
    const file = await found("z.se");
    await put("taken", "a file, no folder");
    const move = () => moveWithin({ folder: root, file, place: "taken", at });
    expect(await move()).toEqual({ kind: "stays", cause: "ENOTDIR" });
    await rm(path.join(root, "taken"));
    await mkdir(path.join(root, "elsewhere"));
    await symlink(path.join(root, "elsewhere"), path.join(root, "taken"));
    expect(await move()).toEqual({ kind: "stays", cause: "ENOTDIR" });
    expect(await readdir(path.join(root, "elsewhere"))).toEqual([]);
    expect(await readFile(path.join(root, "z.se"), "utf8")).toBe("z.se");
  });

  it("has a text beside it where one is given", async () => {
    await put("z.se");
    const file = await found("z.se");
    expect(await moveWithin({ folder: root, file, place: "refused", at, note: "why" })).toEqual({
      kind: "moved",
      to: "refused/z.se",
    });
    expect(await readFile(path.join(root, "refused", "z.se.txt"), "utf8")).toBe("why");
  });

  it("has its own text beside it, and never one that was left there by a former file of its name", async () => {
    const refuse = async (note: string) => {
      await put("z.se");
      return moveWithin({ folder: root, file: await found("z.se"), place: "refused", at, note });
    };
    await refuse("the first reason");
    await rm(path.join(root, "refused", "z.se"));
    const again = await refuse("the second reason");
    expect(again).toEqual({ kind: "moved", to: "refused/z 2026-03-10T09-00-00-000Z.se" });
    const text = path.join(root, "refused", "z 2026-03-10T09-00-00-000Z.se.txt");
    expect(await readFile(text, "utf8")).toBe("the second reason");
    expect(await readFile(path.join(root, "refused", "z.se.txt"), "utf8")).toBe("the first reason");
  });

  it("finds room for the time and the text beside it where its name is as long as names can be", async () => {
    // "ø" is two bytes: 2 · 126 + 3 = 255.
    const names = [`${"ø".repeat(126)}.se`, `z.${"ø".repeat(126)}`];
    for (const long of [...names, ...names]) {
      await put(long);
      const refuse = { folder: root, file: await found(long), place: "refused", at, note: long } as const;
      expect((await moveWithin(refuse)).kind).toBe("moved");
    }
    const refused = path.join(root, "refused");
    const texts = (await readdir(refused)).filter((name) => name.endsWith(".txt"));
    const told = await Promise.all(texts.map((name) => readFile(path.join(refused, name), "utf8")));
    expect(told.toSorted()).toEqual([...names, ...names].toSorted());
    expect(await readdir(root)).toEqual(["refused"]);
  });
});
