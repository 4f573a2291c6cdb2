/** What is published works: packed, installed into an empty folder as anyone would, and tried on a file. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const root = path.join(import.meta.dirname, "../..");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "bilag-tarball-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the published package", () => {
  it("installs into an empty folder and books a file into the pretend ledger", {
    timeout: 240_000,
  }, async () => {
    await run("npm", ["pack", "--pack-destination", folder], { cwd: root });
    await writeFile(path.join(folder, "package.json"), JSON.stringify({ name: "somebody", private: true }));
    await run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "./bilag-0.1.0.tgz"], {
      cwd: folder,
    });
    const file = path.join(root, "src/integrations/day-settlements/fixtures/two-tills.xml");
    const { stdout } = await run(
      path.join(folder, "node_modules/.bin/bilag"),
      ["try", "day-settlements", file, "--json"],
      { cwd: folder },
    );
    const answer: { ok: boolean; documents: { debitMinor: number; creditMinor: number }[] } =
      JSON.parse(stdout);
    expect(answer.ok).toBe(true);
    expect(answer.documents.length).toBe(2);
    for (const document of answer.documents) expect(document.debitMinor).toBe(document.creditMinor);
  });
});
