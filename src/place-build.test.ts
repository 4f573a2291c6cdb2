import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { placeBuild, stampName } from "./place-build.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "bilag-builds-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function freshBuild(wanted: string): Promise<string> {
  const fresh = await mkdtemp(path.join(folder, "dist-"));
  await writeFile(path.join(fresh, "index.html"), "<html>");
  await writeFile(path.join(fresh, stampName), wanted);
  return fresh;
}

it("takes the place of an older build", async () => {
  const built = path.join(folder, "dist");
  for (const wanted of ["one", "two"]) await placeBuild({ fresh: await freshBuild(wanted), built, wanted });
  expect(await readFile(path.join(built, stampName), "utf8")).toBe("two");
  expect(await readdir(folder)).toEqual(["dist"]);
});

it("ends with one whole build, and nobody stopped, where several hubs start at once", async () => {
  const built = path.join(folder, "dist");
  for (let round = 0; round < 50; round += 1) {
    const wanted = `round ${round}`;
    const builds = await Promise.all(Array.from({ length: 4 }, () => freshBuild(wanted)));
    await Promise.all(
      builds.map(async (fresh) => {
        await placeBuild({ fresh, built, wanted });
        // What a hub was told is there is not taken away under its hands.
        for (let look = 0; look < 5; look += 1)
          expect(await readFile(path.join(built, "index.html"), "utf8")).toBe("<html>");
      }),
    );
    expect((await readdir(built)).sort()).toEqual([stampName, "index.html"].sort());
    expect(await readFile(path.join(built, stampName), "utf8")).toBe(wanted);
    expect(await readdir(folder)).toEqual(["dist"]);
  }
});
