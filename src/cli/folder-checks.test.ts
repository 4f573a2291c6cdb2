import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cliText } from "../texts/index.ts";
import { folderChecks } from "./folder-checks.ts";
import type { Terminal } from "./terminal.ts";

const root = mkdtempSync(path.join(tmpdir(), "bilag-doctor-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const text: Terminal["text"] = (name, parameters) => cliText("en", name, parameters);
const kiosk = { organisation: "Rita", organisationId: "o1", company: "Kiosken", name: "kasse", code: null };

async function linesOf(
  ...of: Parameters<typeof folderChecks> extends [unknown, ...infer Rest] ? Rest : never
) {
  const checks = await folderChecks({ text }, ...of);
  return checks.map(({ standing, of: whose = "", detail }) => `${standing} ${whose} ${detail}`);
}

describe("bilag doctor, of watched folders", () => {
  it("says that there are none where no root is opened, and which one waits for it in vain", async () => {
    const off = "ok  off: BILAG_WATCHED_FOLDERS names no folder";
    expect(await linesOf(null, [])).toEqual([off]);
    expect((await linesOf(null, [kiosk]))[1]).toMatch(/^look Rita: Kiosken kasse \(folders-off\)/);
  });

  it("names the root and where each lies, and what cannot be looked into with why", async () => {
    const gone = { ...kiosk, name: "borte", code: "folder-missing" };
    const [first, second, third] = await linesOf(root, [kiosk, gone]);
    expect([first, second]).toEqual([`ok  ${root}`, `ok Rita: Kiosken ${path.join(root, "o1", "kasse")}`]);
    expect(third).toContain(`${path.join(root, "o1", "borte")} (folder-missing)`);
  });

  it("says of a root that is not there that it is not", async () => {
    const [first] = await linesOf(path.join(root, "none"), []);
    expect(first).toMatch(/^look .*none \(ENOENT\)/);
  });

  it("says of a root that is a file that it is no folder", async () => {
    const file = path.join(root, "file");
    writeFileSync(file, "");
    chmodSync(file, 0o777);
    const [first] = await linesOf(file, []);
    expect(first).toMatch(/^look .*file \(ENOTDIR\)/);
  });
});
