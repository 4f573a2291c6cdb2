/** Watched folders over the API: switched on by who may set the link up, and told of to who may see it. */
import { mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { partlyReadable } from "../../test/support/partly-readable.ts";
import { type SampleLink, sampleLink } from "../../test/support/sample-link.ts";
import { createApiKey } from "../engine/acts/people.ts";
import { lookIntoDueFolders } from "../engine/folders/look-into-due-folders.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let root: string;
let served: ServedHub;
let link: SampleLink;
let key: string;
let stranger: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), "bilag-folders-api-")));
  served = await servedHub({ seed: 47, foldersRoot: root });
  const own = await served.organisation("Mappene");
  key = own.key;
  ({ key: stranger } = await served.organisation("Andre"));
  link = await sampleLink(served.hub, { actor: own.actor, isActive: false });
});
afterAll(async () => {
  await served.close();
  await rm(root, { recursive: true, force: true });
});

const folderPath = (rest = "") => `/api/v1/lanes/${link.laneId}/folder${rest}`;
const put = (body: unknown, by = key) => served.ask("PUT", folderPath(), { key: by, body });
const get = (rest = "", by = key) => served.ask("GET", folderPath(rest), { key: by });
async function looks(): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    served.hub.clock.advance(20_000);
    await lookIntoDueFolders(served.hub.world);
  }
}
const needing = async () =>
  list(at((await served.ask("GET", "/api/v1/folders?needsSomebody=true", { key })).body, "items"));

describe("a lane's folder", () => {
  it("is none until somebody who may set the link up names one, which the audit log keeps", async () => {
    expect((await get()).body).toEqual({ offBecause: null, folder: null });
    const reader = await createApiKey(served.hub.world, link.actor, {
      name: "read",
      scopes: ["read", "hand-in"],
    });
    expect((await put({ name: "kasse" }, reader.key)).status).toBe(403);
    const { status, body } = await put({ name: "kasse" });
    expect(status).toBe(200);
    expect(at(body, "folder")).toMatchObject({
      name: "kasse",
      path: path.join(root, link.actor.organisationId, "kasse"),
      lookedAt: null,
      finding: null,
      waitsBecause: null,
    });
    const audit = await served.ask("GET", "/api/v1/audit?act=watch%20folder", { key });
    expect(at(audit.body, "items", 0, "content")).toEqual({ laneId: link.laneId, name: "kasse" });
  });

  it.each(["../kasse", "/etc", "a/b", "..", "con"])("is called by a name, which %s is not", async (name) => {
    expect((await put({ name })).status).toBe(422);
  });

  it("is not there for another organisation", async () => {
    for (const asked of [get("", stranger), get("/files", stranger), put({ name: "x" }, stranger)])
      expect((await asked).status).toBe(404);
    const listed = await served.ask("GET", "/api/v1/folders", { key: stranger });
    expect(at(listed.body, "items")).toEqual([]);
  });

  it("shows what lies in it and what became of each, and what a person must know of stands by itself", async () => {
    await looks();
    expect(await needing()).toEqual([]);
    const folder = path.join(root, link.actor.organisationId, "kasse");
    await writeFile(path.join(folder, "z.se"), partlyReadable);
    await writeFile(path.join(folder, "bilde.png"), "\u0001\u0002");
    await looks();
    const items = list(at((await get("/files")).body, "items"));
    expect(items.map((item) => [at(item, "fileName"), at(item, "state")]).sort()).toEqual([
      ["bilde.png", "refused"],
      ["z.se", "asks"],
    ]);
    const asks = items.find((item) => at(item, "state") === "asks");
    expect(at(asks, "findings", 0)).toMatchObject({
      code: "folder-file-partly",
      parameters: { records: 1, errors: 1 },
    });
    expect(at(asks, "findings", 1, "code")).toBe("voucher-does-not-balance");
    expect(await needing()).toMatchObject([{ laneId: link.laneId, asks: 1, refused: 1, stuck: 0 }]);
    const decide = (of: unknown, decision: string) =>
      served.ask("POST", folderPath(`/files/${at(of, "folderFileId")}/decision`), {
        key,
        body: { decision },
      });
    expect((await decide(asks, "take")).status).toBe(200);
    expect((await decide(asks, "refuse")).status).toBe(409);
    const refused = items.find((item) => at(item, "state") === "refused");
    expect((await decide(refused, "seen")).status).toBe(200);
    await looks();
    const [taken] = list(at((await get("/files?state=taken")).body, "items"));
    expect(taken).toMatchObject({ fileName: "z.se", movedTo: "taken/z.se", decision: "take" });
    const kept = await served.ask("GET", `/api/v1/lanes/${link.laneId}/files/${at(taken, "fileImportId")}`, {
      key,
    });
    expect(kept.body).toMatchObject({
      fileName: "z.se",
      taken: 1,
      errors: 1,
      handedInBy: link.actor.personId,
    });
    expect(await needing()).toEqual([]);
  });

  it("is let go of, with what lies in it", async () => {
    const folder = path.join(root, link.actor.organisationId, "kasse");
    await writeFile(path.join(folder, "late.se"), partlyReadable);
    const ended = await served.ask("POST", folderPath("/removal"), { key, body: {} });
    expect(ended.status).toBe(200);
    await looks();
    expect((await get()).body).toEqual({ offBecause: null, folder: null });
    expect(await readdir(folder)).toContain("late.se");
  });
});

describe("a hub whose operator opens no root", () => {
  it("says so, and how it is turned on", async () => {
    const closed = await servedHub({ seed: 48 });
    try {
      const own = await closed.organisation("Uten mapper");
      const { laneId } = await sampleLink(closed.hub, { actor: own.actor, isActive: false });
      const { body } = await closed.ask("GET", `/api/v1/lanes/${laneId}/folder`, { key: own.key });
      expect(body).toMatchObject({ folder: null, offBecause: { code: "folders-off", severity: "warning" } });
      expect(at(body, "offBecause", "remedy", "fix")).toContain("BILAG_WATCHED_FOLDERS");
      const asked = { key: own.key, body: { name: "kasse" } };
      expect((await closed.ask("PUT", `/api/v1/lanes/${laneId}/folder`, asked)).status).toBe(409);
    } finally {
      await closed.close();
    }
  });
});
