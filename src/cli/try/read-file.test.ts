/** What a file is told to be before anything is read of it: a pipe that nobody writes to must hold nobody up. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { integration } from "../../integrations/day-settlements/integration.ts";
import { findFormat } from "./read-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "bilag-read-file-"));
const inFolder = (name: string) => path.join(folder, name);
const find = (file: string, format?: string) => findFormat({ file, integration, format });

it.skipIf(process.platform === "win32")(
  "refuses a pipe at once, also where its format is named",
  async () => {
    const pipe = inFolder("pipe.csv");
    execFileSync("mkfifo", [pipe]);
    const told = { kind: "finding", finding: { code: "file-is-no-file", value: pipe } };
    expect(await find(pipe)).toMatchObject(told);
    expect(await find(pipe, "csv")).toMatchObject(told);
  },
);

it.skipIf(process.platform === "win32")("refuses a device, which gives bytes for ever", async () => {
  expect(await find("/dev/zero")).toMatchObject({ finding: { code: "file-is-no-file" } });
});

it("calls a folder a folder, and what is not there missing", async () => {
  expect(await find(folder)).toMatchObject({ finding: { code: "file-is-folder" } });
  expect(await find(inFolder("none.csv"))).toMatchObject({ finding: { code: "file-missing" } });
});

it("knows a plain file by its content", async () => {
  const file = inFolder("z.json");
  writeFileSync(file, '{"settlements":[]}');
  expect(await find(file)).toEqual({ kind: "format", format: "json" });
});
