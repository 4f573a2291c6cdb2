import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { disownPostmasterFile, readPostmasterFile } from "./postmaster-file.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const written =
  "4711\n/var/lib/bilag/postgres/cluster\n1795295865\n5432\n/tmp/bilag-aAicgH\n\n 16039948         4\nready   \n";

async function fileWith(text: string): Promise<string> {
  const file = path.join(await temporaryFolder(), "postmaster.pid");
  await writeFile(file, text);
  return file;
}

describe("readPostmasterFile", () => {
  it("reads what a server has written", async () => {
    expect(await readPostmasterFile(await fileWith(written))).toEqual({
      pid: 4711,
      folder: "/var/lib/bilag/postgres/cluster",
      port: 5432,
      socketFolder: "/tmp/bilag-aAicgH",
      listenAddress: "",
      status: "ready",
    });
  });

  it("sees no server in an empty file, in none, and in that of a single-user backend", async () => {
    expect(await readPostmasterFile(await fileWith(""))).toBeUndefined();
    expect(await readPostmasterFile("/nowhere/postmaster.pid")).toBeUndefined();
    expect(await readPostmasterFile(await fileWith(written.replace("4711", "-4711")))).toBeUndefined();
  });
});

describe("disownPostmasterFile", () => {
  it("replaces the process id and keeps the shared memory key", async () => {
    const file = await fileWith(written);
    await disownPostmasterFile(file);
    expect(await readFile(file, "utf8")).toBe(written.replace("4711", "2147483647"));
  });
});
